// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { AppError } from '#packages/kernel';
import type { Ask } from '../index.ts';
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

const DRAFT: Ask[] = [
  {
    resource: 'household-registration',
    subject: ELDER,
    mode: 'query',
    fields: ['name', 'birthDate', 'address', 'moveInDate'],
  },
  { resource: 'life-status', subject: ELDER, mode: 'query', fields: ['alive'] },
  {
    resource: 'benefits',
    subject: ELDER,
    mode: 'query',
    fields: ['otherBenefit', 'otherBenefitWhere'],
  },
  {
    resource: 'social-security-card',
    subject: ELDER,
    mode: 'query',
    fields: ['cardTail', 'bank'],
  },
];

function refusedWith(code: string) {
  return (error: AppError): boolean => {
    assert.equal(error.code, code);
    return true;
  };
}

const one = (more: Partial<Ask>): Ask => ({ ...DRAFT[1]!, ...more }) as Ask;

function ask(on: { partition: string; case: string }, asks: Ask[]) {
  const { clock, exchange } = world;
  return exchange.ask({ on, actor: actor(ELDER), basis: OWN, epoch: null, asks, now: clock.at });
}

test('a draft asks its registers together, and their habits are levelled out', async () => {
  const on = await world.openCase();
  const answers = await ask(on, DRAFT);
  assert.deepEqual(
    answers.map((answer) => answer.values),
    [
      {
        name: '王秀英',
        birthDate: '1945-03-08',
        address: '浙江省杭州市上城区采荷街道芙蓉社区2幢301室',
        moveInDate: '2026-10-24',
      },
      { alive: true },
      { otherBenefit: false, otherBenefitWhere: '绍兴3区' },
      { cardTail: '0417', bank: '示范银行' },
    ],
  );
  for (const answer of answers) assert.match(answer.asOf!, /^20\d\d-\d\d-\d\dT/);
  const stored = await world.exchange.answersOf(on);
  const byAsk = (a: { ask: string }, b: { ask: string }) => (a.ask < b.ask ? -1 : 1);
  assert.deepEqual([...stored].sort(byAsk), [...answers].sort(byAsk));
  const facts = world.exchange.latestFacts(stored, ELDER);
  assert.equal(facts.get('household-registration.birthDate')?.value, '1945-03-08');
  assert.equal(facts.get('life-status.alive')?.source.agency, 'civil-affairs');
});

test('values are sealed at rest: no plain text in any column', async () => {
  const on = await world.openCase();
  await ask(on, DRAFT);
  const rows = await world.owner.query(
    'SELECT row_to_json(a)::text || row_to_json(r)::text AS text, v.sealed ' +
      'FROM exchange.asked a JOIN exchange.answered r ON r.ask = a.id ' +
      'JOIN exchange.answer_value v ON v.ask = a.id WHERE a.case_id = $1',
    [on.case],
  );
  assert.equal(rows.rowCount, 4);
  for (const row of rows.rows) {
    // Long enough that no random id, key or hash holds one by chance.
    for (const secret of ['王秀英', '1945-03-08', '33060219450308012X', '示范银行', '绍兴3区']) {
      assert.ok(!row.text.includes(secret), secret);
      assert.ok(!row.sealed.includes(Buffer.from(secret)), secret);
    }
  }
});

test('a verify keeps yes or no, and says no for every mismatch', async () => {
  const on = await world.openCase();
  const claim = (resource: string, fields: Ask['fields']): Ask => ({
    ...{ resource, fields, subject: ELDER, mode: 'verify' },
  });
  const answers = await ask(on, [
    claim('household-registration', { name: '王秀英', birthDate: '1945-03-08' }),
    claim('household-registration', { name: '王秀英', birthDate: '1945-03-09' }),
    claim('life-status', ['alive']),
    claim('benefits', ['otherBenefit']),
    claim('household-registration', ['address']),
    claim('social-security-card', { cardTail: '0417' }),
  ]);
  assert.deepEqual(
    answers.map((answer) => answer.verdict),
    ['yes', 'no', 'yes', 'no', 'yes', 'yes'],
  );
  for (const answer of answers) assert.deepEqual(answer.values, {});
  const kept = await world.owner.query('SELECT 1 FROM exchange.answer_value WHERE case_id = $1', [
    on.case,
  ]);
  assert.equal(kept.rowCount, 0);
});

test('a register that is down is unknown, and the others still answer', async () => {
  const on = await world.openCase();
  await world.agencies.setState('public-security', 'down');
  const answers = await ask(on, DRAFT);
  await world.agencies.setState('public-security', 'up');
  assert.deepEqual(
    answers.map((answer) => [answer.outcome, answer.why]),
    [
      ['unknown', 'down'],
      ['answered', null],
      ['answered', null],
      ['answered', null],
    ],
  );
  const [again] = await ask(on, [DRAFT[0]!]);
  assert.equal(again!.values.birthDate, '1945-03-08');
});

test('a slow register is unknown within the two seconds of a door', async () => {
  const on = await world.openCase();
  await world.agencies.setState('civil-affairs', 'slow');
  const started = performance.now();
  const answers = await ask(on, DRAFT);
  const tookMs = performance.now() - started;
  await world.agencies.setState('civil-affairs', 'up');
  assert.deepEqual(
    answers.map((answer) => answer.why),
    [null, 'slow', 'slow', null],
  );
  assert.ok(tookMs < 2_000, `took ${Math.round(tookMs)} ms`);
});

