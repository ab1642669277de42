// SPDX-License-Identifier: Apache-2.0

/*
 * The reader's own device recomputes the proof that an entry stands in the public log. It shares no
 * code with the server that made the proof. Basis: RFC 9162 §2.1.3.2, C2SP tlog-checkpoint.
 */

interface InclusionAnswer {
  index: number;
  size: number;
  proof: readonly string[];
}

/** An entry as the server names it: its salted commitment, and its place once it has one. */
export interface LogPlace {
  leaf: string;
  index: number | null;
}

export type LogVerdict =
  | { is: 'true'; index: number; size: number }
  | { is: 'false'; index: number }
  | { is: 'waiting' }
  | { is: 'unreachable' };

/** Asks the log for its published head and a proof; checks that the entry is under that head. */
export async function verifyLogPlace({ leaf, index }: LogPlace): Promise<LogVerdict> {
  if (index === null) return { is: 'waiting' };
  try {
    const head = readHead(await fetchText('/log/checkpoint'));
    if (!head) return { is: 'unreachable' };
    if (index >= head.size) return { is: 'waiting' };
    const path = `/log/proof/inclusion?index=${index}&size=${head.size}`;
    const { proof } = JSON.parse(await fetchText(path)) as InclusionAnswer;
    const siblings = proof.map(bytesOf);
    const root = await climb(bytesOf(leaf), { index, size: head.size, siblings });
    const isTrue = root !== undefined && textOf(root) === head.root;
    return isTrue ? { is: 'true', index, size: head.size } : { is: 'false', index };
  } catch {
    return { is: 'unreachable' };
  }
}

async function fetchText(path: string): Promise<string> {
  const response = await fetch(path, { cache: 'no-store' });
  if (!response.ok) throw new Error(`log answered ${response.status}`);
  return response.text();
}

/** A checkpoint begins with its origin, its size and its root, one a line. */
function readHead(note: string): { size: number; root: string } | undefined {
  const [, size, root] = note.split('\n');
  return size && root && /^\d{1,15}$/.test(size) ? { size: Number(size), root } : undefined;
}

type Bytes = Uint8Array<ArrayBuffer>;

export interface Climb {
  index: number;
  size: number;
  /** Lowest first. */
  siblings: readonly Bytes[];
}

/** The root that follows from an entry and its siblings; undefined if they misfit. */
export async function climb(
  commitment: Bytes,
  { index, size, siblings }: Climb,
): Promise<Bytes | undefined> {
  let hash = await digest(0, commitment);
  let at = index;
  let last = size - 1;
  for (const sibling of siblings) {
    if (last === 0) return undefined;
    if (at % 2 === 1 || at === last) {
      hash = await digest(1, sibling, hash);
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = await digest(1, hash, sibling);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? hash : undefined;
}

async function digest(prefix: number, ...parts: readonly Bytes[]): Promise<Bytes> {
  const input = Uint8Array.from([prefix, ...parts.flatMap((part) => [...part])]);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', input));
}

function bytesOf(base64: string): Bytes {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function textOf(bytes: Bytes): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
