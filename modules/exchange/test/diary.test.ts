// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { DiaryEntry } from '../contract.ts';
import { diaryRecomputers, firstDiaryFault } from '../index.ts';
import type { World } from './exchange-fixture.ts';
import {
  actor,
  createWorld,
  ELDER,
  OTHER_PARTITION,
  OWN,
  POWER,
  RELATIVE,
  WORKER,
  WORKER_POST,
} from './exchange-fixture.ts';

let world: World;
before(async () => {
  world = await createWorld();
});
after(() => world.close());

const FIELDS = [{ name: 'address', label: { zh: '户籍地址', en: 'Registered address' } }];

function tick(seconds: number): Date {
  world.clock.at = new Date(world.clock.at.getTime() + seconds * 1000);
  return world.clock.at;
}

/**
 * One purpose at the counter, a query and a verify by the worker, a reveal, and one own read in
 * another county.
 */
async function story(): Promise<void> {
  const { exchange } = world;
  const worker = actor(WORKER, { post: WORKER_POST });
  const on = await world.openCase({ how: 'card', by: worker, basis: POWER });
  const subject = ELDER;
  const common = { on, actor: worker, basis: POWER, epoch: 3 };
  const query = { subject, mode: 'query' as const, resource: 'social-security-card' };
  await exchange.ask({ ...common, asks: [{ ...query, fields: ['bank'] }], now: tick(60) });
  const verify = { subject, mode: 'verify' as const, resource: 'life-status' };
  await exchange.ask({ ...common, asks: [{ ...verify, fields: ['alive'] }], now: tick(60) });
  await exchange.recordReveal({ ...common, subject, fields: FIELDS, now: tick(60) });
  await exchange.recordReveal({ ...common, subject, fields: FIELDS, now: tick(60) });
  tick(60);
  const elsewhere = await world.openCase({ partition: OTHER_PARTITION });
  const own = { on: elsewhere, actor: actor(ELDER), basis: OWN, epoch: null };
  await exchange.ask({ ...own, asks: [{ ...verify, fields: ['alive'] }], now: tick(60) });
}

test('the diary shows each read with who, why, what and its place in the log', async () => {
  await story();
  const { items, next } = await world.exchange.diary({ person: ELDER });
  assert.equal(next, null);
  assert.deepEqual(
    items.map((entry) => [entry.kind, entry.outcome, entry.what.map((label) => label.zh)]),
    [
      ['verify', 'yes', ['健在']],
      ['opened', 'opened', []],
      ['reveal', 'shown', ['户籍地址']],
      ['verify', 'yes', ['健在']],
      ['query', 'answered', ['社保卡开户行']],
      ['presence', 'opened', []],
    ],
  );
  assert.equal(items[0]!.who, 'yourself');
  const who = items[4]!.who as Exclude<DiaryEntry['who'], string>;
  assert.equal(who.personMasked, '周**宁');
  assert.equal(items[4]!.why.matter.zh, '高龄津贴');
  assert.equal(items[4]!.source?.agency, 'human-resources');
  assert.equal(items[5]!.how, 'card');
  for (const entry of items) {
    assert.equal(Buffer.from(entry.log.leaf, 'base64').length, 32);
    assert.equal(entry.log.index, null);
  }
});

test('pages join without a gap, and a tampered cursor is refused', async () => {
  const all = await world.exchange.diary({ person: ELDER });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await world.exchange.diary({ person: ELDER, limit: 2, cursor });
    seen.push(...page.items.map((entry) => entry.id));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  assert.deepEqual(
    seen,
    all.items.map((entry) => entry.id),
  );
  const page = await world.exchange.diary({ person: ELDER, limit: 2 });
  const tampered = `x${page.next}`;
  await assert.rejects(world.exchange.diary({ person: ELDER, cursor: tampered }));
});

test('row security: the resident role sees her own rows and nobody else’s', async () => {
  assert.deepEqual((await world.exchange.diary({ person: RELATIVE })).items, []);
  const client = await world.db.resident.connect();
  await client.query(`BEGIN; SET LOCAL lm.person = '${RELATIVE}'`);
  for (const table of ['asked', 'answered', 'answer_value', 'purpose']) {
    const rows = await client.query(`SELECT 1 FROM exchange.${table}`);
    assert.equal(rows.rowCount, 0, table);
  }
  await client.query(`SET LOCAL lm.person = '${ELDER}'`);
  assert.ok((await client.query('SELECT 1 FROM exchange.asked')).rowCount! > 0);
  await client.query('ROLLBACK');
  client.release();
});

