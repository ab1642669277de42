// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CAIHE, FURONG, JIELIAN, openPowers, type PowersFixture } from './powers-fixture.ts';

let city: PowersFixture;
/** A version that the city's files do not have. */
const OF = { matter: 'old-age-allowance', version: 99 };
const USES = [
  { step: 'receive', act: 'receive' },
  { step: 'accept', act: 'accept' },
  { step: 'review', act: 'review' },
  { step: 'settle', act: 'decide' },
].map((use) => ({ ...use, entry: 'old-age-allowance' }));

before(async () => {
  city = await openPowers('desks');
  await city.powers.bindUses(OF, USES);
  const rooms = [FURONG, JIELIAN].map((area) => `activity-room-${area}`);
  await city.powers.bindUses(
    { matter: 'activity-room', version: 99 },
    rooms.map((entry) => ({ step: 'decide', act: 'decide', entry })),
  );
});
after(() => city.close());

const keys = (post: string, matter = OF.matter) =>
  city.powers
    .desksOf(city.post(post), city.clock.now())
    .filter((desk) => desk.matter === matter)
    .map(({ key }) => key)
    .sort();

test('a post’s desks are the bound steps it may perform for its unit', () => {
  const station = `station-${FURONG}`;
  const bound = ['accept', 'receive'].map((step) => `${station}|old-age-allowance|${step}`);
  assert.deepEqual(keys(`${station}/worker`), bound);
  const office = `subdistrict-${CAIHE}`;
  const settle = `${office}|old-age-allowance|settle`;
  const review = `${office}|old-age-allowance|review`;
  assert.ok(keys(`${office}/officer`).includes(settle));
  assert.ok(!keys(`${office}/officer`).includes(review));
  assert.ok(keys(`${office}/reviewer`).includes(review));
  const committee = `committee-${FURONG}`;
  const decide = `${committee}|activity-room|decide`;
  assert.ok(keys(`${committee}/member`, 'activity-room').includes(decide));
  assert.deepEqual(keys(`${committee}/member`), []);
  assert.deepEqual(keys('education-330102/officer'), []);
});

function perform(post: string, over: { unit?: string; step?: string; area?: string } = {}) {
  const unit = over.unit ?? post.split('/')[0]!;
  return city.powers.mayPerform({
    ...{ ...OF, post: city.post(post), person: null, unit, at: city.clock.now() },
    ...{ step: over.step ?? 'accept', area: over.area ?? FURONG },
  });
}

test('a step is performed by a post of the unit, where its power reaches', () => {
  const worker = `station-${FURONG}/worker`;
  assert.ok(perform(worker).allowed);
  const other = perform(worker, { unit: `station-${JIELIAN}` });
  assert.equal(!other.allowed && other.missing.code, 'POWER_OTHER_UNIT');
  const elsewhere = perform(worker, { area: JIELIAN });
  assert.equal(!elsewhere.allowed && elsewhere.missing.code, 'POWER_OTHER_AREA');
  const settle = perform(worker, { step: 'settle' });
  assert.equal(!settle.allowed && settle.missing.code, 'POWER_OTHER_ACT');
  const unknown = perform(worker, { step: 'bless' });
  assert.equal(!unknown.allowed && unknown.missing.code, 'POWER_NOT_ON_LIST');
});

test('a step with one entry for each community rests on the community’s own', () => {
  const ask = { matter: 'activity-room', version: 99, step: 'decide', person: null };
  const at = city.clock.now();
  const own = {
    ...ask,
    post: city.post(`committee-${FURONG}/member`),
    unit: `committee-${FURONG}`,
  };
  const answer = city.powers.mayPerform({ ...own, area: FURONG, at });
  assert.equal(answer.allowed && answer.basis.entry, `activity-room-${FURONG}`);
  assert.equal(city.powers.mayPerform({ ...own, area: JIELIAN, at }).allowed, false);
});

test('bound again it changes nothing; an entry without the act is refused', async () => {
  const before = city.powers.epochOf('000000');
  await city.powers.bindUses(OF, USES);
  assert.equal(city.powers.epochOf('000000'), before);
  const wrong = [{ step: 'pay', act: 'license', entry: 'old-age-allowance' }];
  await assert.rejects(city.powers.bindUses(OF, wrong), { code: 'POWER_ENTRY_UNKNOWN' });
});

test('other processes hear of a published version', async () => {
  const other = await city.another();
  assert.equal(other.powers.findUse('real-name', 99, 'verify'), undefined);
  const uses = [{ step: 'verify', act: 'verify', entry: 'real-name' }];
  await city.powers.bindUses({ matter: 'real-name', version: 99 }, uses);
  await other.powers.catchUp();
  assert.equal(other.powers.findUse('real-name', 99, 'verify')?.act, 'verify');
});

test('row security’s counties: the county of the post with all it came from', () => {
  const now = city.clock.now();
  // 芙蓉 was of 江干 until 2021.
  assert.deepEqual(city.powers.partitionsOf(city.post(`station-${FURONG}/worker`), now), [
    '330102',
    '330104',
  ]);
  const other = city.powers.partitionsOf(city.post('station-330110012001/worker'), now);
  assert.deepEqual(other, ['330110']);
});

test('who may see: any act but handing on, and who supervises or audits', async () => {
  const see = (post: string, area = FURONG, matter = 'old-age-allowance') =>
    city.powers.maySee({ post: city.post(post), person: null, matter, area, at: city.clock.now() });
  assert.ok(see(`station-${FURONG}/worker`));
  assert.equal(see(`station-${JIELIAN}/worker`), false);
  assert.ok(see('district-330102/auditor'));
  assert.ok(see('district-330102/auditor', FURONG, 'activity-room'));
  assert.ok(see('civil-affairs-330102/civil-affairs-officer'));
  // She keeps the list of all matters, which is no ground to read their cases.
  assert.equal(see('civil-affairs-330102/civil-affairs-officer', FURONG, 'activity-room'), false);
  const person = (await city.actor('elder-resident')).person;
  const post = city.post(`station-${FURONG}/worker`);
  const q = { post, person, matter: 'old-age-allowance', area: FURONG, at: city.clock.now() };
  assert.equal(city.powers.maySee(q), false, 'a post she does not hold');
});
