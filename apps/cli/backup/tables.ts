// SPDX-License-Identifier: Apache-2.0
import type { Client } from 'pg';
import { ROOM_SQL } from '#apps/server/rooms.ts';
import type { Header, TableShape } from './archive.ts';

const TABLES =
  "SELECT format('%I.%I', n.nspname, c.relname) AS name, " +
  'array_agg(quote_ident(a.attname) ORDER BY a.attnum) AS columns, ' +
  'array_agg(quote_ident(a.attname) ORDER BY a.attnum) ' +
  "FILTER (WHERE a.attgenerated = '') AS written " +
  'FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace ' +
  'JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ' +
  "WHERE n.nspname = ANY ($1) AND c.relkind = 'r' GROUP BY 1 ORDER BY 1";

const REFERENCES =
  'SELECT format(\'%I.%I\', n.nspname, c.relname) AS "table", quote_ident(k.conname) AS name, ' +
  'pg_get_constraintdef(k.oid) AS definition FROM pg_constraint k JOIN pg_class c ' +
  'ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace ' +
  "WHERE n.nspname = ANY ($1) AND k.contype = 'f' ORDER BY 1, 2";

const SCHEMAS = ROOM_SQL.map((room) => room.name);

/** Every table of our rooms. */
export async function listTables(client: Client): Promise<TableShape[]> {
  return (await client.query<TableShape>(TABLES, [SCHEMAS])).rows;
}

export interface Reference {
  table: string;
  name: string;
  definition: string;
}

/** Foreign keys: a load takes them off and puts them back, which checks every row. */
export async function listReferences(client: Client): Promise<Reference[]> {
  return (await client.query<Reference>(REFERENCES, [SCHEMAS])).rows;
}

export async function listMigrations(client: Client): Promise<Header['migrations']> {
  const text = 'SELECT room, name, body_hash AS hash FROM db.migration ORDER BY room, name';
  return (await client.query<Header['migrations'][number]>(text)).rows;
}

/** The mode stored in a database; undefined when no installation was ever made there. */
export async function findMode(client: Client): Promise<Header['mode'] | undefined> {
  const found = await client.query("SELECT to_regclass('db.installation') AS there");
  if (found.rows[0].there === null) return undefined;
  const rows = await client.query<{ mode: Header['mode'] }>('SELECT mode FROM db.installation');
  return rows.rows[0]?.mode;
}
