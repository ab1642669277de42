// SPDX-License-Identifier: Apache-2.0
import { QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type CallOptions, call, type Door } from './call.ts';
import { ProblemError } from './problem.ts';

const STALE_AFTER_MS = 15_000;

/** Reads again only where trying again can help: no answer, or a server that is busy. */
function shouldRetry(failures: number, error: Error): boolean {
  const isPassing = error instanceof ProblemError && (error.status === 0 || error.status === 503);
  return isPassing && failures < 2;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: STALE_AFTER_MS, retry: shouldRetry },
      mutations: { retry: false },
    },
  });
}

/** Reads a door and keeps the answer under the door, its path and its input. */
export function useDoor<In, Out>(
  door: Door,
  input?: In,
  options: Pick<CallOptions, 'path'> & { enabled?: boolean; everyMs?: number } = {},
) {
  const { path, enabled, everyMs } = options;
  return useQuery<Out, ProblemError>({
    queryKey: [door, path ?? {}, input ?? {}],
    queryFn: ({ signal }) => call<In, Out>(door, input, { path, signal }),
    enabled,
    refetchInterval: everyMs,
  });
}

export interface SubmitOptions<Out> {
  path?: Record<string, string>;
  /** Doors whose answers are stale once this one is done. */
  refresh?: readonly Door[];
  onDone?: (answer: Out) => void;
}

/**
 * Writes through a door, once. The Idempotency-Key stays the same while the same body is sent
 * again after a failure, so a submission whose answer was lost is not made twice.
 */
export function useSubmit<In, Out>(door: Door, options: SubmitOptions<Out> = {}) {
  const client = useQueryClient();
  const attempt = useRef({ body: '', key: '' });
  return useMutation<Out, ProblemError, In>({
    mutationFn: (input) => {
      const body = JSON.stringify([options.path, input]);
      if (attempt.current.body !== body) attempt.current = { body, key: crypto.randomUUID() };
      return call<In, Out>(door, input, { path: options.path, key: attempt.current.key });
    },
    onSuccess: async (answer) => {
      attempt.current = { body: '', key: '' };
      for (const stale of options.refresh ?? []) {
        await client.invalidateQueries({ queryKey: [stale] });
      }
      options.onDone?.(answer);
    },
  });
}
