// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg';
import { AppError } from '#packages/kernel';
import { ENTRY_BYTES } from './bundles.ts';
import { LOG_ERRORS } from './errors.ts';
import { EMPTY_ROOT, HASH_BYTES } from './hash.ts';
import { createNodeSource, type NodeSource } from './node-source.ts';
import { consistencyRanges, inclusionRanges } from './ranges.ts';
import * as store from './store.ts';
import { TILE_WIDTH } from './tiles.ts';

export interface InclusionProof {
  index: number;
  size: number;
  /** SHA-256(0x00 ‖ commitment). */
  leaf: Buffer;
  /** Sibling hashes, lowest first. */
  proof: Buffer[];
  root: Buffer;
  /** The signed note of exactly this size; null when an older size was asked for. */
  checkpoint: string | null;
}

export interface ConsistencyProof {
  from: { size: number; root: Buffer };
  to: { size: number; root: Buffer };
  proof: Buffer[];
}

/** Reads what was committed; any number of them, in any process. */
export interface LogReader {
  /** The newest signed note. Errors: LOG_NOT_FOUND before the first sequencer ran. */
  checkpoint(): Promise<string>;
  size(): Promise<number>;
  /** Hashes, packed, 32 bytes each; `width` 1 to 256, default 256. Errors: LOG_NOT_FOUND. */
  tile(level: number, n: number, width?: number): Promise<Buffer>;
  /** Entries, 34 bytes each (uint16 length, commitment). Errors: LOG_NOT_FOUND. */
  bundle(n: number, width?: number): Promise<Buffer>;
  /** Errors: LOG_INPUT_INVALID, LOG_NOT_FOUND when the log is not that long. */
  inclusion(index: number, size?: number): Promise<InclusionProof>;
  /**
   * That the tree of size `from` (≥ 1) is a beginning of the one of `size`. Errors: as inclusion.
   */
  consistency(from: number, size?: number): Promise<ConsistencyProof>;
  rootAt(size: number): Promise<Buffer>;
  /** Index by id; ids that are not numbered yet are absent. */
  positionOf(ids: readonly string[]): Promise<Map<string, number>>;
}

function mustBeCount(value: number, floor: number): void {
  if (!Number.isSafeInteger(value) || value < floor) {
    throw new AppError(LOG_ERRORS.LOG_INPUT_INVALID, { value });
  }
}

function prefix(row: { width: number; bytes: Buffer } | undefined, width: number): Buffer {
  if (!row || row.width < width) throw new AppError(LOG_ERRORS.LOG_NOT_FOUND);
  return row.bytes.subarray(0, (row.bytes.length / row.width) * width);
}

async function stateCovering(pool: Pool, size: number | undefined): Promise<store.LogState> {
  const state = await store.readState(pool);
  if (size !== undefined && size > state.size) {
    throw new AppError(LOG_ERRORS.LOG_NOT_FOUND, { size: state.size });
  }
  return state;
}

async function rootOf(nodes: NodeSource, state: store.LogState, size: number): Promise<Buffer> {
  if (size === state.size) return state.root;
  if (size === 0) return EMPTY_ROOT;
  return (await nodes.hashRanges([{ start: 0, end: size }]))[0]!;
}

async function proveInclusion(
  { pool, nodes }: { pool: Pool; nodes: NodeSource },
  index: number,
  wantedSize: number | undefined,
): Promise<InclusionProof> {
  mustBeCount(index, 0);
  if (wantedSize !== undefined) mustBeCount(wantedSize, 1);
  const state = await stateCovering(pool, wantedSize);
  const size = wantedSize ?? state.size;
  if (index >= size) throw new AppError(LOG_ERRORS.LOG_NOT_FOUND, { size });
  const own = { start: index, end: index + 1 };
  const hashes = await nodes.hashRanges([own, ...inclusionRanges(index, size)]);
  const [leaf, ...proof] = hashes;
  const checkpoint = size === state.size ? state.checkpoint : null;
  return { index, size, leaf: leaf!, proof, root: await rootOf(nodes, state, size), checkpoint };
}

async function proveConsistency(
  { pool, nodes }: { pool: Pool; nodes: NodeSource },
  from: number,
  wantedSize: number | undefined,
): Promise<ConsistencyProof> {
  mustBeCount(from, 1);
  if (wantedSize !== undefined) mustBeCount(wantedSize, from);
  const state = await stateCovering(pool, wantedSize);
  const size = wantedSize ?? state.size;
  if (from > size) throw new AppError(LOG_ERRORS.LOG_NOT_FOUND, { size });
  return {
    from: { size: from, root: await rootOf(nodes, state, from) },
    to: { size, root: await rootOf(nodes, state, size) },
    proof: await nodes.hashRanges(consistencyRanges(from, size)),
  };
}

/** `pool` is any role that may select from the log's tables. */
export function createLogReader({ pool }: { pool: Pool }): LogReader {
  const nodes = createNodeSource(pool);
  return {
    checkpoint: async () => {
      const { checkpoint } = await store.readState(pool);
      if (checkpoint === '') throw new AppError(LOG_ERRORS.LOG_NOT_FOUND);
      return checkpoint;
    },
    size: async () => (await store.readState(pool)).size,
    tile: async (level, n, width = TILE_WIDTH) => {
      const [row] = await store.listTiles(pool, [{ level, n }]);
      return prefix(row && { width: row.hashes.length / HASH_BYTES, bytes: row.hashes }, width);
    },
    bundle: async (n, width = TILE_WIDTH) => {
      const row = await store.findBundle(pool, n);
      return prefix(row && { width: row.entries.length / ENTRY_BYTES, bytes: row.entries }, width);
    },
    inclusion: (index, size) => proveInclusion({ pool, nodes }, index, size),
    consistency: (from, size) => proveConsistency({ pool, nodes }, from, size),
    rootAt: async (size) => rootOf(nodes, await stateCovering(pool, size), size),
    positionOf: (ids) => store.findPositions(pool, ids),
  };
}
