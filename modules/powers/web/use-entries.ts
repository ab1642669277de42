// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from '@tanstack/react-query';
import { call, type ProblemError } from '#packages/ui';
import type { PowerEntriesQuery, PowerEntryView } from '../contract.ts';

const ENTRIES = 'GET /api/v1/powers/entries';
const PAGE_ROWS = 100;

interface Page {
  items: PowerEntryView[];
  next: string | null;
}

/** Every page fetched so far of the entries that are asked for. */
export function useEntries(query: PowerEntriesQuery) {
  return useInfiniteQuery<Page, ProblemError, PowerEntryView[], unknown[], string | undefined>({
    queryKey: [ENTRIES, {}, { ...query, rows: PAGE_ROWS }],
    queryFn: ({ pageParam, signal }) =>
      call(ENTRIES, { ...query, limit: PAGE_ROWS, cursor: pageParam }, { signal }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}
