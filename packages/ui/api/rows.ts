// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from '@tanstack/react-query';
import { call, type Door } from './call.ts';
import type { ProblemError } from './problem.ts';

interface Paged<Row> {
  items: Row[];
  next: string | null;
}

const PAGE_ROWS = 100;

export interface RowsOptions {
  /** Rows fetched at a time. */
  size?: number;
  isOn?: boolean;
  /** Asks again by itself, so often, while it is shown. */
  everyMs?: number;
}

/** Every page fetched so far of a list's door, in the server's order. */
export function useRows<Row, Query extends object = object>(
  door: Door,
  query: Query,
  { size = PAGE_ROWS, isOn = true, everyMs }: RowsOptions = {},
) {
  return useInfiniteQuery<Paged<Row>, ProblemError, Row[], unknown[], string | undefined>({
    queryKey: [door, {}, { ...query, rows: size }],
    queryFn: ({ pageParam, signal }) =>
      call(door, { ...query, limit: size, cursor: pageParam }, { signal }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    refetchInterval: everyMs ?? false,
    enabled: isOn,
  });
}
