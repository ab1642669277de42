// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { door, GRANT, must, refused, storyOf } from '#tests/house/case-story.ts';
import { startTestApp } from '#tests/house/test-app.ts';

const app = await startTestApp({ name: 'end' });
const story = storyOf(app);

const BROKEN = { place: '芙蓉公园东门单杠', fault: 'loose', phone: '19900001234' };
const EVENING = { purpose: '越剧排练', useDate: '2099-05-01', slot: 'evening', people: 12 };

async function sent(matter: string, fields: object) {
  const { self } = await story.fresh('young-resident');
  const id = await story.draft(self, { matter });
  await must(self.patch(door(id), { fields }));
  await story.act(self, door(id, 'submit'));
  return { self, id };
}

test('a work order goes to the owner, who takes it and completes it with a note', async () => {
  const { self, id } = await sent('fitness-equipment-repair', BROKEN);
  const owner = await story.as('facility-owner');
  const worker = await story.as('community-worker');
  const desk = (await must(owner.get('/api/v1/cases?view=desk'))).body.items;
  assert.ok(desk.some((row: { id: string }) => row.id === id));
  refused(await worker.post(door(id, 'accept')), 403, 'CASE_NO_POWER');
  refused(await owner.post(door(id, 'complete'), { note: '修了' }), 409, 'CASE_STATE');
  await story.act(owner, door(id, 'accept'));
  refused(await owner.post(door(id, 'complete'), {}), 400, 'HTTP_BODY_INVALID');
  const { body } = await story.act(owner, door(id, 'complete'), { note: '已更换螺栓，试用正常' });
  assert.equal(body.state, 'completed');
  const view = (await must(self.get(door(id)))).body;
  assert.equal(view.timeline.at(-1).note, '已更换螺栓，试用正常');
  assert.equal(view.timeline.at(-1).who.organisation.zh.includes('管护'), true);
  refused(await owner.post(door(id, 'complete'), { note: '再修' }), 409, 'CASE_STATE');
});

test('what the owner needs to find the place is shown; what would name her is not', async () => {
  const { id } = await sent('fitness-equipment-repair', BROKEN);
  const { body } = await must((await story.as('facility-owner')).get(door(id)));
  assert.equal(body.fields.place.value, BROKEN.place);
  assert.notEqual(body.fields.phone.value, BROKEN.phone);
  assert.match(body.applicant.name, /\*/);
});

test('the activity room is the committee’s own affair: no government post may decide it', async () => {
  const { self, id } = await sent('activity-room', EVENING);
  const member = await story.as('committee-member');
  for (const handle of ['community-worker', 'subdistrict-officer', 'civil-affairs-officer']) {
    const by = await story.as(handle);
    refused(await by.post(door(id, 'decide'), GRANT), 404, 'CASE_NOT_FOUND');
  }
  await story.act(member, door(id, 'accept'));
  const { body } = await story.act(member, door(id, 'decide'), GRANT);
  assert.equal(body.state, 'granted');
  const view = (await must(self.get(door(id)))).body;
  const act = view.timeline.at(-1);
  assert.equal(act.who.organisation.zh, '芙蓉社区居民委员会');
  assert.equal(act.who.inWhoseName, null);
  assert.ok(act.chain.length > 0);
  assert.equal(view.decision.by.zh, '芙蓉社区居民委员会');
});

test('too many people for the room: the residents’ own rule stops the committee too', async () => {
  const { id } = await sent('activity-room', { ...EVENING, people: 50 });
  const member = await story.as('committee-member');
  await story.act(member, door(id, 'accept'));
  const answer = await member.post(door(id, 'decide'), GRANT);
  refused(answer, 409, 'CASE_CRITERION_UNMET');
  assert.deepEqual(answer.body.criteria, ['people-fit']);
  await story.act(member, door(id, 'decide'), { decision: 'refuse', reason: '坐不下，可分两次' });
});

test('rating: once, from one to five, only by her and only when it has ended', async () => {
  const { self, id } = await sent('activity-room', EVENING);
  refused(await self.post(door(id, 'rate'), { score: 5 }), 409, 'CASE_STATE');
  const member = await story.as('committee-member');
  await story.act(member, door(id, 'accept'));
  await story.act(member, door(id, 'decide'), GRANT);
  for (const score of [0, 6, 4.5, '5', null]) {
    refused(await self.post(door(id, 'rate'), { score }), 400, 'HTTP_BODY_INVALID');
  }
  refused(await member.post(door(id, 'rate'), { score: 5 }), 404, 'CASE_NOT_FOUND');
  await story.act(self, door(id, 'rate'), { score: 4, text: '挺快的' });
  refused(await self.post(door(id, 'rate'), { score: 1 }), 409, 'CASE_RATED');
  const view = (await must(self.get(door(id)))).body;
  assert.deepEqual(view.rating, { score: 4 });
  assert.deepEqual(view.mine.acts, []);
});

test('a correction goes on the record with its office, and stops nothing', async () => {
  const { self, id } = await story.submitted();
  const said = { field: 'address', says: '示范苑3幢302室', why: '门牌号写错了' };
  await story.act(self, door(id, 'correction'), said);
  const unknown = await self.post(door(id, 'correction'), { ...said, field: 'none' });
  refused(unknown, 422, 'CASE_FIELD_UNKNOWN');
  const worker = await story.as('community-worker');
  const { body } = await must(worker.get(door(id)));
  const seen = body.timeline.at(-1);
  assert.deepEqual([seen.verb, seen.note], ['correction', said.why]);
  assert.ok(!JSON.stringify(body).includes(said.says), 'a personal value is in no GET of staff');
  const own = (await must(self.get(door(id)))).body.timeline.at(-1);
  assert.match(own.note, /302室/);
  assert.equal((await story.act(worker, door(id, 'accept'))).body.state, 'accepted');
});
