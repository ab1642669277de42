// SPDX-License-Identifier: Apache-2.0
import type { Pool, QueryResultRow } from 'pg';
import { AppError } from '#packages/kernel';
import { DB_ERRORS } from './errors.ts';
import type { RowContext } from './query.ts';
import { reading } from './query.ts';

/**
 * A keyset list of protected rows. The second wall is `isVisible`: a row that fails is dropped and
 * the page refilled.
 */
export interface ListQuery<Row extends QueryResultRow, Key> {
  pool: Pool;
  context: RowContext;
  /** Rows after `after`, in list order, at most `limit`. */
  fetch(query: Runner, after: Key | undefined, limit: number): Promise<Row[]>;
  keyOf(row: Row): Key;
  /** The per-object check, in process. */
  isVisible(row: Row): boolean;
  cursor?: string;
  limit: number;
  /** Signs cursors, so that a tampered one is refused. */
  signer: CursorSigner;
}

export interface CursorSigner {
  sign(payload: string): string;
}

type Runner = { query: Pool['query'] };

export interface ListPage<Row> {
  items: Row[];
  next: string | null;
}

/** How many rows one page may look at before it answers with a cursor (DESIGN §8, two walls). */
const REFILL_ROWS_MAX = 500;

function readCursor<Key>(cursor: string | undefined, signer: CursorSigner): Key | undefined {
  if (cursor === undefined) return undefined;
  const [payload, mac] = cursor.split('.');
  if (!payload || !mac || signer.sign(payload) !== mac) {
    throw new AppError(DB_ERRORS.DB_CURSOR_INVALID);
  }
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Key;
}

function writeCursor(key: unknown, signer: CursorSigner): string {
  const payload = Buffer.from(JSON.stringify(key)).toString('base64url');
  return `${payload}.${signer.sign(payload)}`;
}

/** Every list of protected rows goes through here. Errors: DB_CURSOR_INVALID. */
export async function list<Row extends QueryResultRow, Key>(
  query: ListQuery<Row, Key>,
): Promise<ListPage<Row>> {
  const start = readCursor<Key>(query.cursor, query.signer);
  return reading(query.pool, query.context, async (client) => {
    const items: Row[] = [];
    let after = start;
    let looked = 0;
    for (;;) {
      const wanted = query.limit + 1 - items.length;
      const rows = await query.fetch(client, after, wanted);
      looked += rows.length;
      for (const row of rows) if (query.isVisible(row)) items.push(row);
      const last = rows.at(-1);
      if (last !== undefined) after = query.keyOf(last);
      if (items.length > query.limit) {
        const page = items.slice(0, query.limit);
        return { items: page, next: writeCursor(query.keyOf(page.at(-1)!), query.signer) };
      }
      if (rows.length < wanted) return { items, next: null };
      if (looked >= REFILL_ROWS_MAX) return { items, next: writeCursor(after, query.signer) };
    }
  });
}
