// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import type { MayActAnswer, MayActQuestion } from '#modules/powers/contract';
import { call, type ProblemError } from '#packages/ui';
import type { CaseView } from '../../contract.ts';
import { stepHere } from './steps.ts';

const MAY_ACT = 'POST /api/v1/powers/may-act';

/** Asks powers for the whole chain and the missing link, where the case says one is missing. */
export function useMayAct(view: CaseView) {
  const here = stepHere(view);
  const isAsked = here !== undefined && view.mine.missing !== null && !view.mine.recusal;
  const question = {
    act: here?.act,
    matter: view.matter.code,
    area: view.area.code,
  } as MayActQuestion;
  const read = useQuery<MayActAnswer, ProblemError>({
    queryKey: [MAY_ACT, question],
    queryFn: ({ signal }) => call(MAY_ACT, question, { signal }),
    enabled: isAsked,
  });
  const answer = isAsked ? read.data : undefined;
  return answer && !answer.allowed ? answer : undefined;
}
