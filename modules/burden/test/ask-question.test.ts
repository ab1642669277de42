// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addWorkingDays } from '#packages/kernel';
import { must, refused } from '#tests/house/case-story.ts';
import type { AskedOfUs } from '../contract/asked.ts';
import { CAIHE, ELSEWHERE, FURONG, openGate, QUESTIONS, smallTask } from './burden-fixture.ts';

const gate = await openGate('ask_question');
const PHONED = { title: '填平安家庭摸底表', from: `subdistrict-${CAIHE}`, minutesEach: 2400 };

const page = async (): Promise<AskedOfUs> =>
  (await must((await gate.as('committee-member')).get(`/api/v1/burden/asked-of-us?area=${FURONG}`)))
    .body;
const post = async (handle: string, path: string, body: object = {}) =>
  (await gate.as(handle)).post(`${QUESTIONS}/${path}`, body);

test('the register of the demo city: twelve works with basis, minutes, people, money and an end', async () => {
  const { admitted, month, hoursCovered } = await page();
  assert.equal(admitted.length, 12);
  assert.ok(hoursCovered > 0);
  assert.ok(month.from <= month.to);
  const stopped = admitted.find(({ work }) => work.number.endsWith('021号'))!;
  assert.deepEqual([stopped.state, stopped.minutesThisMonth], ['stopped', 0]);
  assert.match(stopped.work.stoppedWhy!.zh, /经费/);
  for (const { work } of admitted) assert.ok(work.basis.article ?? work.basis.documentNumber);
});

test('work that came by telephone stops at one button; a ruling is due in five working days', async () => {
  const noted = await gate.ask({ ...PHONED, onlyNote: true });
  assert.deepEqual([noted.state, noted.due, noted.mine], ['noted', null, ['ask']]);
  const before = await page();
  assert.equal(before.minutesUnnumbered, 2400);
  assert.equal(before.askDue, addWorkingDays(gate.now(), 5).toISOString(), 'said before she asks');
  const asked = (await must(post('committee-member', `${noted.id}/ask`))).body;
  assert.equal(asked.state, 'waiting');
  assert.equal(asked.due, addWorkingDays(gate.now(), 5).toISOString());
  assert.match(asked.due, /T09:00:00/, '17:00 in Shanghai');
  const after = await page();
  assert.deepEqual([after.minutesUnnumbered, after.minutesStopped], [0, 2400]);
  assert.equal(after.thisYear.waiting, before.thisYear.waiting + 1);
  refused(await post('committee-member', `${noted.id}/ask`), 409, 'BURDEN_STATE');
});

test('work without a number is never ruled to go on; stopped or admitted first it may be', async () => {
  const first = await gate.ask(PHONED);
  const goOn = await post('gate-officer', `${first.id}/rule`, {
    outcome: 'continue',
    reasons: '急',
  });
  refused(goOn, 409, 'BURDEN_NO_NUMBER');
  const ruling = { outcome: 'admit-first', reasons: '街道请先申请' };
  const ruled = (await must(post('gate-officer', `${first.id}/rule`, ruling))).body;
  assert.equal(ruled.state, 'to-be-admitted');
  assert.equal(ruled.ruling.by.zh, '上城区社会工作部');
  const anyone = (await must(gate.app.anyone.get(`${QUESTIONS}/${first.id}`))).body;
  assert.equal(anyone.ruling.reasons, '街道请先申请');
});

test('a declared emergency goes on, and is ratified after', async () => {
  const urgent = { ...PHONED, title: '寒潮送保暖物资', urgency: 'emergency' as const };
  const by = await gate.as('committee-member');
  const bare = await by.post(QUESTIONS, { area: FURONG, ...urgent });
  refused(bare, 422, 'BURDEN_DECLARATION_MISSING');
  const question = await gate.ask({ ...urgent, declaration: '市防寒应急响应', onlyNote: true });
  assert.equal(question.state, 'going-on');
  assert.notEqual(question.due, null);
  const ruling = { outcome: 'continue', reasons: '应急响应属实' };
  assert.equal(
    (await must(post('gate-officer', `${question.id}/rule`, ruling))).body.state,
    'continues',
  );
});

test('admitted work stops here while it is questioned, and stays stopped when that is ruled', async () => {
  const { id } = await gate.admitted(smallTask(gate.now(), { title: '每月上报两次宣传照片' }));
  const { askDue } = await gate.read(id);
  const question = await gate.ask({ demand: id });
  assert.deepEqual([question.state, question.due], ['waiting', askDue]);
  const stateOf = async () => (await page()).admitted.find(({ work }) => work.id === id)!.state;
  assert.equal(await stateOf(), 'questioned');
  const demand = await gate.read(id);
  assert.equal(demand.questionsOpen, 1);
  const by = await gate.as('committee-member');
  const twice = await by.post(QUESTIONS, { area: FURONG, demand: id });
  refused(twice, 409, 'BURDEN_QUESTION_OPEN');
  await must(
    post('gate-officer', `${question.id}/rule`, { outcome: 'stop', reasons: '与原件不符' }),
  );
  assert.equal(await stateOf(), 'stopped');
  assert.equal((await gate.read(id)).state, 'admitted', 'other communities go on');
});

test('a question names what and who; work not asked here is no question about a number', async () => {
  const by = await gate.as('committee-member');
  const empty = await by.post(QUESTIONS, { area: FURONG });
  refused(empty, 422, 'BURDEN_QUESTION_INCOMPLETE');
  const { id } = await gate.admitted(smallTask(gate.now(), { areas: [ELSEWHERE] }));
  const other = await by.post(QUESTIONS, { area: FURONG, demand: id });
  refused(other, 422, 'BURDEN_NOT_ASKED_HERE');
});
