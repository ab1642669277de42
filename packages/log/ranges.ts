// SPDX-License-Identifier: Apache-2.0

/** Entries from `start` up to, not including, `end`; a whole subtree of the log's tree. */
export interface EntryRange {
  start: number;
  end: number;
}

/** A full subtree of 2^height entries, the index-th of its height. */
export interface NodeRef {
  height: number;
  index: number;
}

/** The largest power of two below n, n ≥ 2. Sizes go beyond 2^31, so no bit operators here. */
function splitBelow(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** The subtrees whose hashes prove an entry, lowest first. Basis: RFC 6962 §2.1.1. */
export function inclusionRanges(index: number, size: number): EntryRange[] {
  const ranges: EntryRange[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitBelow(end - start);
    if (index < middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  return ranges.reverse();
}

/**
 * The subtrees whose hashes prove that the first `from` entries did not change. Basis: RFC 6962
 * §2.1.2.
 */
export function consistencyRanges(from: number, size: number): EntryRange[] {
  const ranges: EntryRange[] = [];
  let start = 0;
  let end = size;
  while (end > from) {
    const middle = start + splitBelow(end - start);
    if (from <= middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  // The old root itself stands first, unless the verifier holds it as a whole left subtree.
  if (start > 0) ranges.push({ start, end });
  return ranges.reverse();
}

/** A range as full subtrees, left to right and shrinking; their right fold is the range's hash. */
export function rangeNodes({ start, end }: EntryRange): NodeRef[] {
  const nodes: NodeRef[] = [];
  let at = start;
  while (at < end) {
    let entries = 1;
    let height = 0;
    while (at + entries * 2 <= end && (at - start) % (entries * 2) === 0) {
      entries *= 2;
      height += 1;
    }
    nodes.push({ height, index: at / entries });
    at += entries;
  }
  return nodes;
}
