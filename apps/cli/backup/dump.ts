// SPDX-License-Identifier: Apache-2.0
import pg from 'pg';
import { AppError } from '#packages/kernel';
import { ArchiveWriter, type TableShape } from './archive.ts';
import { BACKUP_ERRORS } from './errors.ts';
import { readFiles } from './files.ts';
import { findMode, listMigrations, listTables } from './tables.ts';

export interface Counted {
  tables: number;
  rows: number;
  files: number;
}

interface DumpOptions {
  ownerUrl: string;
  dataDir: string;
  file: string;
  now: Date;
  onProgress(table: string, rows: number): void;
}

const ROWS_FIRST = 16;
const ROWS_MAX = 1024;
const CHARACTERS_WANTED = 1_000_000;

/** Rows of one table in batches of about a megabyte, however large its rows are. */
async function* rowsOf(client: pg.Client, table: TableShape): AsyncGenerator<string[]> {
  await client.query(
    `DECLARE rows NO SCROLL CURSOR FOR SELECT t::text AS row FROM ${table.name} t`,
  );
  for (let wanted = ROWS_FIRST; ; ) {
    const fetched = await client.query<{ row: string }>(`FETCH ${wanted} FROM rows`);
    if (fetched.rows.length === 0) break;
    const rows = fetched.rows.map(({ row }) => row);
    yield rows;
    const characters = rows.reduce((sum, row) => sum + row.length, 0);
    const fitting = Math.floor((CHARACTERS_WANTED * rows.length) / characters);
    wanted = Math.max(1, Math.min(fitting, wanted * 2, ROWS_MAX));
  }
  await client.query('CLOSE rows');
}

async function dumpInto(
  writer: ArchiveWriter,
  client: pg.Client,
  options: DumpOptions,
): Promise<Counted> {
  const files = readFiles(options.dataDir);
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  // The text of a row must read the same in the database it goes back to.
  await client.query("SET LOCAL datestyle = 'ISO'; SET LOCAL timezone = 'UTC'");
  const mode = await findMode(client);
  if (!mode || files.length === 0) throw new AppError(BACKUP_ERRORS.BACKUP_NOTHING);
  const tables = await listTables(client);
  await writer.begin({
    format: 'lastmile-backup/1',
    ...{ madeAt: options.now.toISOString(), mode, tables },
    migrations: await listMigrations(client),
  });
  for (const file of files) await writer.part(file);
  let total = 0;
  for (const table of tables) {
    let count = 0;
    for await (const rows of rowsOf(client, table)) {
      await writer.part({ table: table.name, rows });
      count += rows.length;
    }
    options.onProgress(table.name, count);
    total += count;
  }
  await client.query('COMMIT');
  return { tables: tables.length, rows: total, files: files.length };
}

/**
 * Writes database, keys and checkpoints into one file, from one snapshot, beside a running server.
 * Errors: BACKUP_NOTHING; whatever the file system says.
 */
export async function dump(options: DumpOptions): Promise<Counted> {
  const client = new pg.Client({
    connectionString: options.ownerUrl,
    application_name: 'lastmile backup',
  });
  await client.connect();
  const writer = new ArchiveWriter(options.file);
  try {
    const counted = await dumpInto(writer, client, options);
    await writer.end();
    return counted;
  } catch (error) {
    await writer.abandon();
    throw error;
  } finally {
    await client.end();
  }
}
