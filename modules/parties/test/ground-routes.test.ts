// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createHttpServer } from '#packages/http';
import { type CityFixture, openCity } from './city-fixture.ts';

let city: CityFixture;
let get: (url: string) => Promise<{ status: number; body: Record<string, never> }>;
let close: () => Promise<void>;

before(async () => {
  city = await openCity('routes');
  const server = await createHttpServer({
    routes: [...city.places.routes, ...city.parties.routes],
    authenticator: { authenticate: async () => ({ kind: 'anonymous' }) },
    clock: city.clock,
    markKey: Buffer.alloc(32),
    title: 'test',
    version: '0',
    perMinute: 1_000,
    checksAnswers: true,
    onUnexpected: (error) => {
      throw error;
    },
  });
  get = async (url) => {
    const answer = await server.inject({ method: 'GET', url });
    return { status: answer.statusCode, body: answer.json() };
  };
  close = () => server.close();
});
after(async () => {
  await close();
  await city.close();
});

const AREAS = '/api/v1/places/areas';

test('areas: provinces, then what lies below, as of a day', async () => {
  const codes = async (query: string) => {
    const { body } = await get(AREAS + query);
    return (body as { items?: { code: string }[] }).items?.map((area) => area.code);
  };
  assert.deepEqual(await codes(''), ['330000000000']);
  assert.equal((await codes('?parent=330102000000'))?.length, 14);
  assert.equal((await codes('?parent=330102000000&at=2020-06-01'))?.length, 6);
});

test('an area says what it was before', async () => {
  const { body } = await get(`${AREAS}/330102012001`);
  assert.deepEqual(body.formerCodes, ['330104006001']);
});

test('an unknown, an abolished and a malformed area are told apart from a fault of ours', async () => {
  for (const code of ['999999999999', '330104000000']) {
    const { status, body } = await get(`${AREAS}?parent=${code}`);
    assert.deepEqual([status, body.code], [400, 'AREA_UNKNOWN']);
  }
  const malformed = await get(`${AREAS}/33`);
  assert.equal(malformed.status, 400);
  assert.equal((await get(`${AREAS}?at=2020-02-31`)).status, 400);
});

test('an organisation is public with its posts; nobody’s name is', async () => {
  const { body } = await get('/api/v1/parties/organisations/station-330102012001');
  assert.equal(body.kind, 'service-station');
  assert.deepEqual(body.posts, [
    {
      code: 'station-330102012001/worker',
      name: { zh: '社区工作者', en: 'Community worker' },
    },
  ]);
  assert.ok(!JSON.stringify(body).includes(city.the('community-worker').name));
  const none = await get('/api/v1/parties/organisations/none');
  assert.deepEqual([none.status, none.body.code], [404, 'ORGANISATION_UNKNOWN']);
});

test('there is no door to a person', async () => {
  const { id } = city.the('elder-resident');
  for (const path of [`/api/v1/parties/people/${id}`, '/api/v1/parties/people']) {
    assert.equal((await get(path)).status, 404);
  }
});
