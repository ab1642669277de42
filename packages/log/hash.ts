// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto';

export const HASH_BYTES = 32;

/** Root of the tree without entries. Basis: RFC 6962 §2.1. */
export const EMPTY_ROOT: Buffer = hash('sha256', '', 'buffer');

const NODE_BYTES = 1 + 2 * HASH_BYTES;
// One scratch buffer: hashing is synchronous, and a million small allocations are not free.
const nodeInput = Buffer.alloc(NODE_BYTES, 1);
const leafInput = Buffer.alloc(1 + HASH_BYTES);

/** SHA-256(0x00 ‖ entry) for an entry of 32 bytes, the salted commitment. Basis: RFC 6962 §2.1. */
export function leafHash(commitment: Uint8Array): Buffer {
  if (commitment.length !== HASH_BYTES) throw new TypeError('a commitment has 32 bytes');
  leafInput.set(commitment, 1);
  return hash('sha256', leafInput, 'buffer');
}

/** SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  nodeInput.set(left, 1);
  nodeInput.set(right, 1 + HASH_BYTES);
  return hash('sha256', nodeInput, 'buffer');
}

/**
 * The root over neighbouring subtrees of one height, of which the last may be smaller. Pairing from
 * below and lifting an odd last one gives the same tree as the splitting of RFC 6962 §2.1.
 */
export function treeHash(hashes: readonly Buffer[]): Buffer {
  let row = hashes;
  while (row.length > 1) {
    const above: Buffer[] = [];
    for (let i = 0; i + 1 < row.length; i += 2) above.push(nodeHash(row[i]!, row[i + 1]!));
    if (row.length % 2 === 1) above.push(row.at(-1)!);
    row = above;
  }
  return row[0] ?? EMPTY_ROOT;
}
