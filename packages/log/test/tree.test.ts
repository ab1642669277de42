// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { EMPTY_ROOT, leafHash, treeHash } from '../hash.ts';
import { verifyConsistency, verifyInclusion } from '../proofs.ts';
import { consistencyRanges, inclusionRanges, rangeNodes } from '../ranges.ts';
import { RightEdge } from '../right-edge.ts';
import { ExpandedTile, edgeTiles, nodePlace, type Tile, tileCount } from '../tiles.ts';
import { naiveLeaf, naivePath, naiveRoot } from './naive.ts';

const leaf = (i: number): Buffer => leafHash(Buffer.alloc(32, `entry ${i} `));
const LEAVES = Array.from({ length: 1100 }, (_, i) => leaf(i));
const AROUND_POWERS = [1, 2, 4, 8, 16, 128, 256, 512, 1024].flatMap((k) => [k - 1, k, k + 1]);

test('the reference tree of Certificate Transparency', () => {
  const path = join(import.meta.dirname, '../../../conformance/merkle.json');
  const file = JSON.parse(readFileSync(path, 'utf8')) as { leavesHex: string[]; roots: string[] };
  const leaves = file.leavesHex.map((hex) => naiveLeaf(Buffer.from(hex, 'hex')));
  for (const [i, root] of file.roots.entries()) {
    assert.equal(treeHash(leaves.slice(0, i + 1)).toString('hex'), root);
    assert.equal(naiveRoot(leaves.slice(0, i + 1)).toString('hex'), root);
  }
  assert.deepEqual(EMPTY_ROOT, naiveRoot([]));
  assert.deepEqual(leafHash(Buffer.alloc(32, 7)), naiveLeaf(Buffer.alloc(32, 7)));
});

test('roots of the growing edge equal the naive recursion around powers of two', () => {
  const edge = new RightEdge();
  for (const [i, hash] of LEAVES.entries()) {
    edge.append(hash, []);
    if (!AROUND_POWERS.includes(i + 1)) continue;
    assert.deepEqual(edge.root(), naiveRoot(LEAVES.slice(0, i + 1)), `size ${i + 1}`);
  }
});

test('an edge cut into batches anywhere writes the same tiles as one in a single run', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 6 }), (batches) => {
      const stored = new Map<string, Tile>();
      let edge = new RightEdge();
      for (const batch of batches) {
        const full: Tile[] = [];
        const upTo = Math.min(edge.size + batch, LEAVES.length);
        while (edge.size < upTo) edge.append(LEAVES[edge.size]!, full);
        for (const tile of [...full, ...edge.tiles('touched')]) {
          stored.set(`${tile.level}/${tile.n}`, tile);
        }
        const levels: Buffer[][] = [];
        for (const ref of edgeTiles(edge.size)) {
          const { hashes } = stored.get(`${ref.level}/${ref.n}`)!;
          levels[ref.level] = Array.from({ length: ref.width }, (_, i) =>
            hashes.subarray(i * 32, i * 32 + 32),
          );
        }
        edge = new RightEdge(
          edge.size,
          Array.from(levels, (row) => row ?? []),
        );
      }
      assert.equal(stored.size, tileCount(edge.size));
      const leaves = LEAVES.slice(0, edge.size);
      assert.deepEqual(edge.root(), naiveRoot(leaves));
      for (const { level, n, hashes } of stored.values()) {
        const per = 256 ** level;
        const first = n * 256 * per;
        assert.deepEqual(hashes.subarray(0, 32), naiveRoot(leaves.slice(first, first + per)));
      }
    }),
    { numRuns: 30 },
  );
});

const entryAndSize = fc
  .integer({ min: 1, max: LEAVES.length })
  .chain((size) => fc.tuple(fc.nat({ max: size - 1 }), fc.constant(size)));

test('200 inclusion proofs are the naive path, verify, and fail when anything is moved', () => {
  fc.assert(
    fc.property(entryAndSize, fc.nat(), ([index, size], salt) => {
      const leaves = LEAVES.slice(0, size);
      const proof = inclusionRanges(index, size).map(({ start, end }) =>
        naiveRoot(leaves.slice(start, end)),
      );
      assert.deepEqual(proof, naivePath(index, leaves));
      const claim = { leafHash: LEAVES[index]!, index, size, proof, root: naiveRoot(leaves) };
      assert.equal(verifyInclusion(claim), true);
      assert.equal(verifyInclusion({ ...claim, leafHash: leaf(-1) }), false);
      assert.equal(verifyInclusion({ ...claim, index: size }), false);
      assert.equal(verifyInclusion({ ...claim, proof: [...proof, leaf(-2)] }), false);
      if (proof.length === 0) return;
      assert.equal(verifyInclusion({ ...claim, proof: proof.slice(1) }), false);
      const other = (index + 1 + (salt % (size - 1))) % size;
      assert.equal(verifyInclusion({ ...claim, index: other }), false);
    }),
    { numRuns: 200 },
  );
});

test('200 consistency proofs verify, and fail for another past', () => {
  fc.assert(
    fc.property(entryAndSize, ([before, size]) => {
      const from = { size: before + 1, root: naiveRoot(LEAVES.slice(0, before + 1)) };
      const to = { size, root: naiveRoot(LEAVES.slice(0, size)) };
      const proof = consistencyRanges(from.size, size).map(({ start, end }) =>
        naiveRoot(LEAVES.slice(start, end)),
      );
      assert.equal(verifyConsistency({ from, to, proof }), true);
      const rewritten = { ...from, root: naiveRoot([leaf(-1), ...LEAVES.slice(1, from.size)]) };
      assert.equal(verifyConsistency({ from: rewritten, to, proof }), false);
      assert.equal(verifyConsistency({ from: to, to: from, proof }), size === from.size);
      assert.equal(verifyConsistency({ from, to, proof: [...proof, leaf(-2)] }), false);
    }),
    { numRuns: 200 },
  );
});

test('ranges fall into full subtrees that any size finds in its tiles', () => {
  fc.assert(
    fc.property(entryAndSize, ([index, size]) => {
      for (const range of inclusionRanges(index, size)) {
        let at = range.start;
        for (const node of rangeNodes(range)) {
          const entries = 2 ** node.height;
          assert.equal(node.index * entries, at);
          const { tile, height, i } = nodePlace(node);
          const per = 256 ** tile.level;
          const first = tile.n * 256 * per;
          const hashes = Array.from({ length: tile.width }, (_, k) =>
            naiveRoot(LEAVES.slice(first + k * per, first + (k + 1) * per)),
          );
          const expanded = new ExpandedTile(Buffer.concat(hashes));
          assert.deepEqual(expanded.node(height, i), naiveRoot(LEAVES.slice(at, at + entries)));
          at += entries;
        }
        assert.equal(at, range.end);
      }
    }),
    { numRuns: 30 },
  );
});

test('sizes beyond 2^32 keep their arithmetic', () => {
  const size = 2 ** 40 + 12_345;
  assert.equal(inclusionRanges(2 ** 40 + 1, size).length, 15);
  assert.equal(edgeTiles(size).at(-1)!.level, 5);
  const [root] = rangeNodes({ start: 0, end: 2 ** 40 });
  assert.deepEqual(root, { height: 40, index: 0 });
  assert.deepEqual(nodePlace({ height: 40, index: 0 }).tile, { level: 5, n: 0, width: 1 });
});
