// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call, type ProblemError } from '#packages/ui';
import type { CaseRow } from '../../contract.ts';

/** Views of a worker: what she may act on next, what she may see, what her body has raised. */
export type WorkView = 'desk' | 'seen' | 'body';

interface Page {
  items: CaseRow[];
  next: string | null;
}

const LIST = 'GET /api/v1/cases';
const PAGE_ROWS = 100;
const REFRESH_MS = 10_000;

/** A worker's list, page by page; rows come in the server's order, the earliest due first. */
export function useCaseList(view: WorkView, isOn = true) {
  const read = useInfiniteQuery<Page, ProblemError, Page[], unknown[], string | undefined>({
    queryKey: [LIST, {}, { view, rows: PAGE_ROWS }],
    queryFn: ({ pageParam, signal }) =>
      call(LIST, { view, limit: PAGE_ROWS, cursor: pageParam }, { signal }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    select: ({ pages }) => pages,
    refetchInterval: REFRESH_MS,
    enabled: isOn,
  });
  const rows = useMemo(() => (read.data ?? []).flatMap(({ items }) => items), [read.data]);
  return { read, rows, hasMore: read.hasNextPage };
}
