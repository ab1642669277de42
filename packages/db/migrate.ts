// SPDX-License-Identifier: Apache-2.0

import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { AppError } from '#packages/kernel';
import { DB_ERRORS } from './errors.ts';

/** A room's SQL: its name is its schema; its folder holds migrations/ and perhaps sql/. */
export interface RoomSql {
  name: string;
  dir: string;
}

const MIGRATE_LOCK = 7_254_001;

function sqlFiles(dir: string): { name: string; body: string }[] {
  let names: string[];
  try {
    names = readdirSync(dir);
  } catch {
    return [];
  }
  return names
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, body: readFileSync(join(dir, name), 'utf8') }));
}

async function migrateRoom(client: pg.Client, room: RoomSql, now: Date): Promise<string[]> {
  const done = await client.query<{ name: string; body_hash: string }>(
    'SELECT name, body_hash FROM db.migration WHERE room = $1',
    [room.name],
  );
  const known = new Map(done.rows.map((row) => [row.name, row.body_hash]));
  const applied: string[] = [];
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${client.escapeIdentifier(room.name)}`);
  for (const file of sqlFiles(join(room.dir, 'migrations'))) {
    const bodyHash = hash('sha256', file.body);
    const before = known.get(file.name);
    if (before === bodyHash) continue;
    if (before !== undefined) {
      throw new AppError(DB_ERRORS.DB_MIGRATION_CHANGED, { room: room.name, file: file.name });
    }
    await client.query(file.body);
    await client.query(
      'INSERT INTO db.migration (room, name, body_hash, at) VALUES ($1, $2, $3, $4)',
      [room.name, file.name, bodyHash, now],
    );
    applied.push(`${room.name}/${file.name}`);
  }
  for (const file of sqlFiles(join(room.dir, 'sql'))) await client.query(file.body);
  return applied;
}

/**
 * Brings every room's schema up to date, lowest floor first, in one transaction, and replaces its
 * functions. Returns the migrations applied. Errors: DB_MIGRATION_CHANGED.
 */
export async function migrate(ownerUrl: string, rooms: RoomSql[], now: Date): Promise<string[]> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: 'lastmile migrate',
  });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATE_LOCK]);
    await client.query(
      'CREATE SCHEMA IF NOT EXISTS db; ' +
        'CREATE TABLE IF NOT EXISTS db.migration (room text, name text, body_hash text NOT NULL, ' +
        'at timestamptz NOT NULL, PRIMARY KEY (room, name))',
    );
    const applied: string[] = [];
    for (const room of rooms) applied.push(...(await migrateRoom(client, room, now)));
    await client.query('COMMIT');
    return applied;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    await client.end();
  }
}
