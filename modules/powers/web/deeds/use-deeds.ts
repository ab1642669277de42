// SPDX-License-Identifier: Apache-2.0
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { call, ProblemError } from '#packages/ui';
import type { DelegationState, DelegationsQuery, PowerDelegation } from '../../contract.ts';
import { DEEDS } from './use-deed.ts';

const PAGE_ROWS = 50;

interface Page {
  items: PowerDelegation[];
  next: string | null;
}

export interface Deeds {
  items: PowerDelegation[];
  isPending: boolean;
  error: ProblemError | undefined;
  retry: () => void;
  /** Fetches more; absent where all are here. */
  more: (() => void) | undefined;
}

/** The deeds of my body in these states, newest pages added at the foot. */
export function useDeeds(states: readonly DelegationState[]): Deeds {
  const [pages, setPages] = useState<Record<string, string[]>>({});
  const asked = states.flatMap((state) =>
    [undefined, ...(pages[state] ?? [])].map((cursor) => ({ state, cursor })),
  );
  const reads = useQueries({
    queries: asked.map(({ state, cursor }) => {
      const input: DelegationsQuery = {
        ...{ view: 'concerned' as const, state, limit: PAGE_ROWS },
        ...(cursor ? { cursor } : {}),
      };
      return {
        queryKey: [DEEDS, {}, input],
        queryFn: () => call<DelegationsQuery, Page>(DEEDS, input),
      };
    }),
  });
  const failed = reads.find(({ error }) => error !== null);
  const open = asked.flatMap(({ state }, index) => {
    const next = reads[index]?.data?.next;
    return next && !pages[state]?.includes(next) ? [{ state, next }] : [];
  });
  const more = () => {
    const next = { ...pages };
    for (const one of open) next[one.state] = [...(next[one.state] ?? []), one.next];
    setPages(next);
  };
  return {
    items: reads.flatMap(({ data }) => data?.items ?? []),
    isPending: reads.some(({ isPending }) => isPending),
    error: failed?.error instanceof ProblemError ? failed.error : undefined,
    retry: () => void failed?.refetch(),
    more: open.length > 0 ? more : undefined,
  };
}
