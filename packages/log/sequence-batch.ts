// SPDX-License-Identifier: Apache-2.0
import type { Pool, PoolClient } from 'pg';
import type { Signer } from '#packages/crypto';
import { transact } from '#packages/db';
import { AppError, type Clock } from '#packages/kernel';
import { continueBundles, packEntries } from './bundles.ts';
import { signCheckpoint } from './checkpoint.ts';
import { LOG_ERRORS } from './errors.ts';
import { HASH_BYTES, leafHash } from './hash.ts';
import { RightEdge } from './right-edge.ts';
import * as store from './store.ts';
import { edgeTiles, TILE_WIDTH, type Tile } from './tiles.ts';

export interface BatchOptions {
  /** Connects as lm_sweeper. */
  pool: Pool;
  signer: Signer;
  /** First line of a checkpoint and name of its key, e.g. `lastmile.example/hangzhou`. */
  origin: string;
  clock: Clock;
  /** Rows taken at once. */
  batch: number;
}

/** A sequencer that stands still (a stopped process, a lost network) loses its lease after this. */
const LEASE_MS_MAX = 10_000;

/** Reads the edge as stored and makes sure that it is what was signed. Errors: LOG_DAMAGED. */
async function loadEdge(client: PoolClient, state: store.LogState): Promise<RightEdge> {
  const refs = edgeTiles(state.size);
  const stored = await store.listTiles(client, refs);
  const levels: Buffer[][] = [];
  for (const ref of refs) {
    const tile = stored.find((row) => row.level === ref.level);
    if (tile?.width !== ref.width) {
      throw new AppError(LOG_ERRORS.LOG_DAMAGED, { tile: ref.level, n: ref.n });
    }
    levels[ref.level] = Array.from({ length: ref.width }, (_, i) =>
      tile.hashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES),
    );
  }
  const edge = new RightEdge(
    state.size,
    Array.from(levels, (row) => row ?? []),
  );
  if (!edge.root().equals(state.root)) {
    throw new AppError(LOG_ERRORS.LOG_DAMAGED, { size: state.size });
  }
  return edge;
}

async function unfinishedBundle(client: PoolClient, size: number): Promise<Buffer> {
  const width = size % TILE_WIDTH;
  if (width === 0) return Buffer.alloc(0);
  const bundle = await store.findBundle(client, Math.floor(size / TILE_WIDTH));
  if (bundle?.width !== width) throw new AppError(LOG_ERRORS.LOG_DAMAGED, { size });
  return bundle.entries;
}

function appendAll(edge: RightEdge, commitments: Buffer): Tile[] {
  const full: Tile[] = [];
  for (let at = 0; at < commitments.length; at += HASH_BYTES) {
    edge.append(leafHash(commitments.subarray(at, at + HASH_BYTES)), full);
  }
  return [...full, ...edge.tiles('touched')];
}

/**
 * Takes one batch off the queue and writes its numbers, tiles, bundles and a signed checkpoint, all
 * in
 * one transaction: killed anywhere, it happened wholly or not at all. Nothing is remembered between
 * two batches, so another process may do the next one. Returns how many entries were numbered;
 * signs
 * the empty tree once. Errors: LOG_DAMAGED.
 */
export function sequenceBatch(options: BatchOptions): Promise<number> {
  return transact(options.pool, async (client) => {
    await client.query(`SET LOCAL idle_in_transaction_session_timeout = ${LEASE_MS_MAX}`);
    const state = await store.lockState(client);
    const commitments = await store.takePending(client, state.size, options.batch);
    const count = commitments.length / HASH_BYTES;
    if (count === 0 && state.checkpoint !== '') return 0;
    const edge = await loadEdge(client, state);
    if (count > 0) {
      const unfinished = await unfinishedBundle(client, state.size);
      await store.saveTiles(client, appendAll(edge, commitments));
      const bundles = continueBundles(state.size, unfinished, packEntries(commitments));
      await store.saveBundles(client, bundles);
    }
    const head = { size: edge.size, root: edge.root() };
    const checkpoint = await signCheckpoint(head, options.origin, options.signer);
    await store.saveState(client, { ...head, checkpoint }, options.clock.now());
    return count;
  });
}
