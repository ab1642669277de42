// SPDX-License-Identifier: Apache-2.0
// From return to admission, and the other ends of a demand: refuse, appeal, withdraw, revoke.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addWorkingDays } from '#packages/kernel';
import { must, refused } from '#tests/house/case-story.ts';
import {
  DEMANDS,
  FURONG,
  inDays,
  monthlyForm,
  monthlyFormAgain,
  openGate,
  smallTask,
} from './burden-fixture.ts';

const gate = await openGate('rule_demand');

const act = async (handle: string, path: string, body: object = {}) =>
  (await gate.as(handle)).post(`${DEMANDS}/${path}`, body);
const did = async (handle: string, path: string, body: object = {}) =>
  (await must(act(handle, path, body))).body;

test('returned with conditions, filed again with six fields and money, admitted with a number', async () => {
  const { id, check } = await gate.file(monthlyForm(gate.now()));
  const conditions = check.suggestion.conditions.map(({ text }) => text.zh);
  refused(
    await act('gate-officer', `${id}/rule`, { outcome: 'return', reasons: '请改' }),
    422,
    'BURDEN_CONDITIONS_MISSING',
  );
  const reasons = '二十四栏已有人知道，通知超长，没有人和钱，没写到哪天';
  const returned = await gate.rule(id, { outcome: 'return', reasons, conditions });
  assert.equal(returned.state, 'returned');
  assert.equal(returned.due, null);
  assert.equal(returned.appealUntil, addWorkingDays(gate.now(), 10).toISOString());
  assert.deepEqual(returned.rulings[0]!.conditions, conditions);
  const again = await did('civil-affairs-officer', `${id}/refile`, monthlyFormAgain(gate.now()));
  assert.equal(again.state, 'filed');
  assert.deepEqual([again.check.knownCount, again.check.newCount], [0, 6]);
  assert.equal(again.check.suggestion.outcome, 'admit');
  const admitted = await gate.rule(id, { outcome: 'admit', reasons: '六栏是新的，配了人和钱' });
  assert.match(admitted.admittedNumber!, /^上准〔\d{4}〕\d{3}号$/);
  assert.equal(admitted.validUntil, monthlyFormAgain(gate.now()).until);
  const anyone = (await must(gate.app.anyone.get('/api/v1/burden/register?q=智慧守护'))).body.items;
  assert.equal(anyone[0].number, admitted.admittedNumber);
  assert.equal(anyone[0].reasons, '六栏是新的，配了人和钱');
  const next = await gate.file(monthlyFormAgain(gate.now()));
  assert.equal(next.check.knownCount, 6, 'what is admitted is known from then on');
});

test('a proof of the twenty is not admitted, whatever the officer thinks', async () => {
  const proof = smallTask(gate.now(), { kind: 'proof', title: '为老人出具亲属关系证明' });
  const { id, check } = await gate.file(proof);
  assert.equal(check.suggestion.outcome, 'refuse');
  const ruling = { outcome: 'admit', reasons: '我觉得可以' };
  const answer = await act('gate-officer', `${id}/rule`, ruling);
  refused(answer, 409, 'BURDEN_BARRED');
  assert.equal(answer.body.rules[0].rule, 'not-barred');
  const { state } = await gate.rule(id, { outcome: 'refuse', reasons: '在二十项里' });
  assert.equal(state, 'refused');
});

test('an admission longer than a year is refused, and so is one that has ended before it begins', async () => {
  const { id } = await gate.file(smallTask(gate.now()));
  for (const days of [500, 10]) {
    const ruling = { outcome: 'admit', reasons: '可以', validUntil: inDays(gate.now(), days) };
    refused(await act('gate-officer', `${id}/rule`, ruling), 422, 'BURDEN_VALIDITY');
  }
});

test('a ruling is made once; a version that has passed is refused', async () => {
  const { id, version } = await gate.admitted();
  const again = await act('gate-officer', `${id}/rule`, { outcome: 'refuse', reasons: '改主意' });
  refused(again, 409, 'BURDEN_STATE');
  const by = await gate.as('gate-officer');
  const path = `${DEMANDS}/${id}/revoke`;
  const old = await by.post(path, { reasons: '旧版本' }, { 'if-match': `"${version - 1}"` });
  refused(old, 409, 'BURDEN_CHANGED');
});

test('an appeal is ruled on by the district’s government, and only once', async () => {
  const { id } = await gate.returned();
  const appealed = await did('civil-affairs-officer', `${id}/appeal`, { grounds: '必须全区做' });
  assert.equal(appealed.state, 'appealed');
  assert.equal(appealed.due, addWorkingDays(gate.now(), 15).toISOString());
  const upheld = await did('district-officer', `${id}/rule-appeal`, {
    outcome: 'uphold',
    reasons: '社工部的裁定合适',
  });
  assert.equal(upheld.state, 'refused');
  assert.equal(upheld.rulings.at(-1).onAppeal, true);
  const again = await act('civil-affairs-officer', `${id}/appeal`, { grounds: '再申诉' });
  refused(again, 409, 'BURDEN_STATE');
  const second = await gate.returned();
  await did('civil-affairs-officer', `${second.id}/appeal`, { grounds: '人钱都配了' });
  const ruling = { outcome: 'admit', reasons: '理由成立' };
  const admitted = await did('district-officer', `${second.id}/rule-appeal`, ruling);
  assert.equal(admitted.state, 'admitted');
});

test('its filer withdraws a demand, and the gate revokes an admission, with reasons', async () => {
  const { id } = await gate.file(smallTask(gate.now()));
  assert.equal((await did('civil-affairs-officer', `${id}/withdraw`)).state, 'withdrawn');
  const late = await act('civil-affairs-officer', `${id}/withdraw`);
  refused(late, 409, 'BURDEN_STATE');
  const admitted = await gate.admitted();
  const revoked = await did('gate-officer', `${admitted.id}/revoke`, { reasons: '经费没到' });
  assert.equal(revoked.state, 'revoked');
  const query = `/api/v1/burden/register?area=${FURONG}&state=revoked`;
  const [row] = (await must(gate.app.anyone.get(query))).body.items;
  assert.deepEqual([row.id, row.stoppedWhy?.zh], [admitted.id, '经费没到']);
});
