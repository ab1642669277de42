// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import type { MayActAnswer, MayActQuestion, PowerAct } from '#modules/powers/contract';
import { call, type ProblemError } from '#packages/ui';
import { useOwnBody } from './use-own-body.ts';

const MAY_ACT = 'POST /api/v1/powers/may-act';

/** What the acts of the gate are about, as the powers list names it. */
const COMMUNITY_WORK = 'community-work';
export const COMMUNITY_WORK_APPEAL = 'community-work-appeal';

/** Whether her post holds an act over community work, in the area its body serves. */
export function useMay(act: PowerAct, matter = COMMUNITY_WORK): boolean {
  const area = useOwnBody()?.area;
  const question: MayActQuestion = { act, matter, area: area ?? '' };
  const read = useQuery<MayActAnswer, ProblemError>({
    queryKey: [MAY_ACT, question],
    queryFn: ({ signal }) => call(MAY_ACT, question, { signal }),
    enabled: area !== undefined,
  });
  return read.data?.allowed ?? false;
}
