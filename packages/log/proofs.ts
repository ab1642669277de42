// SPDX-License-Identifier: Apache-2.0
import { nodeHash } from './hash.ts';

export interface InclusionClaim {
  /** SHA-256(0x00 ‖ commitment). */
  leafHash: Uint8Array;
  index: number;
  size: number;
  /** Sibling hashes, lowest first. */
  proof: readonly Uint8Array[];
  root: Uint8Array;
}

export interface ConsistencyClaim {
  from: { size: number; root: Uint8Array };
  to: { size: number; root: Uint8Array };
  proof: readonly Uint8Array[];
}

/**
 * Two positions that walk up the tree together: the entry's (or old edge's), and the last one's.
 */
interface Walk {
  at: number;
  last: number;
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

function up(walk: Walk): void {
  walk.at = Math.floor(walk.at / 2);
  walk.last = Math.floor(walk.last / 2);
}

/** Takes the next sibling; true if it stands left. Basis: RFC 9162 §2.1.3.2 step 4. */
function isLeftSibling(walk: Walk): boolean {
  if (walk.at % 2 === 0 && walk.at !== walk.last) {
    up(walk);
    return false;
  }
  while (walk.at % 2 === 0 && walk.at !== 0) up(walk);
  up(walk);
  return true;
}

/**
 * Whether the leaf stands at this index of the tree with this root. Shares no code with the maker
 * of
 * proofs, so that one cannot cover a fault of the other. Basis: RFC 9162 §2.1.3.2.
 */
export function verifyInclusion(claim: InclusionClaim): boolean {
  const { index, size, proof } = claim;
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size)) return false;
  if (index < 0 || index >= size) return false;
  const walk = { at: index, last: size - 1 };
  let hash: Uint8Array = claim.leafHash;
  for (const sibling of proof) {
    if (walk.last === 0) return false;
    hash = isLeftSibling(walk) ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
  }
  return walk.last === 0 && isSame(hash, claim.root);
}

/** Whether the older tree is a beginning of the newer one. Basis: RFC 9162 §2.1.4.2. */
export function verifyConsistency({ from, to, proof }: ConsistencyClaim): boolean {
  if (from.size < 1 || from.size > to.size) return false;
  if (from.size === to.size) return proof.length === 0 && isSame(from.root, to.root);
  const isWholeSubtree = Number.isInteger(Math.log2(from.size));
  const path = isWholeSubtree ? [from.root, ...proof] : [...proof];
  const first = path.shift();
  if (first === undefined) return false;
  const walk = { at: from.size - 1, last: to.size - 1 };
  while (walk.at % 2 === 1) up(walk);
  let oldHash = first;
  let newHash = first;
  for (const sibling of path) {
    if (walk.last === 0) return false;
    if (isLeftSibling(walk)) {
      oldHash = nodeHash(sibling, oldHash);
      newHash = nodeHash(sibling, newHash);
    } else {
      newHash = nodeHash(newHash, sibling);
    }
  }
  return walk.last === 0 && isSame(oldHash, from.root) && isSame(newHash, to.root);
}
