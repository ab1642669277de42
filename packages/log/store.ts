// SPDX-License-Identifier: Apache-2.0
import type { Pool, PoolClient } from 'pg';
import { many, maybe, one } from '#packages/db';
import type { TreeHead } from './checkpoint.ts';
import type { Tile, TileRef } from './tiles.ts';

export type Runner = Pool | PoolClient;

export interface LogState extends TreeHead {
  /** Empty before the first sequencer has signed. */
  checkpoint: string;
}

export interface StoredTile extends Tile {
  width: number;
}

export interface Bundle {
  n: number;
  width: number;
  entries: Buffer;
}

export interface Place {
  id: string;
  index: number;
  source: number;
  partition: string;
}

export interface PendingRow {
  id: string;
  source: number;
  partition: string;
  commitment: Buffer;
}

// bigint comes as text from a plain pool and as a number from packages/db: Number() takes both.
type BigintColumn = string | number;

interface StateRow {
  size: BigintColumn;
  root: Buffer;
  checkpoint: string;
}

const toState = (row: StateRow): LogState => ({ ...row, size: Number(row.size) });

export async function readState(on: Runner): Promise<LogState> {
  const text = 'SELECT size, root, checkpoint FROM log.state WHERE id = 1';
  return toState(await one<StateRow>(on, { name: 'log.state', text }));
}

/** Waits for the lease and reads the state as the last holder left it. */
export async function lockState(client: PoolClient): Promise<LogState> {
  const text = 'SELECT size, root, checkpoint FROM log.state WHERE id = 1 FOR UPDATE';
  return toState(await one<StateRow>(client, { name: 'log.lock_state', text }));
}

export async function hasPending(on: Runner): Promise<boolean> {
  const text = 'SELECT EXISTS (SELECT 1 FROM log.pending) AS some';
  return (await one<{ some: boolean }>(on, { name: 'log.has_pending', text })).some;
}

/**
 * Takes up to `limit` rows off the queue and numbers them from `from`, by id. Returns their
 * commitments, packed in the order of their numbers. The lease keeps a second taker out and queued
 * rows
 * are never updated, so their physical place is a safe and cheap way back to them.
 */
export async function takePending(
  client: PoolClient,
  from: number,
  limit: number,
): Promise<Buffer> {
  const row = await one<{ commitments: Buffer | null }>(client, {
    name: 'log.take_pending',
    text: `
      WITH taken AS (
        DELETE FROM log.pending
        WHERE ctid = ANY (ARRAY(SELECT ctid FROM log.pending ORDER BY id LIMIT $1))
        RETURNING id, source, partition, commitment
      ),
      numbered AS (SELECT *, $2::bigint - 1 + row_number() OVER (ORDER BY id) AS idx FROM taken),
      placed AS (
        INSERT INTO log.position (id, idx, source, partition)
        SELECT id, idx, source, partition FROM numbered
      )
      SELECT string_agg(commitment, ''::bytea ORDER BY idx) AS commitments FROM numbered`,
    values: [limit, from],
  });
  return row.commitments ?? Buffer.alloc(0);
}

export async function listTiles(
  on: Runner,
  refs: readonly Pick<TileRef, 'level' | 'n'>[],
): Promise<StoredTile[]> {
  const rows = await many<{ level: number; n: BigintColumn; width: number; hashes: Buffer }>(on, {
    name: 'log.tiles',
    text: `
      SELECT t.level, t.n, t.width, t.hashes
      FROM unnest($1::smallint[], $2::bigint[]) AS wanted (level, n)
      JOIN log.tile t ON t.level = wanted.level AND t.n = wanted.n`,
    values: [refs.map((ref) => ref.level), refs.map((ref) => ref.n)],
  });
  return rows.map((row) => ({ ...row, n: Number(row.n) }));
}

export async function findBundle(on: Runner, n: number): Promise<Bundle | undefined> {
  const text = 'SELECT width, entries FROM log.bundle WHERE n = $1';
  const row = await maybe<Omit<Bundle, 'n'>>(on, { name: 'log.bundle', text, values: [n] });
  return row && { n, ...row };
}

