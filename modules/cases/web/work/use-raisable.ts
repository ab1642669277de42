// SPDX-License-Identifier: Apache-2.0
import { useQueries } from '@tanstack/react-query';
import type { Me } from '#modules/identity/contract';
import type { MatterList, MatterSummary } from '#modules/matters/contract';
import type { OrganisationView } from '#modules/parties/contract';
import type { MayActAnswer, MayActQuestion } from '#modules/powers/contract';
import { call, useDoor } from '#packages/ui';

const MAY_ACT = 'POST /api/v1/powers/may-act';
/** A catalogue's matters change by publication, and powers by deed: neither within a minute. */
const FRESH_MS = 60_000;

/** The body of the post she acts in, with the community it serves. */
function useBody(): OrganisationView | undefined {
  const me = useDoor<undefined, Me>('GET /api/v1/identity/me');
  const code = me.data?.post?.organisation.code;
  return useDoor<undefined, OrganisationView>(
    'GET /api/v1/parties/organisations/{code}',
    undefined,
    { path: { code: code ?? '' }, enabled: code !== undefined },
  ).data;
}

/** Matters whose applicant is a body, and that her post may raise in the name of hers. */
export function useRaisable(): {
  matters: MatterSummary[];
  area: string | undefined;
  isPending: boolean;
} {
  const area = useBody()?.area;
  const list = useDoor<undefined, MatterList>('GET /api/v1/matters');
  const raised = (list.data?.items ?? []).filter(({ shape }) => shape === 'raised');
  const answers = useQueries({
    queries: raised.map(({ code }) => {
      const question: MayActQuestion = { act: 'question', matter: code, area: area ?? '' };
      return {
        queryKey: [MAY_ACT, question],
        queryFn: () => call<MayActQuestion, MayActAnswer>(MAY_ACT, question),
        enabled: area !== undefined,
        staleTime: FRESH_MS,
      };
    }),
  });
  return {
    area,
    matters: raised.filter((_, index) => answers[index]?.data?.allowed === true),
    isPending: list.isPending || answers.some(({ isPending }) => isPending),
  };
}
