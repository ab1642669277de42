// SPDX-License-Identifier: Apache-2.0
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Config } from '#apps/server/config.ts';
import { rolePassword } from '#apps/server/database.ts';
import { ROOM_SQL } from '#apps/server/rooms.ts';
import { ensureRoles, migrate } from '#packages/db';
import { AppError } from '#packages/kernel';
import { existingKeyring, withOwner } from '../ground.ts';
import { type Header, type Part, readArchive, type TableShape } from './archive.ts';
import type { Counted } from './dump.ts';
import { BACKUP_ERRORS } from './errors.ts';
import { hasFiles, KEPT_FOLDERS, writeFile } from './files.ts';
import { findMode, listMigrations, listReferences, listTables } from './tables.ts';

interface Loading {
  config: Config;
  file: string;
  now: Date;
  onProgress(table: string, rows: number): void;
}

async function headerOf(file: string): Promise<Header> {
  let header: Header | undefined;
  // Read to its end before anything is written: a torn backup leaves the place empty.
  for await (const line of readArchive(file)) {
    if ('format' in line) header = line;
  }
  if (header?.format !== 'lastmile-backup/1') {
    throw new AppError(BACKUP_ERRORS.BACKUP_DAMAGED, { why: 'it is no backup of ours' });
  }
  return header;
}

async function writeFiles(dataDir: string, file: string): Promise<number> {
  let count = 0;
  for await (const line of readArchive(file)) {
    if (!('file' in line)) continue;
    writeFile(dataDir, line);
    count += 1;
  }
  return count;
}

async function insistSameShape(client: pg.Client, header: Header): Promise<void> {
  const ours = { migrations: await listMigrations(client), tables: await listTables(client) };
  const { migrations, tables } = header;
  if (JSON.stringify(ours) !== JSON.stringify({ migrations, tables })) {
    throw new AppError(BACKUP_ERRORS.BACKUP_OTHER_VERSION);
  }
}

/**
 * The text of a row is what PostgreSQL itself wrote for it, so every type comes back as it was.
 * What it reckons from other columns it reckons again.
 */
function insertion({ name, written }: TableShape): string {
  const columns = written.map((column) => `(one.r).${column}`);
  return (
    `INSERT INTO ${name} (${written}) SELECT ${columns} FROM (SELECT row_text::${name} AS r ` +
    'FROM unnest($1::text[]) row_text OFFSET 0) one'
  );
}

type RowsPart = Extract<Part, { table: string }>;

async function insertRows(
  client: pg.Client,
  { file, header, onProgress }: Loading & { header: Header },
): Promise<number> {
  const shapes = new Map(header.tables.map((shape) => [shape.name, shape]));
  const counts = new Map<string, number>();
  const insert = async ({ table, rows }: RowsPart): Promise<void> => {
    const shape = shapes.get(table);
    if (!shape) throw new AppError(BACKUP_ERRORS.BACKUP_DAMAGED, { why: table });
    await client.query({ text: insertion(shape), values: [rows] });
    counts.set(table, (counts.get(table) ?? 0) + rows.length);
    onProgress(table, counts.get(table)!);
  };
  for await (const line of readArchive(file)) {
    if ('table' in line) await insert(line);
  }
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** All rows or none. What the migrations put there themselves goes first. */
async function loadRows(client: pg.Client, loading: Loading & { header: Header }): Promise<number> {
  await client.query('BEGIN');
  await client.query("SET LOCAL datestyle = 'ISO'; SET LOCAL timezone = 'UTC'");
  const references = await listReferences(client);
  for (const { table, name } of references) {
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  }
  const names = loading.header.tables.map((table) => table.name).join(', ');
  await client.query(`TRUNCATE ${names}`);
  const rows = await insertRows(client, loading);
  for (const { table, name, definition } of references) {
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  }
  await client.query('COMMIT');
  await client.query('ANALYZE');
  return rows;
}

async function loadDatabase(
  ownerUrl: string,
  loading: Loading & { header: Header },
): Promise<number> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: 'lastmile restore',
  });
  await client.connect();
  try {
    if (await findMode(client)) throw new AppError(BACKUP_ERRORS.RESTORE_NOT_EMPTY);
    await ensureRoles(client, rolePassword(existingKeyring(loading.config)));
    await migrate(ownerUrl, ROOM_SQL, loading.now);
    await insistSameShape(client, loading.header);
    return await loadRows(client, loading);
  } finally {
    await client.end();
  }
}

/**
 * Brings an installation back into an empty place. Errors: BACKUP_DAMAGED, BACKUP_OTHER_MODE,
 * BACKUP_OTHER_VERSION, RESTORE_NOT_EMPTY. After an error neither key nor row is left behind.
 */
export async function load(loading: Loading): Promise<Counted & { madeAt: string }> {
  const { config, file } = loading;
  const header = await headerOf(file);
  if (header.mode !== config.mode) {
    throw new AppError(BACKUP_ERRORS.BACKUP_OTHER_MODE, { mode: header.mode });
  }
  if (hasFiles(config.dataDir)) throw new AppError(BACKUP_ERRORS.RESTORE_NOT_EMPTY);
  try {
    const files = await writeFiles(config.dataDir, file);
    const rows = await withOwner(config, (url) => loadDatabase(url, { ...loading, header }));
    return { tables: header.tables.length, rows, files, madeAt: header.madeAt };
  } catch (error) {
    for (const folder of KEPT_FOLDERS) {
      rmSync(join(config.dataDir, folder), { recursive: true, force: true });
    }
    throw error;
  }
}
