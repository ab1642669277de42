// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { createHttpServer } from '#packages/http';
import type { Actor } from '#packages/kernel';
import { publicId } from '#packages/kernel';
import type { World } from './exchange-fixture.ts';
import {
  actor,
  createWorld,
  ELDER,
  NEPHEW,
  OTHER_PARTITION,
  RELATIVE,
  WORKER,
  WORKER_POST,
} from './exchange-fixture.ts';

let world: World;
let app: FastifyInstance;
let caller: Actor;
const faults: Error[] = [];
before(async () => {
  world = await createWorld();
  app = await createHttpServer({
    routes: world.exchange.routes,
    authenticator: { authenticate: async () => ({ kind: 'actor', actor: caller }) },
    clock: world.clock,
    markKey: Buffer.alloc(32, 3),
    title: 'test',
    version: '0',
    perMinute: 10_000,
    checksAnswers: true,
    onUnexpected: (error) => faults.push(error),
  });
});
after(async () => {
  await app.close();
  await world.close();
  assert.deepEqual(faults, []);
});

type Door = 'verify' | 'query';

async function knock(door: Door, on: { partition: string; case: string }, more: object = {}) {
  const response = await app.inject({
    method: 'POST',
    url: `/api/v1/exchange/${door}`,
    payload: {
      case: publicId(on.partition, on.case),
      resource: 'household-registration',
      subject: 'elder-resident',
      fields: ['name'],
      ...more,
    },
  });
  return { status: response.statusCode, body: response.json() };
}

const WORKER_HERE = actor(WORKER, { post: WORKER_POST });

test('the person verifies and queries her own', async () => {
  caller = actor(ELDER);
  const on = await world.openCase();
  const verified = await knock('verify', on, { fields: { birthDate: '1945-03-08' } });
  assert.equal(verified.status, 200);
  assert.equal(verified.body.answer, 'yes');
  assert.equal(verified.body.source.agency, 'public-security');
  const queried = await knock('query', on);
  assert.deepEqual(queried.body.fields, { name: { value: '王秀英' } });
});

test('at real-name level there is yes or no, and nothing else', async () => {
  caller = actor(ELDER, { level: 'real-name' });
  const on = await world.openCase();
  assert.equal((await knock('verify', on)).body.answer, 'yes');
  const queried = await knock('query', on);
  assert.equal(queried.status, 403);
  assert.equal(queried.body.code, 'EXCHANGE_YES_NO_ONLY');
});

test('a relative who knows name and number has no purpose', async () => {
  const on = await world.openCase();
  caller = actor(RELATIVE);
  assert.equal((await knock('query', on)).body.code, 'EXCHANGE_NO_PURPOSE');
  const own = await world.openCase({ person: RELATIVE, by: actor(RELATIVE) });
  const other = await knock('verify', own);
  assert.equal(other.status, 403);
  assert.equal(other.body.code, 'EXCHANGE_NO_PURPOSE');
});

test('a post reads at the step it performs, and at no other', async () => {
  caller = WORKER_HERE;
  const here = await world.openCase({ how: 'card' });
  assert.equal((await knock('query', here)).body.fields.name.value, '王秀英');
  const later = await world.openCase({ step: 'decide' });
  assert.equal((await knock('query', later)).body.code, 'EXCHANGE_NO_PURPOSE');
  await world.db.save.query('SELECT exchange.move_purpose($1, $2, $3, NULL, NULL)', [
    ...[here.partition, here.case, 'review'],
  ]);
  assert.equal((await knock('query', here)).body.code, 'EXCHANGE_NO_PURPOSE');
});

test('another station, another county, and the household of the applicant are refused', async () => {
  const on = await world.openCase();
  caller = actor(WORKER, { post: 'station-330102012002/worker' });
  assert.equal((await knock('query', on)).body.code, 'EXCHANGE_NO_PURPOSE');
  caller = actor(NEPHEW, { post: WORKER_POST });
  assert.equal((await knock('verify', on)).body.code, 'EXCHANGE_RECUSAL');
  caller = WORKER_HERE;
  const guessed = { ...on, partition: OTHER_PARTITION };
  assert.equal((await knock('query', guessed)).body.code, 'EXCHANGE_NO_PURPOSE');
});

test('powers that lag decide again once: what stands is read, what was revoked is not', async () => {
  caller = WORKER_HERE;
  const on = await world.openCase({ how: 'card' });
  world.powers.seen = 2;
  assert.equal((await knock('query', on)).status, 200);
  world.powers.seen = 2;
  world.powers.onCatchUp = () => world.may.delete(WORKER_POST);
  assert.equal((await knock('query', on)).body.code, 'EXCHANGE_NO_PURPOSE');
  world.powers.onCatchUp = () => undefined;
  world.may.set(WORKER_POST, 'receive');
});

test('a field the matter does not grant is refused, also to the person', async () => {
  const on = await world.openCase();
  for (const who of [actor(ELDER), WORKER_HERE]) {
    caller = who;
    const answer = await knock('query', on, { fields: ['name', 'sex'] });
    assert.equal(answer.body.code, 'EXCHANGE_FIELD_NOT_GRANTED');
    assert.deepEqual(answer.body.fields, ['sex']);
  }
});

test('bad input is a problem with a code, never a fault', async () => {
  caller = actor(ELDER);
  const on = await world.openCase();
  for (const more of [
    { case: 'x' },
    { fields: [] },
    { fields: ['__proto__'] },
    { fields: ['n'.repeat(10_000)] },
    { subject: '𠮷' },
    { resource: 'constructor' },
  ]) {
    const { status, body } = await knock('query', on, more);
    assert.ok(status >= 400 && status < 500, JSON.stringify(more));
    assert.ok(body.code && body.next.zh, JSON.stringify(body));
  }
});

test('an agency that is down answers unknown at the door', async () => {
  caller = actor(ELDER);
  const on = await world.openCase();
  await world.agencies.setState('public-security', 'down');
  const verified = await knock('verify', on);
  await world.agencies.setState('public-security', 'up');
  assert.deepEqual(
    [verified.status, verified.body.answer, verified.body.asOf],
    [200, 'unknown', null],
  );
});
