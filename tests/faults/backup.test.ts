// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { readConfig } from '#apps/server/config.ts';
import { ROOT } from '#apps/server/rooms.ts';
import { startServer } from '#apps/server/server.ts';
import { createTestDatabase, type TestDatabase } from '#packages/testkit';
import { Client } from '#tests/house/client.ts';
import { lastmile, type ToldHouse, toldHouse, verify } from './told-house.ts';

let told: ToldHouse;
let place: string;
let file: string;
before(async () => {
  told = await toldHouse('backup');
  place = mkdtempSync(join(tmpdir(), 'lastmile-backup-'));
});
after(async () => {
  await told.drop();
  rmSync(place, { recursive: true, force: true });
});

/** An empty database and an empty folder. */
async function emptyPlace(name: string) {
  const database = await createTestDatabase(name);
  const env = { ...told.env, DATABASE_URL: database.url, DATA_DIR: join(place, name) };
  return { database, env };
}

async function everyRow(url: string): Promise<Map<string, string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const tables = await client.query(
      "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables " +
        "WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
    );
    const rows = new Map<string, string>();
    for (const { name } of tables.rows) {
      const text = `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') AS sum FROM ${name} t`;
      rows.set(name, (await client.query(text)).rows[0].sum);
    }
    return rows;
  } finally {
    await client.end();
  }
}

test('a backup is one file, for its owner only, and says that it holds the keys', async () => {
  const made = await lastmile(told.env, 'backup', '--to', `${place}/kept/`);
  assert.equal(made.code, 0, made.err);
  assert.match(made.out, /里面有密钥/);
  const names = readdirSync(join(place, 'kept'));
  assert.equal(names.length, 1);
  file = join(place, 'kept', names[0]!);
  assert.equal(statSync(file).mode & 0o777, 0o600);
  const again = await lastmile(told.env, 'backup', '--to', file);
  assert.equal(again.code, 1);
  assert.match(again.err, /BACKUP_EXISTS/);
});

test('restored into an empty place every row is there, the keys open, and the log verifies', async () => {
  const { database, env } = await emptyPlace('restored');
  try {
    const before = await verify(told.env);
    const restored = await lastmile(env, 'restore', '--from', join(place, 'kept'), '--json');
    assert.equal(restored.code, 0, restored.err);
    assert.equal(JSON.parse(restored.out).log.ok, true);
    assert.deepEqual(await everyRow(database.url), await everyRow(told.databaseUrl));
    const found = await verify(env);
    assert.deepEqual([found.ok, found.size, found.erased], [true, before.size, before.erased]);
    for (const key of readdirSync(join(told.home, 'keys'))) {
      assert.equal(statSync(join(place, 'restored/keys', key)).mode & 0o077, 0, key);
    }
    await goesOn(env);
    assert.equal((await verify(env)).ok, true, 'and still verifies after going on');
    const again = await lastmile(env, 'restore', '--from', file);
    assert.match(again.err, /RESTORE_NOT_EMPTY/);
    assert.equal((await verify(env)).ok, true, 'a refused restore changes nothing');
  } finally {
    await database.drop();
  }
});

/** The restored installation is a whole one: it opens its sealed facts and takes new cases. */
async function goesOn(env: NodeJS.ProcessEnv): Promise<void> {
  const reports: string[] = [];
  const server = await startServer({
    config: readConfig(env, ROOT),
    webDir: null,
    report: (line) => void reports.push(line),
  });
  try {
    const anyone = new Client(server.url);
    const login = { person: told.kept.person };
    const { token } = (await anyone.post('/api/v1/demo/login', login)).body;
    const self = new Client(server.url, token);
    const view = (await self.get(`/api/v1/cases/330102-${told.kept.caseId}`)).body;
    assert.equal(view.state, 'granted');
    assert.match(view.fields.birthDate.value, /^\d{4}-\d{2}-\d{2}$/);
    const opened = await self.post('/api/v1/cases', { matter: 'old-age-allowance' });
    assert.equal(opened.status, 201);
    await server.house.settle();
  } finally {
    await server.stop();
  }
  assert.deepEqual(reports, []);
}

/** A restore that must fail and leave nothing behind. */
interface MustFail {
  from: string;
  code: string;
  mode?: 'production';
}

async function leavesNothing(name: string, { from, code, mode }: MustFail): Promise<void> {
  const { database, env } = await emptyPlace(name);
  try {
    const failed = await lastmile(
      { ...env, ...(mode && { LASTMILE_MODE: mode }) },
      ...['restore', '--from', from],
    );
    assert.equal(failed.code, 1);
    assert.match(failed.err, new RegExp(code));
    assert.equal(existsSync(join(place, name, 'keys')), false, 'no key is left');
    assert.equal(await countTables(database), 0, 'no table is left');
  } finally {
    await database.drop();
  }
}

async function countTables(database: TestDatabase): Promise<number> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const text = "SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'journal'";
  const { rows } = await client.query(text);
  await client.end();
  return rows[0].n;
}

test('a torn or altered backup, or one of another mode, leaves the place empty', async () => {
  const whole = readFileSync(file);
  const torn = join(place, 'torn.backup');
  writeFileSync(torn, whole.subarray(0, whole.length - 1000));
  await leavesNothing('torn', { from: torn, code: 'BACKUP_DAMAGED' });
  const altered = join(place, 'altered.backup');
  const bytes = Buffer.from(whole);
  bytes[Math.floor(bytes.length / 2)]! ^= 1;
  writeFileSync(altered, bytes);
  await leavesNothing('altered', { from: altered, code: 'BACKUP_DAMAGED' });
  const other = { from: file, code: 'BACKUP_OTHER_MODE', mode: 'production' } as const;
  await leavesNothing('other-mode', other);
});
