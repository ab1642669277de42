// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { climb } from '../log/verify-inclusion.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface Vectors {
  leavesHex: string[];
  roots: string[];
}

const vectors = JSON.parse(
  readFileSync(new URL('../../../conformance/merkle.json', import.meta.url), 'utf8'),
) as Vectors;
const leaves = vectors.leavesHex.map((hex): Bytes => Uint8Array.from(Buffer.from(hex, 'hex')));

function sha256(prefix: number, ...parts: Uint8Array[]): Bytes {
  const hash = createHash('sha256').update(Uint8Array.of(prefix));
  for (const part of parts) hash.update(part);
  return Uint8Array.from(hash.digest());
}

/** The definition of RFC 6962 §2.1, slow and plain. */
function rootOf(entries: readonly Bytes[]): Bytes {
  if (entries.length === 1) return sha256(0, entries[0]!);
  const half = 2 ** Math.ceil(Math.log2(entries.length) - 1);
  return sha256(1, rootOf(entries.slice(0, half)), rootOf(entries.slice(half)));
}

/** RFC 6962 §2.1.1, slow and plain. */
function pathOf(index: number, entries: readonly Bytes[]): Bytes[] {
  if (entries.length === 1) return [];
  const half = 2 ** Math.ceil(Math.log2(entries.length) - 1);
  return index < half
    ? [...pathOf(index, entries.slice(0, half)), rootOf(entries.slice(half))]
    : [...pathOf(index - half, entries.slice(half)), rootOf(entries.slice(0, half))];
}

test('every entry of every tree of the reference vectors climbs to its root', async () => {
  for (let size = 1; size <= leaves.length; size += 1) {
    for (let index = 0; index < size; index += 1) {
      const siblings = pathOf(index, leaves.slice(0, size));
      const root = await climb(leaves[index]!, { index, size, siblings });
      assert.equal(Buffer.from(root!).toString('hex'), vectors.roots[size - 1]);
    }
  }
});

test('a changed entry, another place and a path of the wrong length do not', async () => {
  const size = leaves.length;
  const path = pathOf(3, leaves);
  const isRoot = async (entry: Bytes, index: number, siblings: Bytes[]) => {
    const root = await climb(entry, { index, size, siblings });
    return root !== undefined && Buffer.from(root).toString('hex') === vectors.roots[size - 1];
  };
  assert.equal(await isRoot(leaves[3]!, 3, path), true);
  assert.equal(await isRoot(leaves[4]!, 3, path), false);
  assert.equal(await isRoot(leaves[3]!, 2, path), false);
  assert.equal(await isRoot(leaves[3]!, 3, path.slice(1)), false);
  assert.equal(await isRoot(leaves[3]!, 3, [...path, path[0]!]), false);
});
