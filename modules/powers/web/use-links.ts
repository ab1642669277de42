// SPDX-License-Identifier: Apache-2.0
import { useQueries } from '@tanstack/react-query';
import { call, ProblemError } from '#packages/ui';
import type { DelegationsQuery, PowerDelegation } from '../contract.ts';

const LINKS = 'GET /api/v1/powers/delegations';
const PAGE_ROWS = 100;

interface Page {
  items: PowerDelegation[];
  next: string | null;
}

export interface Links {
  items: PowerDelegation[];
  isPending: boolean;
  /** More were made than are shown. */
  hasMore: boolean;
  error: ProblemError | undefined;
}

/** The links of an entry: in one community those down to it, otherwise the first of them all. */
export function useLinks(entry: string, area: string): Links {
  const areas = area ? [`${area.slice(0, 6)}000000`, `${area.slice(0, 9)}000`, area] : [undefined];
  const reads = useQueries({
    queries: [...new Set(areas)].map((one) => {
      const input: DelegationsQuery = { entry, limit: PAGE_ROWS, ...(one ? { area: one } : {}) };
      return {
        queryKey: [LINKS, {}, input],
        queryFn: () => call<DelegationsQuery, Page>(LINKS, input),
      };
    }),
  });
  const items = reads.flatMap(({ data }) => data?.items ?? []);
  const failed = reads.find(({ error }) => error !== null)?.error;
  return {
    items: items.sort((a, b) => a.path.length - b.path.length),
    isPending: reads.some(({ isPending }) => isPending),
    hasMore: reads.some(({ data }) => typeof data?.next === 'string'),
    error: failed instanceof ProblemError ? failed : undefined,
  };
}
