// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import pg from 'pg';
import { ROOM_SQL } from '#apps/server/rooms.ts';
import { createTestHouse } from '#packages/testkit';
import { prepareHouse } from '#tests/house/prepare-house.ts';

const database = await createTestHouse({ prepareHouse, name: 'schema' });
const client = new pg.Client({ connectionString: database.url });
await client.connect();
after(async () => {
  await client.end();
  await database.drop();
});

const SCHEMAS = ROOM_SQL.map((room) => room.name);

async function rows<T extends pg.QueryResultRow>(
  text: string,
  values: unknown[] = [],
): Promise<T[]> {
  return (await client.query<T>(text, values)).rows;
}

const tenantTables = () =>
  rows<{ table: string }>(
    "SELECT table_schema || '.' || table_name AS table FROM information_schema.columns " +
      "WHERE table_schema = ANY ($1) AND column_name = 'partition'",
    [SCHEMAS],
  );

/** Undistributed by design: looked up by person, session or account before a county is known. */
const DIRECTORY = new Set([
  ...['parties.person', 'parties.assignment', 'parties.guardianship'],
  ...['identity.account', 'identity.session', 'identity.card_reader'],
  ...['log.pending', 'log.position'],
]);

test('a county is text with a check, never char(6)', async () => {
  const bad = await rows(
    'SELECT table_schema, table_name, data_type FROM information_schema.columns ' +
      "WHERE table_schema = ANY ($1) AND column_name = 'partition' AND data_type <> 'text'",
    [SCHEMAS],
  );
  assert.deepEqual(bad, []);
  const tables = await tenantTables();
  const checked = await rows<{ table: string }>(
    "SELECT conrelid::regclass::text AS table FROM pg_constraint WHERE contype = 'c' " +
      "AND pg_get_constraintdef(oid) LIKE '%partition ~%'",
  );
  const names = new Set(checked.map((row) => row.table));
  const open = tables.filter(({ table }) => !names.has(table) && !table.startsWith('log.'));
  assert.deepEqual(open, []);
});

test('the county leads every key and unique constraint of a tenant table', async () => {
  const keys = await rows<{ table: string; first: string; name: string }>(
    'SELECT c.conrelid::regclass::text AS table, c.conname AS name, a.attname AS first FROM pg_constraint c ' +
      'JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] ' +
      "WHERE c.contype IN ('p', 'u') AND c.connamespace::regnamespace::text = ANY ($1)",
    [SCHEMAS],
  );
  const tenant = new Set((await tenantTables()).map((row) => row.table));
  const bad = keys.filter(
    (key) => tenant.has(key.table) && !DIRECTORY.has(key.table) && key.first !== 'partition',
  );
  assert.deepEqual(bad, []);
});

test('no identity column, no trigger, no fixed-width text', async () => {
  const identity = await rows(
    "SELECT table_name FROM information_schema.columns WHERE table_schema = ANY ($1) AND (is_identity = 'YES' OR data_type = 'character' OR column_default LIKE 'nextval%')",
    [SCHEMAS],
  );
  assert.deepEqual(identity, []);
  const triggers = await rows('SELECT tgname FROM pg_trigger WHERE NOT tgisinternal');
  assert.deepEqual(triggers, []);
});

test('the program’s roles own nothing and cannot bypass row security', async () => {
  const roles = await rows<{ rolsuper: boolean; rolbypassrls: boolean }>(
    "SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname LIKE 'lm\\_%' AND (rolsuper OR rolbypassrls OR rolcreaterole)",
  );
  assert.deepEqual(roles, []);
  const owned = await rows(
    "SELECT relname FROM pg_class WHERE relowner::regrole::text LIKE 'lm\\_%'",
  );
  assert.deepEqual(owned, []);
});

test('what is written once can be changed by no role', async () => {
  const once = ['journal.act', 'exchange.asked', 'exchange.answered', 'matters.matter_version'];
  const grants = await rows<{ table: string }>(
    "SELECT table_schema || '.' || table_name AS table, grantee, privilege_type FROM information_schema.role_table_grants " +
      "WHERE grantee LIKE 'lm\\_%' AND privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE')",
  );
  assert.deepEqual(
    grants.filter((grant) => once.includes(grant.table)),
    [],
  );
});

test('row security stands on every table that says whose affair a row is', async () => {
  const open = await rows<{ table: string }>(
    "SELECT c.oid::regclass::text AS table FROM pg_class c JOIN pg_attribute p ON p.attrelid = c.oid AND p.attname = 'person' " +
      "JOIN pg_attribute q ON q.attrelid = c.oid AND q.attname = 'partition' " +
      "WHERE c.relkind = 'r' AND NOT c.relrowsecurity AND c.relnamespace::regnamespace::text = ANY ($1)",
    [SCHEMAS],
  );
  assert.deepEqual(
    open.filter(({ table }) => !DIRECTORY.has(table)),
    [],
  );
});

test('a policy never joins two readers with OR', async () => {
  const policies = await rows<{ qual: string | null }>(
    'SELECT polname, pg_get_expr(polqual, polrelid) AS qual FROM pg_policy',
  );
  assert.ok(policies.length > 10);
  assert.deepEqual(
    policies.filter((policy) => / OR /.test(policy.qual ?? '')),
    [],
  );
});

function functionFiles(): { room: string; file: string; body: string }[] {
  return ROOM_SQL.flatMap(({ name, dir }) => {
    const folder = join(dir, 'sql');
    let files: string[] = [];
    try {
      files = readdirSync(folder);
    } catch {
      return [];
    }
    return files.map((file) => ({
      room: name,
      file,
      body: readFileSync(join(folder, file), 'utf8'),
    }));
  });
}

test('a room’s functions touch its own tables, and time and chance come as parameters', () => {
  const faults: string[] = [];
  for (const { room, file, body } of functionFiles()) {
    const code = body.replaceAll(/--.*$/gm, '');
    if (/\b(now|clock_timestamp|random|gen_random_uuid)\s*\(/i.test(code))
      faults.push(`${room}/${file}: time or chance`);
    for (const found of code.matchAll(
      /\b(?:FROM|JOIN|INTO|UPDATE)\s+([a-z_]+)\.([a-z_]+)\b(?!\s*\(\s*p_)/g,
    )) {
      const [, schema, table] = found;
      if (schema === room || !SCHEMAS.includes(schema!)) continue;
      // Packages are no rooms: loads read the journal, and what commits queues for the log.
      if (schema === 'journal' || `${schema}.${table}` === 'log.pending') continue;
      faults.push(`${room}/${file}: ${found[0]}`);
    }
  }
  assert.deepEqual(faults, []);
});
