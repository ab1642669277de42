// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { call, type Door, type ProblemError } from '#packages/ui';

export const DEMANDS = 'GET /api/v1/burden/demands';
export const DEMAND = 'GET /api/v1/burden/demands/{id}';
export const QUESTIONS = 'GET /api/v1/burden/questions';
export const QUESTION = 'GET /api/v1/burden/questions/{id}';
export const ASKED = 'GET /api/v1/burden/asked-of-us';
export const REGISTER = 'GET /api/v1/burden/register';
export const COUNTS = 'GET /api/v1/burden/counts';

/** What an act at the gate may change on the screen. */
const READS: readonly Door[] = [DEMANDS, DEMAND, QUESTIONS, QUESTION, ASKED, REGISTER, COUNTS];

export interface BurdenDoing {
  door: Door;
  id?: string;
  /** The version the reader saw. */
  version?: number;
  body: unknown;
  /** Done before it, each on its own and in this order; the first refusal stops there. */
  also?: readonly Omit<BurdenDoing, 'also'>[];
}

/**
 * Does one act at the gate, on the version the reader saw. The same act sent again after a failure
 * carries the same Idempotency-Key. A refusal leaves the page, and what is typed on it, as it is.
 */
export function useBurdenAct<Out>(onDone: (answer: Out) => void) {
  const client = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const send = ({ door, id, version, body }: Omit<BurdenDoing, 'also'>): Promise<Out> => {
    const sent = JSON.stringify([door, id, version, body]);
    const key = keys.current.get(sent) ?? crypto.randomUUID();
    keys.current.set(sent, key);
    return call(door, body, {
      ...(id ? { path: { id } } : {}),
      ...(version === undefined ? {} : { version: `"${version}"` }),
      key,
    });
  };
  const readAnew = () =>
    Promise.all(READS.map((door) => client.invalidateQueries({ queryKey: [door] })));
  return useMutation<Out, ProblemError, BurdenDoing>({
    mutationFn: async ({ also = [], ...doing }) => {
      for (const one of also) await send(one);
      return send(doing);
    },
    onSuccess: async (answer) => {
      keys.current.clear();
      onDone(answer);
      await readAnew();
    },
    // Somebody else was first: theirs is shown, and what was typed goes out on it when sent again.
    onError: (error) => void (isConflict(error) && readAnew()),
  });
}

function isConflict({ status }: ProblemError): boolean {
  return status === 409 || status === 412;
}
