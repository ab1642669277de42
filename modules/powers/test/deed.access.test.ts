// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { DeedTeller } from './deed-fixture.ts';
import { COMMITTEE, CONFIRMS, DEEDS, deedsOf, meansUntil } from './deed-fixture.ts';
import { openPowers, type PowersFixture } from './powers-fixture.ts';

const OFFICER = 'subdistrict-officer';

let city: PowersFixture;
let deeds: DeedTeller;
let id: string;
before(async () => {
  city = await openPowers('deed_access');
  deeds = await deedsOf(city, 'temporary-assistance');
  id = await deeds.draft({
    ...{ to: { organisation: COMMITTEE }, origin: 'assisting', means: meansUntil('2027-03-31') },
  });
});
after(() => city.close());

/** Residents, other communities, another county, and bodies the deed does not name. */
const STRANGERS = [
  ...['elder-resident', 'community-worker', 'other-community-worker', 'other-county-worker'],
  ...['health-officer', 'facility-owner'],
];
const STEPS = [
  ...['agree', ...CONFIRMS.map(([, verb]) => verb), 'publish', 'resume'].map((verb) => [verb, {}]),
  ...['suspend', 'revoke'].map((verb) => [verb, { reason: '无权' }]),
] as [string, object][];

test('a draft does not exist for whoever it does not concern', async () => {
  for (const handle of STRANGERS) {
    const look = await city.get(handle, `${DEEDS}/${id}`);
    assert.deepEqual([look.status, look.body.code], [404, 'POWER_LINK_UNKNOWN'], handle);
    const amended = await city.patch(handle, `${DEEDS}/${id}`, { liability: '别人' });
    assert.equal(amended.status, 404, handle);
    for (const [verb, body] of STEPS) {
      const tried = await deeds.step(handle, `${id}/${verb}`, body);
      assert.equal(tried.body.code, 'POWER_LINK_UNKNOWN', `${handle} ${verb}`);
    }
  }
  assert.equal((await city.get('', `${DEEDS}/${id}`)).status, 404);
  for (const [verb, body] of STEPS) {
    assert.equal((await deeds.step('', `${id}/${verb}`, body)).status, 401, verb);
  }
});

test('each step is its own body’s: the giver cannot agree, nor one who gives confirm for another', async () => {
  const refused = async (handle: string, verb: string, body = {}) => {
    const tried = await deeds.step(handle, `${id}/${verb}`, body);
    assert.deepEqual([tried.status, tried.body.code], [403, 'POWER_MISSING'], `${handle} ${verb}`);
  };
  await refused(OFFICER, 'agree');
  await refused('auditor', 'agree');
  await refused('committee-member', 'publish');
  await refused('committee-member', 'revoke', { reason: '无权' });
  const amended = await city.patch('committee-member', `${DEEDS}/${id}`, { liability: '别人' });
  assert.equal(amended.status, 403);
  await deeds.done('committee-member', `${id}/agree`);
  for (const [own] of CONFIRMS) {
    for (const [other, verb] of CONFIRMS) if (other !== own) await refused(own, verb);
  }
  for (const [, verb] of CONFIRMS) await refused(OFFICER, verb);
});

test('a repeated request answers once; under the same key another step is refused', async () => {
  const [handle, verb] = CONFIRMS[0];
  const send = (door: string) => city.send(handle, `${DEEDS}/${door}`, { body: {}, key: 'once' });
  const first = await send(`${id}/${verb}`);
  assert.equal(first.status, 200, JSON.stringify(first.body));
  const again = await send(`${id}/${verb}`);
  assert.deepEqual(again.body, first.body);
  const history = first.body.history as unknown as { verb: string }[];
  assert.equal(history.filter((act) => act.verb === verb).length, 1);
});

test('a notice is for the bodies told, and for nobody else', async () => {
  for (const [handle, verb] of CONFIRMS.slice(1)) await deeds.done(handle, `${id}/${verb}`);
  await deeds.done(OFFICER, `${id}/publish`);
  const count = async (handle: string) => {
    const page = await city.get(handle, '/api/v1/powers/notices');
    const items = page.body.items as unknown as { delegation: string }[];
    return items.filter((row) => row.delegation === id).length;
  };
  const told = [
    OFFICER,
    'committee-member',
    'civil-affairs-officer',
    ...CONFIRMS.map(([who]) => who),
  ];
  for (const handle of told) assert.equal(await count(handle), 1, handle);
  for (const handle of STRANGERS) assert.equal(await count(handle), 0, handle);
  assert.equal((await city.get('', '/api/v1/powers/notices')).status, 401);
  assert.equal((await city.get('', `${DEEDS}/${id}`)).status, 200, 'published, it is anyone’s');
});
