// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { must } from '#tests/house/case-story.ts';
import type { AskedOfUs } from '../contract/asked.ts';
import {
  CAIHE,
  DEEDS,
  draftDeed,
  FURONG,
  inDays,
  JIELIAN,
  openGate,
  smallTask,
} from './burden-fixture.ts';

const gate = await openGate('deed-of-work');

async function stateOf(number: string, handle: string, area: string) {
  const by = await gate.as(handle);
  const page: AskedOfUs = (await must(by.get(`/api/v1/burden/asked-of-us?area=${area}`))).body;
  const found = page.admitted.find(({ work }) => work.number === number)!;
  const { stoppedOn, stoppedWhy } = found.work;
  return { state: found.state, minutes: found.minutesThisMonth, stoppedOn, stoppedWhy };
}

test('admitted work waits for its delegation, and stops where that delegation ends', async () => {
  const delegation = await draftDeed(gate);
  const content = smallTask(gate.now(), {
    ...{ title: '每天看一次独居老人', often: { times: 1, per: 'day' }, delegation },
    ...{ areas: [CAIHE], startsOn: inDays(gate.now(), 0), until: inDays(gate.now(), 200) },
  });
  const number = (await gate.admitted(content, 'subdistrict-officer')).admittedNumber!;
  const waits = await stateOf(number, 'committee-member', FURONG);
  assert.deepEqual([waits.state, waits.minutes, waits.stoppedOn], ['no-means', 0, null]);
  for (const [handle, verb] of [
    ['community-worker', 'agree'],
    ['finance-officer', 'confirm-money'],
    ['subdistrict-officer', 'publish'],
  ] as const) {
    await must((await gate.as(handle)).post(`${DEEDS}/${delegation}/${verb}`, {}));
  }
  const done = await stateOf(number, 'committee-member', FURONG);
  assert.deepEqual([done.state, done.minutes > 0], ['in-force', true]);
  await gate.app.advance('P50D');
  const ended = await stateOf(number, 'committee-member', FURONG);
  assert.deepEqual([ended.state, ended.minutes], ['no-means', 0]);
  assert.ok(ended.stoppedOn, 'since when');
  assert.match(ended.stoppedWhy!.zh, /到期/);
  assert.match(ended.stoppedWhy!.en, /^[A-Z].* ended/);
  const elsewhere = await stateOf(number, 'other-community-worker', JIELIAN);
  assert.equal(
    elsewhere.state,
    'in-force',
    'a delegation for one community says nothing of another',
  );
});
