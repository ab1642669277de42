// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Deed } from '../contract.ts';
import type { DeedTeller } from './deed-fixture.ts';
import {
  COMMITTEE,
  confirmAll,
  DEEDS,
  deedsOf,
  meansUntil,
  moneyUntil,
  STATION,
} from './deed-fixture.ts';
import {
  CAIHE,
  DISTRICT,
  FURONG,
  NOTHING_NEEDED,
  openPowers,
  type PowersFixture,
} from './powers-fixture.ts';

const OFFICER = 'subdistrict-officer';

let city: PowersFixture;
let deeds: DeedTeller;
before(async () => {
  city = await openPowers('amend');
  deeds = await deedsOf(city, 'temporary-assistance');
  await deeds.clear();
});
after(() => city.close());

const amend = (id: string, changes: object, handle = OFFICER) =>
  city.patch(handle, `${DEEDS}/${id}`, changes);

async function amended(id: string, changes: object): Promise<Deed> {
  const { status, body } = await amend(id, changes);
  assert.equal(status, 200, JSON.stringify(body));
  return body as unknown as Deed;
}

test('all but entry and receiver may be other words, and what is not named stays', async () => {
  const id = await deeds.draft();
  const acts = ['inform', 'receive', 'verify'];
  const period = { validFrom: '2026-12-01', validTo: '2029-06-30' };
  const first = await amended(id, { acts, ...period, area: CAIHE });
  assert.deepEqual([first.acts, first.area], [acts, CAIHE]);
  assert.deepEqual([first.validFrom, first.validTo], ['2026-12-01', '2029-06-30']);
  assert.equal(first.liability, '街道');
  const second = await amended(id, {
    ...{ area: FURONG, liability: '区民政局', supervision: '每季抽查' },
    means: moneyUntil('2026-12-31'),
  });
  assert.deepEqual([second.area, second.acts, second.liability], [FURONG, acts, '区民政局']);
  assert.deepEqual([second.stopsOn, second.stopsBy], ['2026-12-31', 'money']);
  const without = await amended(id, { means: NOTHING_NEEDED });
  assert.deepEqual([without.stopsOn, without.stopsBy], ['2029-06-30', 'period']);
  assert.deepEqual(
    without.history.map(({ verb, changed }) => [verb, changed?.toSorted()]),
    [
      ['draft', undefined],
      ['amend', ['acts', 'area', 'validFrom', 'validTo']],
      ['amend', ['area', 'liability', 'means', 'supervision']],
      ['amend', ['means']],
    ],
  );
});

test('amended it is checked as it was when drafted', async () => {
  const id = await deeds.draft();
  const refused = async (changes: object, code: string, what?: string) => {
    const { status, body } = await amend(id, changes);
    assert.deepEqual([status, body.code, body.what], [422, code, what], JSON.stringify(changes));
  };
  await refused({ acts: ['inform', 'audit'] }, 'POWER_LINK_WIDENS', 'acts');
  await refused({ validTo: '2031-01-01' }, 'POWER_LINK_WIDENS', 'validTo');
  await refused({ validFrom: '2020-01-01' }, 'POWER_LINK_WIDENS', 'validFrom');
  await refused({ validTo: '2025-12-31' }, 'POWER_PERIOD_REVERSED');
  await refused({ acts: ['penalise'] }, 'POWER_ONLY_FOR_ORGANS');
  await refused({ means: { people: [], money: [], data: [] } }, 'POWER_MEANS_MISSING');
  const wide = await amend(id, { area: DISTRICT }, 'civil-affairs-officer');
  assert.deepEqual([wide.body.code, wide.body.what], ['POWER_LINK_WIDENS', 'area']);
  assert.equal((await amend(id, { acts: [] })).status, 400);
  assert.equal((await amend(id, { to: { organisation: COMMITTEE } })).status, 400);
  const committee = await deeds.draft({
    ...{ to: { organisation: COMMITTEE }, origin: 'assisting', means: NOTHING_NEEDED },
  });
  const barred = await amend(committee, { acts: ['decide'] });
  assert.equal(barred.body.code, 'POWER_NOT_FOR_COMMITTEE');
  const kept = await city.get(OFFICER, `${DEEDS}/${committee}`);
  assert.deepEqual(kept.body.acts, ['inform', 'receive'], 'a refusal changes nothing');
});

test('amended it is a draft again: who agreed and who confirmed did so to other words', async () => {
  const id = await deeds.draft();
  await confirmAll(deeds, id);
  const { state, next, means } = await amended(id, { acts: ['inform'] });
  assert.equal(state, 'draft');
  assert.deepEqual(
    next.map(({ verb, organisation }) => [verb, organisation]),
    [['agree', STATION]],
  );
  const parts = [...means!.people, ...means!.money, ...means!.data];
  assert.ok(parts.every(({ confirmedAt, confirmedBy }) => !confirmedAt && !confirmedBy));
  const early = await deeds.step(OFFICER, `${id}/publish`);
  assert.equal(early.body.code, 'POWER_DEED_NOT_NOW');
  await confirmAll(deeds, id);
  await deeds.done(OFFICER, `${id}/publish`);
  const late = await amend(id, { acts: ['inform', 'receive'] });
  assert.deepEqual([late.status, late.body.code], [409, 'POWER_DEED_NOT_NOW']);
  const other = await deeds.draft({ acts: ['receive'], means: NOTHING_NEEDED });
  await amended(other, { acts: ['inform', 'receive'] });
  await deeds.done('community-worker', `${other}/agree`);
  const overlaps = await deeds.step(OFFICER, `${other}/publish`);
  assert.deepEqual([overlaps.body.code, overlaps.body.delegation], ['POWER_DEED_OVERLAPS', id]);
  const widen = "UPDATE powers.delegation SET acts = '{inform,receive}' WHERE id = $1";
  await assert.rejects(city.db.save.query(widen, [id]), /permission denied/);
  const terms = JSON.stringify({ acts: ['inform', 'receive'] });
  await city.db.save.query('SELECT powers.amend_terms($1, $2)', [id, terms]);
  assert.deepEqual((await city.get('', `${DEEDS}/${id}`)).body.acts, ['inform']);
});

test('nobody agrees to words she has not read', async () => {
  const id = await deeds.draft({ means: meansUntil('2027-06-30') });
  const read = await city.get('community-worker', `${DEEDS}/${id}`);
  const { version } = await amended(id, { liability: '另行约定' });
  const agree = (seen: unknown) =>
    deeds.step('community-worker', `${id}/agree`, { version: seen as number });
  const refused = await agree(read.body.version);
  assert.deepEqual([refused.status, refused.body.code], [409, 'POWER_DEED_AMENDED']);
  assert.equal((await agree(version)).status, 200);
});
