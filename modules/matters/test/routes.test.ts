// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { createHttpServer } from '#packages/http';
import { seedMatters } from '../seed.ts';
import { DEMO, type MattersFixture, NOW, openMattersFixture } from './matters-fixture.ts';

let room: MattersFixture;
let app: FastifyInstance;

before(async () => {
  room = await openMattersFixture('matters routes');
  await seedMatters(room.matters, DEMO, NOW);
  app = await createHttpServer({
    routes: room.matters.routes,
    authenticator: { authenticate: async () => ({ kind: 'anonymous' }) },
    clock: { now: () => NOW },
    markKey: Buffer.alloc(32, 7),
    title: 'test',
    version: '0',
    perMinute: 10_000,
    checksAnswers: true,
    onUnexpected: (error) => assert.fail(error),
  });
});
after(async () => {
  await app.close();
  await room.close();
});

async function get(url: string) {
  const answer = await app.inject({ method: 'GET', url });
  return { status: answer.statusCode, body: answer.json() };
}

test('anyone finds the allowance by what she would say', async () => {
  const { status, body } = await get(
    `/api/v1/matters?q=${encodeURIComponent('我妈八十一了有没有补贴')}`,
  );
  assert.equal(status, 200);
  const [first] = body.items;
  assert.deepEqual(
    [first.code, first.version, first.visits, first.feeYuan],
    ['old-age-allowance', 2, 0, 0],
  );
  assert.deepEqual(first.promised, { days: 3, unit: 'working-days' });
});

test('without words all matters are listed; a domain narrows them', async () => {
  assert.equal((await get('/api/v1/matters')).body.items.length, 14);
  const { body } = await get('/api/v1/matters?domain=sport');
  assert.deepEqual(
    body.items.map(({ code }: { code: string }) => code),
    ['fitness-equipment-repair'],
  );
});

test('a matter says who decides in her community, and on what', async () => {
  const { body } = await get('/api/v1/matters/old-age-allowance?area=330102012001');
  assert.equal(body.matter.version, 2);
  assert.deepEqual(body.versions, [1, 2]);
  assert.equal(body.decides.organisation, 'subdistrict-330102012000');
  assert.equal(body.decides.inWhoseName, 'subdistrict-330102012000');
  assert.equal(body.decides.basis.title, 'old-age-allowance');
  assert.equal(body.doers[0].organisation, 'station-330102012001');
  assert.equal(body.doers[0].inWhoseName, 'subdistrict-330102012000');
  assert.equal(body.doers.at(-1).inWhoseName, 'civil-affairs-330102');
  const room = await get('/api/v1/matters/activity-room?area=330102012001');
  assert.equal(room.body.decides.organisation, 'committee-330102012001');
  assert.equal(room.body.decides.inWhoseName, 'committee-330102012001');
});

test('an old version can still be read', async () => {
  const { body } = await get('/api/v1/matters/old-age-allowance?version=1');
  assert.deepEqual([body.matter.version, body.decides.organisation], [1, null]);
});

test('bad input is refused by code, never by 500', async () => {
  const cases: [string, number, string][] = [
    ['/api/v1/matters/no-such-matter', 404, 'MATTER_UNKNOWN'],
    ['/api/v1/matters/old-age-allowance?version=3', 404, 'MATTER_VERSION_UNKNOWN'],
    ['/api/v1/matters/old-age-allowance?area=999999999999', 400, 'MATTER_AREA_UNKNOWN'],
    ['/api/v1/matters/fitness-equipment-repair?area=330102001001', 400, 'MATTER_AREA_UNKNOWN'],
  ];
  for (const [url, status, code] of cases) {
    const answer = await get(url);
    assert.deepEqual([answer.status, answer.body.code], [status, code], url);
  }
  for (const url of [
    '/api/v1/matters/Old_Age',
    '/api/v1/matters/old-age-allowance?area=12',
    '/api/v1/matters/old-age-allowance?version=-1',
    `/api/v1/matters?q=${'a'.repeat(10_000)}`,
    '/api/v1/matters?domain=money',
  ]) {
    assert.equal((await get(url)).status, 400, url);
  }
  const odd = await get(`/api/v1/matters?q=${encodeURIComponent('𠮷䶮🎉%_\\\'"')}`);
  assert.deepEqual([odd.status, odd.body.items], [200, []]);
});
