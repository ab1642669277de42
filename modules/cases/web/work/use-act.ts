// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { call, type ProblemError } from '#packages/ui';
import type { CaseReceipt, CaseView } from '../../contract.ts';

/** An act on a case: the last part of its door, and its body. */
export interface CaseDoing {
  act: string;
  body: unknown;
  /** On the case as it is, whatever its version: deciding may itself ask a register first. */
  isOnLatest?: boolean;
}

const CASE = 'GET /api/v1/cases/{id}';
const LIST = 'GET /api/v1/cases';

/**
 * Does an act on the version the reader saw (If-Match). The same act sent again after a failure
 * carries the same Idempotency-Key. A refusal leaves the page, and what is typed on it, as it is.
 */
export function useAct(view: CaseView, onDone?: (doing: CaseDoing) => void) {
  const client = useQueryClient();
  const attempt = useRef({ body: '', key: '' });
  return useMutation<CaseReceipt, ProblemError, CaseDoing>({
    mutationFn: ({ act, body, isOnLatest }) => {
      const version = isOnLatest ? undefined : `"${view.version}"`;
      const sent = JSON.stringify([view.id, version, act, body]);
      if (attempt.current.body !== sent) {
        attempt.current = { body: sent, key: crypto.randomUUID() };
      }
      return call(`POST /api/v1/cases/{id}/${act}`, body, {
        path: { id: view.id },
        ...(version ? { version } : {}),
        key: attempt.current.key,
      });
    },
    onSuccess: async (_receipt, doing) => {
      onDone?.(doing);
      await Promise.all([
        client.invalidateQueries({ queryKey: [CASE, { id: view.id }] }),
        client.invalidateQueries({ queryKey: [LIST] }),
      ]);
    },
  });
}

/** Somebody else was first: the server kept theirs, the screen keeps yours. */
export function isConflict(error: ProblemError | null): boolean {
  return error !== null && (error.status === 412 || /^CASE_(CHANGED|STATE)$/.test(error.code));
}

/** The case as it stands now, read anew. */
export function useFreshCase(id: string) {
  const client = useQueryClient();
  return async (): Promise<CaseView | undefined> => {
    await client.invalidateQueries({ queryKey: [CASE, { id }] });
    return client.getQueryData<CaseView>([CASE, { id }, {}]);
  };
}

/** Only the system itself has acted since: a register answered, a promise ran out. */
export function isOnlySystem(before: CaseView, now: CaseView): boolean {
  const since = now.timeline.slice(before.timeline.length);
  const isSystem = ({ who }: (typeof since)[number]) =>
    who.kind === 'rule' || who.kind === 'operator';
  return now.version > before.version && since.every(isSystem);
}
