// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { must } from '#tests/house/case-story.ts';
import type { WorkQuestion } from '../contract.ts';
import { byWork } from '../web/gate/same-work.ts';
import { FURONG, JIELIAN, openGate, smallTask } from './burden-fixture.ts';

const gate = await openGate('same_work');
const QUESTIONS = '/api/v1/burden/questions';

async function ask(handle: string, area: string, more: object): Promise<WorkQuestion> {
  return (await must((await gate.as(handle)).post(QUESTIONS, { area, ...more }), 201)).body;
}

async function open(): Promise<WorkQuestion[]> {
  const officer = await gate.as('gate-officer');
  const reads = ['waiting', 'going-on'].map(
    async (state) => (await must(officer.get(`${QUESTIONS}?state=${state}&limit=100`))).body.items,
  );
  return (await Promise.all(reads)).flat();
}

test('questions about the same work stand together, and each is ruled on and answered', async () => {
  const phoned = { title: '每天报一次电动车充电照片', from: '区里一个专班', askedBy: 'telephone' };
  const { id: demand } = await gate.admitted(smallTask(gate.now(), { title: '每月报一次门牌' }));
  const one = await ask('committee-member', FURONG, phoned);
  const other = await ask('other-community-worker', JIELIAN, phoned);
  const admitted = await ask('committee-member', FURONG, { demand });
  await ask('committee-member', FURONG, { ...phoned, from: '街道综治岗' });
  await ask('other-community-worker', JIELIAN, { ...phoned, title: '每周报一次' });
  const works = byWork(await open()).map((same) => same.map(({ id }) => id).sort());
  const together = works.filter((same) => same.length > 1);
  assert.deepEqual(together, [[one.id, other.id].sort()]);
  assert.ok(works.some(([id]) => id === admitted.id));
  const officer = await gate.as('gate-officer');
  const ruling = { outcome: 'stop', reasons: '没有准入编号，不该做' };
  for (const id of [one.id, other.id]) await must(officer.post(`${QUESTIONS}/${id}/rule`, ruling));
  for (const id of [one.id, other.id]) {
    const { body } = await must(gate.app.anyone.get(`${QUESTIONS}/${id}`));
    assert.deepEqual([body.state, body.ruling.reasons], ['stopped', ruling.reasons]);
  }
});

test('two communities that question one admission ask about the same work', async () => {
  const { id: demand } = await gate.admitted(smallTask(gate.now(), { title: '每季报一次台账' }));
  const asked = [
    await ask('committee-member', FURONG, { demand }),
    await ask('other-community-worker', JIELIAN, { demand }),
  ];
  const own = (await open()).filter(({ id }) => asked.some((question) => question.id === id));
  assert.equal(byWork(own).length, 1);
});

test('two admissions under one name are two works; so is an emergency beside the ordinary', async () => {
  const named = { title: '每月报一次井盖' };
  const admissions = [
    await gate.admitted(smallTask(gate.now(), named)),
    await gate.admitted(smallTask(gate.now(), named)),
  ];
  const asked: string[] = [];
  for (const { id: demand } of admissions) {
    asked.push((await ask('committee-member', FURONG, { demand })).id);
  }
  const phoned = { title: '给独居老人送水', from: '采荷街道', askedBy: 'telephone' };
  const urgent = { ...phoned, urgency: 'emergency' };
  asked.push((await ask('committee-member', FURONG, phoned)).id);
  for (const declaration of ['市防寒应急响应', '市防汛应急响应']) {
    asked.push((await ask('other-community-worker', JIELIAN, { ...urgent, declaration })).id);
  }
  const own = (await open()).filter(({ id }) => asked.includes(id));
  assert.deepEqual(
    byWork(own).map((same) => same.length),
    [1, 1, 1, 1, 1],
  );
});
