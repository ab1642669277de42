// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';

/** The published head of the log, taken apart. Basis: C2SP tlog-checkpoint and signed-note. */
export interface Checkpoint {
  origin: string;
  size: number;
  /** base64 */
  root: string;
  /** Names of the keys that signed. */
  signers: string[];
  note: string;
  fetchedAt: string;
}

const REFRESH_MS = 5_000;

function read(note: string): Checkpoint {
  const [origin = '', size = '', root = ''] = note.split('\n');
  const signers = [...note.matchAll(/^— (\S+) /gm)].map(([, name]) => name!);
  return { origin, size: Number(size), root, signers, note, fetchedAt: new Date().toISOString() };
}

/** Reads the checkpoint and keeps it fresh; it is text, so it goes past the JSON door. */
export function useCheckpoint() {
  return useQuery<Checkpoint>({
    queryKey: ['GET /log/checkpoint'],
    queryFn: async ({ signal }) => {
      const response = await fetch('/log/checkpoint', { cache: 'no-store', signal });
      if (!response.ok) throw new Error(`log answered ${response.status}`);
      return read(await response.text());
    },
    refetchInterval: REFRESH_MS,
  });
}
