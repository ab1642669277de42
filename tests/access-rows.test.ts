// SPDX-License-Identifier: Apache-2.0
// The second wall: row security behind the lists, and what the lists cost under it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type pg from 'pg';
import { must, sql, storyOf } from './house/case-story.ts';
import { startTestApp } from './house/test-app.ts';

const app = await startTestApp({ name: 'rows' });
const story = storyOf(app);
const { db } = app.house.options;

const NOBODY = '00000000-0000-7000-8000-000000000000';
const ROWS = 20_000;

/** Tables a list may walk, with the roles that may read them. */
async function walledTables(role: string): Promise<string[]> {
  const rows = await sql<{ name: string }>(
    app,
    "SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relkind = 'r' " +
      "AND c.relrowsecurity AND has_table_privilege($1, c.oid, 'SELECT') ORDER BY 1",
    [role],
  );
  return rows.map((row) => row.name);
}

/** How many rows a role sees that it should not; 0 too where the context is too wrong to ask. */
async function leakAs(pool: pg.Pool, context: string, leak: string): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query(`BEGIN READ ONLY; ${context}`);
    const found = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${leak}`);
    return found.rows[0]!.n;
  } catch (error) {
    // An empty person is no uuid.
    assert.equal((error as { code?: string }).code, '22P02');
    return 0;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

test('a table that names a person and is open to staff or residents stands behind row security', async () => {
  const open = await sql<{ name: string }>(
    app,
    'SELECT DISTINCT c.oid::regclass::text AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid ' +
      "WHERE c.relkind = 'r' AND NOT c.relrowsecurity AND a.attname IN ('person', 'subject') " +
      "AND (has_table_privilege('lm_staff', c.oid, 'SELECT') OR " +
      "has_table_privilege('lm_resident', c.oid, 'SELECT')) ORDER BY 1",
  );
  // Directory, by design: a wrapped key is of no use without the keyring, an assignment is public.
  assert.deepEqual(
    open.map((row) => row.name),
    ['journal.subject_key', 'parties.assignment'],
  );
});

test('with a wrong context, or none, the database itself shows nothing', async () => {
  await story.decided();
  const partitions = (list: string) => `SET LOCAL lm.partitions = '${list}'`;
  const person = (id: string) => `SET LOCAL lm.person = '${id}'`;
  const contexts: [string, pg.Pool, string[]][] = [
    ['lm_staff', db.staff, [partitions('330110'), partitions(''), '']],
    ['lm_resident', db.resident, [person(NOBODY), person(''), '']],
  ];
  for (const [role, pool, wrong] of contexts) {
    const tables = await walledTables(role);
    assert.ok(tables.includes('cases.service_case'), role);
    for (const table of tables) {
      // The other county has rows of its own; only those of this one would be a leak.
      const leak = role === 'lm_staff' ? `${table} WHERE partition = '330102'` : table;
      for (const context of wrong) {
        assert.equal(await leakAs(pool, context, leak), 0, `${role} ${table} ${context}`);
      }
    }
  }
  const right = "SET LOCAL lm.partitions = '330102'";
  assert.ok((await leakAs(db.staff, right, 'cases.service_case')) > 0, 'the check sees rows');
});

test('a resident’s role sees her own cases and nobody else’s, staff’s role not the other county', async () => {
  const one = await story.decided();
  await story.decided();
  const [row] = await sql<{ person: string }>(
    app,
    'SELECT person FROM cases.service_case WHERE id = $1',
    [one.id.slice(-36)],
  );
  const mine = `SET LOCAL lm.person = '${row!.person}'`;
  assert.equal(await leakAs(db.resident, mine, 'cases.service_case'), 1);
  const both = "SET LOCAL lm.partitions = '330102,330104'";
  const all = await sql<{ n: number }>(app, 'SELECT count(*)::int AS n FROM cases.service_case');
  assert.equal(await leakAs(db.staff, both, 'cases.service_case'), all[0]!.n);
});

test('no role of the program owns a table, changes one’s rules, or steps over row security', async () => {
  const owned = await sql(
    app,
    'SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner ' +
      "WHERE r.rolname LIKE 'lm\\_%'",
  );
  const strong = await sql(
    app,
    "SELECT rolname FROM pg_roles WHERE rolname LIKE 'lm\\_%' AND " +
      '(rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)',
  );
  assert.deepEqual([owned, strong], [[], []]);
  for (const pool of [db.staff, db.resident]) {
    await assert.rejects(pool.query("UPDATE cases.service_case SET state = 'granted'"));
    await assert.rejects(pool.query('DELETE FROM journal.act'));
    await assert.rejects(pool.query('SET row_security = off; SELECT * FROM cases.service_case'));
  }
});

const SYNTHETIC =
  'WITH made AS (INSERT INTO cases.service_case (partition, id, number, matter, matter_version, area, person, ' +
  'channel, state, step, due, opened_by, updated_at) ' +
  "SELECT '330102', gen_random_uuid(), 's' || i, " +
  "(ARRAY['old-age-allowance', 'activity-room', 'fitness-equipment-repair'])[1 + i % 3], " +
  'CASE WHEN i % 3 = 0 THEN 2 ELSE 1 END, ' +
  "'3301020120' || lpad((1 + i % 16)::text, 2, '0'), gen_random_uuid(), 'online', " +
  "(ARRAY['submitted', 'accepted', 'reviewed', 'granted', 'lapsed'])[1 + i % 5], 'accept', " +
  "CASE WHEN i % 5 < 3 THEN date_trunc('milliseconds', now()) + i * interval '1 minute' END, gen_random_uuid(), now() " +
  'FROM generate_series(1, $1) i RETURNING partition, id, area, due) ' +
  'INSERT INTO cases.on_desk (partition, id, desk, due) ' +
  "SELECT partition, id, 'station-' || area || '|old-age-allowance|accept', due " +
  'FROM made WHERE due IS NOT NULL';

interface Asked {
  begin: string;
  text: string;
  values: unknown[];
}

/** Every query the lists send through a pool while `work` runs, with the context it ran in. */
async function overhear(pool: pg.Pool, work: () => Promise<unknown>): Promise<Asked[]> {
  const heard: Asked[] = [];
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>;
  const listen = async (): Promise<pg.PoolClient> => {
    const client = await connect();
    const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
    let begin = '';
    const overheard = (
      config: string | { text: string; values?: unknown[] },
      values?: unknown[],
    ) => {
      const text = typeof config === 'string' ? config : config.text;
      if (text.startsWith('BEGIN')) begin = text;
      else if (/\bFROM\b/i.test(text)) {
        heard.push({
          begin,
          text,
          values: values ?? (config as { values?: unknown[] }).values ?? [],
        });
      }
      return query(config, ...(values ? [values] : []));
    };
    Object.assign(client, { query: overheard });
    const release = client.release.bind(client);
    client.release = (error) => {
      Object.assign(client, { query, release });
      release(error);
    };
    return client;
  };
  Object.assign(pool, { connect: listen });
  try {
    await work();
  } finally {
    Object.assign(pool, { connect });
  }
  return heard;
}

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

function scansOf(plan: Plan): string[] {
  const own =
    plan['Node Type'] === 'Seq Scan' && plan['Relation Name'] ? [plan['Relation Name']] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(scansOf)];
}

async function explain(pool: pg.Pool, asked: Asked): Promise<Plan> {
  const client = await pool.connect();
  try {
    await client.query(asked.begin);
    const text = `EXPLAIN (FORMAT JSON) ${asked.text}`;
    const found = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(text, asked.values);
    return found.rows[0]!['QUERY PLAN'][0].Plan;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

test(`at ${ROWS} cases no list walks the whole table, explained as the role that asks`, async () => {
  await story.decided();
  await sql(app, SYNTHETIC, [ROWS]);
  await sql(app, 'ANALYZE cases.service_case, cases.on_desk');
  const path = (view: string) => `/api/v1/cases?view=${view}`;
  const staff = ['community-worker', 'subdistrict-reviewer', 'facility-owner', 'auditor'];
  const elder = await story.as('elder-resident');
  const lists = [
    { pool: db.staff, by: staff, views: ['desk', 'seen', 'seen&state=accepted'] },
    { pool: db.resident, by: ['elder-resident'], views: ['own', 'own&state=granted'] },
  ];
  let explained = 0;
  for (const { pool, by, views } of lists) {
    for (const handle of by) {
      const who = await story.as(handle);
      for (const view of views) {
        const heard = await overhear(pool, () => must(who.get(path(view))));
        for (const asked of heard.filter(({ text }) => text.includes('service_case'))) {
          explained += 1;
          const scans = scansOf(await explain(pool, asked));
          for (const table of ['service_case', 'on_desk'])
            assert.ok(!scans.includes(table), `${handle} ${view}: ${asked.text}`);
        }
      }
    }
  }
  assert.ok(explained >= staff.length * 2 + 2, `${explained} queries explained`);
  assert.deepEqual((await must(elder.get(path('own')))).body.items, []);
});

test('what is seen comes in one order, by date and then by id, however long the pages are', async () => {
  const auditor = await story.as('auditor');
  const read = async (limit: number, most: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let cursor = ''; ids.length < most; ) {
      const page = await must(auditor.get(`/api/v1/cases?view=seen&limit=${limit}${cursor}`));
      ids.push(...page.body.items.map((row: { id: string }) => row.id));
      if (page.body.next === null) return ids;
      cursor = `&cursor=${encodeURIComponent(page.body.next)}`;
    }
    return ids;
  };
  const all = await read(100, Number.POSITIVE_INFINITY);
  const rows = await sql<{ id: string }>(
    app,
    "SELECT partition || '-' || id AS id FROM cases.service_case WHERE partition = '330102' " +
      "AND state NOT IN ('draft', 'lapsed') ORDER BY due NULLS LAST, id",
  );
  assert.ok(rows.length > ROWS / 2);
  assert.deepEqual(
    all,
    rows.map(({ id }) => id),
  );
  assert.deepEqual(await read(37, 500), all.slice(0, 500 + (37 - (500 % 37))));
});
