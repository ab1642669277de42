// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';

// The definitions of RFC 6962 §2.1 written down as they stand there, sharing nothing with the room.

function sha(...parts: Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

export function naiveLeaf(entry: Uint8Array): Buffer {
  return sha(Buffer.from([0]), entry);
}

function split(n: number): number {
  let k = 1;
  while (k < n) k *= 2;
  return k / 2;
}

/** MTH over leaf hashes. */
export function naiveRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha();
  if (leaves.length === 1) return leaves[0]!;
  const k = split(leaves.length);
  return sha(Buffer.from([1]), naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
}

/** PATH(m, D[n]). */
export function naivePath(index: number, leaves: readonly Buffer[]): Buffer[] {
  if (leaves.length <= 1) return [];
  const k = split(leaves.length);
  const left = leaves.slice(0, k);
  const right = leaves.slice(k);
  return index < k
    ? [...naivePath(index, left), naiveRoot(right)]
    : [...naivePath(index - k, right), naiveRoot(left)];
}

/** Root from a path, by recursion from the top: another way than RFC 9162's. */
export function naiveRootFromPath(
  at: { index: number; size: number },
  leaf: Buffer,
  path: readonly Buffer[],
): Buffer {
  if (at.size === 1) return leaf;
  const k = split(at.size);
  const top = path.at(-1)!;
  const rest = path.slice(0, -1);
  if (at.index < k) {
    const left = naiveRootFromPath({ index: at.index, size: k }, leaf, rest);
    return sha(Buffer.from([1]), left, top);
  }
  const right = naiveRootFromPath({ index: at.index - k, size: at.size - k }, leaf, rest);
  return sha(Buffer.from([1]), top, right);
}
