// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from '@tanstack/react-query';
import { call, type Door, type ProblemError } from '#packages/ui';

interface Paged<Row> {
  items: Row[];
  next: string | null;
}

const PAGE_ROWS = 100;
const REFRESH_MS = 15_000;

export interface ListOptions {
  isOn?: boolean;
  /** Asks again by itself while it is shown. */
  isLive?: boolean;
}

/** Every page fetched so far of a list of the gate, in the server's order. */
export function useBurdenList<Row>(door: Door, query: object, options: ListOptions = {}) {
  const { isOn = true, isLive = true } = options;
  const read = useInfiniteQuery<Paged<Row>, ProblemError, Row[], unknown[], string | undefined>({
    queryKey: [door, {}, { ...query, rows: PAGE_ROWS }],
    queryFn: ({ pageParam, signal }) =>
      call(door, { ...query, limit: PAGE_ROWS, cursor: pageParam }, { signal }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    refetchInterval: isLive ? REFRESH_MS : false,
    enabled: isOn,
  });
  return read;
}
