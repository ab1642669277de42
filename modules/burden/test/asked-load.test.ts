// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { must } from '#tests/house/case-story.ts';
import type { AskedLoad, AsymmetryDetail } from '../contract/asymmetry.ts';
import { FURONG, inDays, JIELIAN, openGate, smallTask } from './burden-fixture.ts';

const gate = await openGate('asked-load');
const UNIT = '/api/v1/burden/asymmetry';

async function linesOf(handle: string, code: string): Promise<AsymmetryDetail> {
  return (await must((await gate.as(handle)).get(`${UNIT}/${code}`))).body;
}
const named = ({ asked }: AsymmetryDetail, title: string): AskedLoad | undefined =>
  asked.find((one) => one.title.zh === title);

test('admitted work and work without a number are load; only the first rests on something', async () => {
  const content = smallTask(gate.now(), {
    ...{ title: '每周巡一次楼道', often: { times: 1, per: 'week' }, minutesEach: 60 },
    ...{
      startsOn: inDays(gate.now(), 0),
      areas: [FURONG],
      people: [{ title: '巡查员', count: 1 }],
    },
  });
  const { admittedNumber } = await gate.admitted(content);
  await gate.ask({
    ...{ title: '每天报一次充电照片', from: '区里一个专班', askedBy: 'telephone', onlyNote: true },
    ...{ askedOn: inDays(gate.now(), 0), often: { times: 1, per: 'month' }, minutesEach: 25 },
  });
  await gate.app.advance('P62D');
  const ours = await linesOf('committee-member', FURONG);
  const patrol = named(ours, '每周巡一次楼道')!;
  assert.deepEqual(
    [patrol.source, patrol.askedBy, patrol.minutesFrom, patrol.rests, patrol.restsOn?.code],
    ['task', 'civil-affairs-330102', 'admitted', true, admittedNumber],
  );
  // Sixty-two days hold one to two whole months after the day it began.
  assert.ok(patrol.n >= 4 && patrol.n <= 9, `${patrol.n} weeks`);
  const photographs = named(ours, '每天报一次充电照片')!;
  assert.deepEqual([photographs.rests, photographs.restsOn], [false, null]);
  assert.ok(photographs.minutes! > 0);
  const theirs = await linesOf('other-community-worker', JIELIAN);
  assert.equal(named(theirs, '每周巡一次楼道'), undefined, 'not asked of the neighbour');
});

test('once questioned and stopped, it is load no more', async () => {
  const before = named(await linesOf('committee-member', FURONG), '每天报一次充电照片')!;
  await gate.ask({ title: '填一张平安表', from: '综治岗', askedBy: 'telephone' });
  await gate.app.advance('P62D');
  const after = await linesOf('committee-member', FURONG);
  assert.equal(named(after, '填一张平安表'), undefined);
  assert.ok(named(after, '每天报一次充电照片')!.minutes! > before.minutes!);
});