/** Bundles n in [from, to), in order. */
export async function listBundles(on: Runner, from: number, to: number): Promise<Bundle[]> {
  const rows = await many<{ n: BigintColumn; width: number; entries: Buffer }>(on, {
    name: 'log.bundles',
    text: 'SELECT n, width, entries FROM log.bundle WHERE n >= $1 AND n < $2 ORDER BY n',
    values: [from, to],
  });
  return rows.map((row) => ({ ...row, n: Number(row.n) }));
}

/** Positions with index in [from, to), in order. */
export async function listPlaces(on: Runner, from: number, to: number): Promise<Place[]> {
  const rows = await many<{ id: string; idx: BigintColumn; source: number; partition: string }>(
    on,
    {
      name: 'log.places',
      text:
        'SELECT id, idx, source, partition FROM log.position ' +
        'WHERE idx >= $1 AND idx < $2 ORDER BY idx',
      values: [from, to],
    },
  );
  return rows.map(({ idx, ...row }) => ({ ...row, index: Number(idx) }));
}

export async function findPositions(
  on: Runner,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const rows = await many<{ id: string; idx: BigintColumn }>(on, {
    name: 'log.position_of',
    text: 'SELECT id, idx FROM log.position WHERE id = ANY ($1::uuid[])',
    values: [ids],
  });
  return new Map(rows.map((row) => [row.id, Number(row.idx)]));
}

/** The next pending rows after an id, by id. For verification, not for taking. */
export function listPending(on: Runner, after: string, limit: number): Promise<PendingRow[]> {
  return many<PendingRow>(on, {
    name: 'log.list_pending',
    text:
      'SELECT id, source, partition, commitment FROM log.pending ' +
      'WHERE id > $1 ORDER BY id LIMIT $2',
    values: [after, limit],
  });
}

export async function countRows(
  on: Runner,
): Promise<{ tiles: number; bundles: number; places: number }> {
  const row = await one<Record<'tiles' | 'bundles' | 'places', BigintColumn>>(on, {
    name: 'log.count_rows',
    text:
      'SELECT (SELECT count(*) FROM log.tile) AS tiles, ' +
      '(SELECT count(*) FROM log.bundle) AS bundles, (SELECT count(*) FROM log.position) AS places',
  });
  return { tiles: Number(row.tiles), bundles: Number(row.bundles), places: Number(row.places) };
}

export async function saveTiles(client: PoolClient, tiles: readonly Tile[]): Promise<void> {
  await client.query({
    name: 'log.save_tiles',
    text: `
      INSERT INTO log.tile (level, n, width, hashes)
      SELECT level, n, octet_length(hashes) / 32, hashes
      FROM unnest($1::smallint[], $2::bigint[], $3::bytea[]) AS t (level, n, hashes)
      ON CONFLICT (level, n) DO UPDATE SET width = excluded.width, hashes = excluded.hashes`,
    values: [
      tiles.map((tile) => tile.level),
      tiles.map((tile) => tile.n),
      tiles.map((tile) => tile.hashes),
    ],
  });
}

export async function saveBundles(client: PoolClient, bundles: readonly Bundle[]): Promise<void> {
  await client.query({
    name: 'log.save_bundles',
    text: `
      INSERT INTO log.bundle (n, width, entries)
      SELECT n, octet_length(entries) / 34, entries
      FROM unnest($1::bigint[], $2::bytea[]) AS b (n, entries)
      ON CONFLICT (n) DO UPDATE SET width = excluded.width, entries = excluded.entries`,
    values: [bundles.map((bundle) => bundle.n), bundles.map((bundle) => bundle.entries)],
  });
}

export async function saveState(client: PoolClient, state: LogState, at: Date): Promise<void> {
  await client.query({
    name: 'log.save_state',
    text: 'UPDATE log.state SET size = $1, root = $2, checkpoint = $3, at = $4 WHERE id = 1',
    values: [state.size, state.root, state.checkpoint, at],
  });
}