test('diary rows are append-only for every role of the program', async () => {
  const { rows } = await world.owner.query(
    'SELECT r, t, v FROM unnest($1::text[]) r, unnest($2::text[]) t, unnest($3::text[]) v ' +
      'WHERE has_table_privilege(r, t, v) OR has_any_column_privilege(r, t, $4)',
    [
      ['lm_save', 'lm_sweeper', 'lm_staff', 'lm_resident'],
      ['exchange.asked', 'exchange.answered'],
      ['UPDATE', 'DELETE', 'TRUNCATE'],
      'UPDATE',
    ],
  );
  assert.deepEqual(rows, []);
});

async function pending(source: number) {
  const rows = await world.owner.query<{ id: string; partition: string; commitment: Buffer }>(
    'SELECT id, partition, commitment FROM log.pending WHERE source = $1',
    [source],
  );
  return rows.rows;
}

async function disagreeing(source: number): Promise<string[]> {
  const { db, journal } = world;
  const recompute = diaryRecomputers({ pool: db.sweeper, keys: journal.keys })[source]!;
  const rows = await pending(source);
  assert.ok(rows.length > 0);
  const found = await recompute(rows);
  return rows
    .filter((row) => {
      const one = found.get(row.id);
      return !(one && 'commitment' in one && one.commitment.equals(row.commitment));
    })
    .map((row) => row.id);
}

test('every commitment recomputes from its row, and a changed byte is named', async () => {
  assert.deepEqual(await disagreeing(2), []);
  assert.deepEqual(await disagreeing(3), []);
  assert.equal(await firstDiaryFault(world.db.sweeper), undefined);
  const { rows } = await world.owner.query<{ id: string }>(
    "UPDATE exchange.asked SET step = 'decide' WHERE kind = 'reveal' RETURNING id",
  );
  assert.deepEqual(await disagreeing(2), [rows[0]!.id]);
  await world.owner.query("UPDATE exchange.asked SET step = 'receive' WHERE kind = 'reveal'");
  assert.deepEqual(await disagreeing(2), []);
  const answered = await world.owner.query<{ id: string }>(
    'UPDATE exchange.answered SET verdict = set_byte(verdict, 20, get_byte(verdict, 20) # 1) ' +
      'WHERE ask = (SELECT id FROM exchange.asked WHERE kind = $1 ORDER BY at LIMIT 1) RETURNING id',
    ['verify'],
  );
  assert.deepEqual(await disagreeing(3), [answered.rows[0]!.id]);
});

test('a value changed after it was sealed, and a row that bypassed the log, are named', async () => {
  const change =
    'UPDATE exchange.answer_value SET sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1)';
  await world.owner.query(change);
  assert.match((await firstDiaryFault(world.db.sweeper))!.why, /changed after it was sealed/);
  await world.owner.query(change);
  assert.equal(await firstDiaryFault(world.db.sweeper), undefined);
  await world.owner.query('DELETE FROM log.pending WHERE source = 3');
  assert.match((await firstDiaryFault(world.db.sweeper))!.why, /neither in the log/);
});

test('an erased person’s rows recompute as erased only under an erase act', async () => {
  const { db, journal, owner } = world;
  await owner.query('DELETE FROM journal.subject_key WHERE person = $1', [ELDER]);
  journal.keys.forget(ELDER);
  const recompute = diaryRecomputers({ pool: db.sweeper, keys: journal.keys })[2]!;
  const rows = await pending(2);
  for (const one of (await recompute(rows)).values()) assert.ok('missing' in one);
  await journal.record(
    {
      ...{ partition: '330102', kind: 'person', about: ELDER, after: 0, person: null },
      ...{ actor: actor(null), basis: { kind: 'operator', duty: 'erasure' }, verb: 'erase' },
      ...{ payload: {}, due: null, at: world.clock.at },
    },
    null,
  );
  for (const one of (await recompute(rows)).values()) assert.ok('erased' in one);
  const { items } = await world.exchange.diary({ person: ELDER });
  assert.ok(items.every((entry) => entry.outcome !== 'yes' && entry.outcome !== 'no'));
});
