// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { COMMITTEE, DEEDS, type DeedTeller, deedsOf } from './deed-fixture.ts';
import { DISTRICT, NOTHING_NEEDED, openPowers, type PowersFixture } from './powers-fixture.ts';

let city: PowersFixture;
let deeds: DeedTeller;
let id: string;
before(async () => {
  city = await openPowers('amend_access');
  deeds = await deedsOf(city, 'temporary-assistance');
  id = await deeds.draft({
    ...{ to: { organisation: COMMITTEE }, origin: 'assisting', means: NOTHING_NEEDED },
  });
});
after(() => city.close());

const CHANGES = { acts: ['inform'], validTo: '2027-12-31' };

async function amend(handle: string, changes: object = CHANGES) {
  const { status, body } = await city.patch(handle, `${DEEDS}/${id}`, changes);
  return [status, body.code];
}

test('to whom the draft is nothing, it does not exist', async () => {
  const strangers = [
    ...['elder-resident', 'community-worker', 'other-community-worker', 'other-county-worker'],
    ...['health-officer', 'facility-owner', 'personnel-officer'],
  ];
  for (const handle of strangers) {
    assert.deepEqual(await amend(handle), [404, 'POWER_LINK_UNKNOWN'], handle);
  }
  assert.equal((await amend(''))[0], 401);
});

test('who receives it, and who oversees it, reads it and does not write it', async () => {
  for (const handle of ['committee-member', 'auditor']) {
    assert.equal((await city.get(handle, `${DEEDS}/${id}`)).status, 200, handle);
    assert.deepEqual(await amend(handle), [403, 'POWER_MISSING'], handle);
  }
});

test('its giver does not move it to where she gives nothing, nor into another county', async () => {
  const there = { area: DISTRICT };
  assert.deepEqual(await amend('subdistrict-officer', there), [403, 'POWER_MISSING']);
  const elsewhere = { area: '330106000000' };
  const moved = await amend('civil-affairs-officer', elsewhere);
  assert.deepEqual(moved, [422, 'POWER_DEED_ELSEWHERE']);
  const { body } = await city.get('subdistrict-officer', `${DEEDS}/${id}`);
  assert.deepEqual([body.acts, body.validTo], [['inform', 'receive'], '2030-12-31']);
});

test('a body above the giver may amend it, as it may take it back', async () => {
  assert.equal((await amend('civil-affairs-officer'))[0], 200);
});
