// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { must } from '#tests/house/case-story.ts';
import { startTestApp } from '#tests/house/test-app.ts';

const app = await startTestApp({ name: 'meter-access' });
const DOOR = '/api/v1/burden/own-cost';
const SUBDISTRICT = ['subdistrict-reviewer', 'subdistrict-officer', 'subdistrict-officer-2'];

async function spend(handle: string, seconds: number): Promise<void> {
  const by = await app.login(handle);
  const stay = { screen: 'case', matter: 'old-age-allowance', seconds, prompts: 0, fields: 0 };
  await must(by.post(DOOR, { batch: randomUUID(), stays: [stay] }));
}
const seen = async (handle: string) => (await must((await app.login(handle)).get(DOOR))).body;

test('without a post there is nothing to meter and nothing to see', async () => {
  const resident = await app.login('elder-resident');
  const stays = [{ screen: 'case', seconds: 1, prompts: 0, fields: 0 }];
  const body = { batch: randomUUID(), stays };
  for (const answer of [await resident.get(DOOR), await resident.post(DOOR, body)]) {
    assert.equal(answer.status, 403);
    assert.equal(answer.body.code, 'BURDEN_POST_NEEDED');
  }
  assert.equal((await app.anyone.get(DOOR)).status, 401);
  assert.equal((await app.anyone.post(DOOR, body)).status, 401);
});

test('a colleague’s minutes are never seen: no sum of fewer than three people is told', async () => {
  const [reviewer, officer, second] = SUBDISTRICT as [string, string, string];
  await spend(reviewer, 600);
  await spend(officer, 1200);
  for (const handle of SUBDISTRICT) assert.deepEqual((await seen(handle)).ours.months, [], handle);
  assert.equal((await seen(officer)).mine.months[0].minutes, 20);
  assert.deepEqual((await seen(second)).mine.months, []);
  await spend(second, 60);
  const { ours, mine } = await seen(officer);
  assert.equal(ours.workers, 3);
  assert.equal(ours.months[0].minutes, 31, 'a sum, and no more');
  assert.equal(mine.months[0].minutes, 20);
});

test('a matter that one of many worked on is not told apart', async () => {
  const officer = await app.login('subdistrict-officer');
  const stay = {
    screen: 'case',
    matter: 'temporary-assistance',
    seconds: 60,
    prompts: 0,
    fields: 0,
  };
  await must(officer.post(DOOR, { batch: randomUUID(), stays: [stay] }));
  const { ours } = await seen('subdistrict-reviewer');
  assert.deepEqual(
    ours.matters.map((one: { matter: string }) => one.matter),
    ['old-age-allowance'],
  );
});

test('another community, another county: each sees its own area’s sums', async () => {
  const [furong, jielian, other] = await Promise.all(
    ['community-worker', 'other-community-worker', 'other-county-worker'].map(seen),
  );
  assert.equal(furong!.ours.area, '330102012001');
  assert.equal(jielian!.ours.area, '330102012002');
  assert.notDeepEqual(furong!.ours.months, jielian!.ours.months);
  assert.deepEqual(other!.ours.months, []);
});
