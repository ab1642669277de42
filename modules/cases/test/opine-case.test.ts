// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { door, must, refused, storyOf, type Told } from '#tests/house/case-story.ts';
import { startTestApp } from '#tests/house/test-app.ts';

const app = await startTestApp({ name: 'opine' });
const story = storyOf(app);

const STALL = { place: '芙蓉公园东门', goods: 'vegetables', startDate: '2099-05-01', weeks: 4 };
const OBJECTION = { opinion: 'object', reason: '那里是消防通道，居民议事会不同意' };
const GRANT = { decision: 'grant', reason: '符合规定' };

/** A stall's case before the committee, accepted by the bureau. */
async function before(): Promise<Told> {
  const { handle, self } = await story.fresh('young-resident');
  const id = await story.draft(self, { matter: 'open-air-market' });
  await must(self.patch(door(id), { fields: STALL }));
  await story.act(self, door(id, 'submit'));
  await story.act(await story.as('urban-management-officer'), door(id, 'accept'));
  return { id, handle, self };
}

test('before the bureau decides the committee is heard, in its own area, on its own power', async () => {
  const { id, self } = await before();
  const officer = await story.as('urban-management-officer');
  refused(await officer.post(door(id, 'decide'), GRANT), 409, 'CASE_STATE');
  const member = await story.as('committee-member');
  const seen = (await must(member.get(door(id)))).body;
  assert.ok(seen.mine.acts.includes('opine'));
  assert.match(seen.applicant.name, /\*/, 'the committee sees her masked');
  assert.equal(seen.fields.place.value, STALL.place);
  refused(await member.post(door(id, 'opine'), { opinion: 'object' }), 400, 'HTTP_BODY_INVALID');
  await story.act(member, door(id, 'opine'), OBJECTION);
  refused(await member.post(door(id, 'opine'), OBJECTION), 409, 'CASE_STATE');
  const { hearing, timeline, steps } = (await must(self.get(door(id)))).body;
  assert.deepEqual([hearing.opinion, hearing.reason], ['object', OBJECTION.reason]);
  assert.match(hearing.by.zh, /芙蓉社区居民委员会/);
  assert.equal(timeline.at(-1).verb, 'opine');
  const stands = steps.map((step: { act: string; state: string }) => `${step.act} ${step.state}`);
  assert.deepEqual(stands.slice(2, 4), ['opine done', 'decide here']);
});

test('an objection is answered, whichever way it is decided; other opinions need no answer', async () => {
  const objected = await before();
  const member = await story.as('committee-member');
  await story.act(member, door(objected.id, 'opine'), OBJECTION);
  const officer = await story.as('urban-management-officer');
  for (const opinionAnswer of [undefined, '  ']) {
    const body = { ...GRANT, opinionAnswer };
    const answer = await officer.post(door(objected.id, 'decide'), body);
    refused(answer, 422, 'CASE_OPINION_UNANSWERED');
  }
  const refusal = { decision: 'refuse', reason: '占消防通道', opinionAnswer: '采纳社区意见' };
  await story.act(officer, door(objected.id, 'decide'), refusal);
  const view = (await must(objected.self.get(door(objected.id)))).body;
  assert.deepEqual([view.state, view.decision.opinionAnswer], ['refused', '采纳社区意见']);
  assert.match(view.timeline.at(-1).note, /采纳社区意见/, 'she reads it too');
  for (const opinion of ['support', 'no-view']) {
    const { id } = await before();
    await story.act(member, door(id, 'opine'), { opinion, reason: '可以' });
    await story.act(officer, door(id, 'decide'), GRANT);
  }
});

test('silence is recorded by the rule after three working days and never stops her clock', async () => {
  const { id, self } = await before();
  const { promised } = (await must(self.get(door(id)))).body.clocks;
  await app.advance('P6D');
  const view = (await must(self.get(door(id)))).body;
  assert.deepEqual([view.hearing.opinion, view.timeline.at(-1).basis], ['silent', 'rule']);
  assert.deepEqual(view.clocks.promised, promised, 'her promise has not moved');
  const member = await story.as('committee-member');
  refused(await member.post(door(id, 'opine'), OBJECTION), 409, 'CASE_STATE');
  const officer = await story.as('urban-management-officer');
  await story.act(officer, door(id, 'decide'), GRANT);
});