test('no purpose, no data: each wall refuses by itself', async () => {
  const on = await world.openCase();
  const other = { ...on, case: '019ad000-0000-7000-8000-0000000000ff' };
  await assert.rejects(ask(other, [one({})]), refusedWith('EXCHANGE_NO_PURPOSE'));
  const elsewhere = { ...on, partition: OTHER_PARTITION };
  await assert.rejects(ask(elsewhere, [one({})]), refusedWith('EXCHANGE_NO_PURPOSE'));
  const stranger = one({ subject: RELATIVE });
  await assert.rejects(ask(on, [stranger]), refusedWith('EXCHANGE_NO_PURPOSE'));
  const beyond = one({ resource: 'household-registration', fields: ['sex'] });
  await assert.rejects(ask(on, [beyond]), refusedWith('EXCHANGE_FIELD_NOT_GRANTED'));
  const unknown = one({ resource: 'bank-accounts' });
  await assert.rejects(ask(on, [unknown]), refusedWith('EXCHANGE_RESOURCE_UNKNOWN'));
  const late = await world.openCase({ hours: 0 });
  await assert.rejects(ask(late, [one({})]), refusedWith('EXCHANGE_NO_PURPOSE'));
  const left = await world.owner.query('SELECT 1 FROM exchange.asked WHERE case_id = ANY ($1)', [
    [on.case, late.case],
  ]);
  assert.equal(left.rowCount, 0, 'a refused read leaves no row');
});

test('a closed purpose refuses, and its values are erased', async () => {
  const on = await world.openCase();
  await ask(on, DRAFT);
  const close = await world.exchange.preparePurposeClose({
    ...{ partition: on.partition, caseId: on.case },
    ...{ actor: actor(ELDER), basis: OWN, now: world.clock.at },
  });
  await world.db.save.query('SELECT exchange.close_purpose($1, $2, $3, $4, $5, $6, $7, true)', [
    null,
    ...close!.params,
    on.case,
  ]);
  await assert.rejects(ask(on, [one({})]), refusedWith('EXCHANGE_NO_PURPOSE'));
  const answers = await world.exchange.answersOf(on);
  assert.equal(answers.length, 4);
  for (const answer of answers) assert.deepEqual(answer.values, {});
  const again = await world.exchange.preparePurposeClose({
    ...{ partition: on.partition, caseId: on.case },
    ...{ actor: actor(ELDER), basis: OWN, now: world.clock.at },
  });
  assert.equal(again, null);
});

test('a power revoked meanwhile makes the read stale, and nothing is asked', async () => {
  const on = await world.openCase();
  const worker = actor(WORKER, { post: WORKER_POST });
  const input = { on, actor: worker, basis: POWER, asks: [one({})], now: world.clock.at };
  await assert.rejects(world.exchange.ask({ ...input, epoch: 2 }), refusedWith('EXCHANGE_STALE'));
  const [answer] = await world.exchange.ask({ ...input, epoch: 3 });
  assert.equal(answer!.outcome, 'answered');
});

test('a repeated key answers once; another body under it is refused', async () => {
  const on = await world.openCase();
  const request = { mark: Buffer.alloc(32, 7), bodyMac: Buffer.alloc(32, 1) };
  const input = { on, actor: actor(ELDER), basis: OWN, epoch: null, now: world.clock.at };
  const first = await world.exchange.ask({ ...input, asks: DRAFT, request });
  await world.agencies.setState('public-security', 'down');
  const second = await world.exchange.ask({ ...input, asks: DRAFT, request });
  await world.agencies.setState('public-security', 'up');
  assert.deepEqual(second, first);
  const rows = await world.owner.query('SELECT 1 FROM exchange.asked WHERE case_id = $1', [
    on.case,
  ]);
  assert.equal(rows.rowCount, 4);
  const other = { ...request, bodyMac: Buffer.alloc(32, 2) };
  await assert.rejects(
    world.exchange.ask({ ...input, asks: DRAFT, request: other }),
    refusedWith('HTTP_KEY_REUSED'),
  );
});

test('a read lost between call and entry is closed as unknown after a minute', async () => {
  const on = await world.openCase();
  const [answer] = await ask(on, [one({})]);
  // What a crash leaves: the first half, and no second.
  await world.owner.query('DELETE FROM exchange.answered WHERE ask = $1', [answer!.ask]);
  await world.owner.query('INSERT INTO exchange.waiting VALUES ($1, $2, $3)', [
    ...[on.partition, answer!.ask, world.clock.at],
  ]);
  const later = (seconds: number): Date => new Date(world.clock.at.getTime() + seconds * 1000);
  assert.equal(await world.exchange.closeUnanswered(later(59)), 0);
  assert.equal(await world.exchange.closeUnanswered(later(61)), 1);
  assert.equal(await world.exchange.closeUnanswered(later(62)), 0);
  const [closed] = await world.exchange.answersOf(on);
  assert.deepEqual([closed!.outcome, closed!.why], ['unknown', 'swept']);
});
