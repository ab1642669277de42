// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addWorkingDays } from '#packages/kernel';
import { must, refused } from '#tests/house/case-story.ts';
import { DEMANDS, ELSEWHERE, JIELIAN, monthlyForm, openGate, smallTask } from './burden-fixture.ts';

const gate = await openGate('file_demand');

test('a 30-field monthly form: the gate names the 24 known fields and the limit broken', async () => {
  const demand = await gate.file(monthlyForm(gate.now()));
  assert.match(demand.number, /^申请\d\d-\d{4}$/);
  assert.equal(demand.state, 'filed');
  assert.equal(demand.due, addWorkingDays(gate.now(), 15).toISOString());
  const { check } = demand;
  assert.deepEqual([check.knownCount, check.newCount], [24, 6]);
  const sizes = check.groups.map(({ title, labels }) => [title.zh, labels.length]);
  assert.deepEqual(sizes, [
    ['公安户籍', 8],
    ['民政', 6],
    ['人社、医保', 4],
    ['卫健、残联', 4],
    ['在用的表', 2],
    ['真要问社区的', 6],
  ]);
  assert.equal(check.groups[4]!.note, '探访关爱登记');
  const failing = check.findings.filter(({ verdict }) => verdict !== 'pass');
  assert.deepEqual(
    failing.map(({ rule }) => rule),
    ['known-fields', 'notice-length', 'means', 'validity'],
  );
  assert.equal(check.suggestion.outcome, 'return');
  assert.equal(check.suggestion.conditions.length, 4);
  assert.deepEqual([check.effort.minutesMonth, check.effort.minutesMonthNew], [95, 12]);
  assert.equal(check.compared.registers, 12);
});

test('no space is typed between Chinese and figures: the screen sets them apart', async () => {
  const demands = [monthlyForm(gate.now()), smallTask(gate.now())];
  const checks = await Promise.all(demands.map(async (one) => (await gate.file(one)).check));
  const said = checks.flatMap(({ findings, suggestion }) => [
    ...findings.flatMap(({ sentence, condition }) => [sentence.zh, condition?.zh ?? '']),
    ...suggestion.conditions.map(({ text }) => text.zh),
  ]);
  assert.ok(said.length > 20);
  const spaced = /[\u4e00-\u9fff，。：] [\d“]|[\d”] [\u4e00-\u9fff]/;
  assert.deepEqual(
    said.filter((sentence) => spaced.test(sentence)),
    [],
  );
});

test('a demand of a few minutes passes, and says so', async () => {
  const { check } = await gate.file(smallTask(gate.now()));
  assert.deepEqual(
    check.findings.filter(({ verdict }) => verdict !== 'pass'),
    [],
  );
  assert.equal(check.suggestion.outcome, 'admit');
});

test('the check before filing writes nothing', async () => {
  const by = await gate.as('civil-affairs-officer');
  const before = (await must(by.get(DEMANDS))).body.items.length;
  const { body } = await must(by.post('/api/v1/burden/check', monthlyForm(gate.now())));
  assert.equal(body.knownCount, 24);
  assert.equal((await must(by.get(DEMANDS))).body.items.length, before);
});

test('urgent work names its statute or declaration, and goes ahead at once', async () => {
  const by = await gate.as('civil-affairs-officer');
  const urgent = smallTask(gate.now(), { urgency: 'emergency', title: '寒潮期间给独居老人送物资' });
  refused(await by.post(DEMANDS, urgent), 422, 'BURDEN_DECLARATION_MISSING');
  const demand = await gate.file({ ...urgent, declaration: '市防寒应急响应，突发事件应对法' });
  assert.equal(demand.state, 'proceeding');
});

test('areas beyond the body’s own are refused, and named', async () => {
  const by = await gate.as('subdistrict-officer');
  const answer = await by.post(DEMANDS, smallTask(gate.now(), { areas: [JIELIAN, ELSEWHERE] }));
  refused(answer, 422, 'BURDEN_AREA_OTHER');
  assert.deepEqual(answer.body.areas, [ELSEWHERE]);
});

test('a repeated request is answered once; another body under its key is refused', async () => {
  const by = await gate.as('civil-affairs-officer');
  const key = { 'idempotency-key': 'file-once' };
  const content = smallTask(gate.now());
  const one = await must(by.post(DEMANDS, content, key), 201);
  const two = await must(by.post(DEMANDS, content, key), 201);
  assert.equal(one.body.id, two.body.id);
  const other = await by.post(DEMANDS, { ...content, title: '另一件事情' }, key);
  refused(other, 422, 'HTTP_KEY_REUSED');
});

test('a beginning that is years away is not counted to day by day', async () => {
  const far = { startsOn: '2199-12-01', until: '2199-12-31' };
  const { check } = await gate.file({ ...smallTask(gate.now()), ...far });
  const notice = check.findings.find(({ rule }) => rule === 'notice-ahead')!;
  assert.equal(notice.verdict, 'pass');
  assert.equal(notice.sentence.zh, '提前一年以上。');
});
