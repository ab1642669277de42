// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { door, GRANT, must, refused, storyOf } from '#tests/house/case-story.ts';
import { startTestApp } from '#tests/house/test-app.ts';
import { objectionEnds } from '../model/objection.ts';

const app = await startTestApp({ name: 'decide' });
const story = storyOf(app);

const DISAGREE = { opinion: 'disagree', reason: '与原籍重复，建议再核' };

test('granted: sealed result, closed purpose, the chain of each act', async () => {
  const { id, self } = await story.decided();
  const view = (await must(self.get(door(id)))).body;
  assert.equal(view.state, 'granted');
  assert.equal(view.decision.by.zh, '采荷街道办事处');
  assert.equal(view.decision.reason, GRANT.reason);
  const staff = view.timeline.filter((act: { basis: string }) => act.basis === 'power');
  assert.deepEqual(
    staff.map((act: { verb: string }) => act.verb),
    ['accept', 'review', 'decide'],
  );
  for (const act of staff) {
    assert.ok(act.chain.length >= 2, act.verb);
    for (const node of act.chain) assert.equal(node.state, 'whole');
  }
  const mine = (await must(self.get('/api/v1/ecerts/mine'))).body.items;
  assert.equal(mine.length, 1);
  assert.equal(mine[0].identifier, view.decision.certificate);
  const { identifier } = mine[0];
  const seen = await must(app.anyone.post('/api/v1/ecerts/verify', { identifier }));
  assert.equal(seen.body.status, 'valid');
  const officer = await story.as('subdistrict-officer');
  const late = await officer.post(door(id, 'reveal'), { fields: ['name'] });
  refused(late, 409, 'CASE_STATE');
});

test('a disagreement goes to the decider all the same, who says why', async () => {
  const { id } = await story.accepted();
  const reviewer = await story.as('subdistrict-reviewer');
  const { body } = await story.act(reviewer, door(id, 'review'), DISAGREE);
  assert.equal(body.state, 'reviewed');
  const officer = await story.as('subdistrict-officer');
  const page = (await must(officer.get(door(id)))).body;
  assert.equal(page.timeline.at(-1).note, DISAGREE.reason);
  assert.ok(page.mine.acts.includes('decide'));
  const decided = await story.act(officer, door(id, 'decide'), GRANT);
  assert.equal(decided.body.state, 'granted');
});

test('two people: who reviewed cannot decide, though her post may', async () => {
  const { id } = await story.reviewed();
  const reviewer = await story.as('subdistrict-reviewer');
  refused(await reviewer.post(door(id, 'decide'), GRANT), 403, 'CASE_SAME_PERSON');
  const page = (await must(reviewer.get(door(id)))).body;
  assert.deepEqual(page.mine.acts, []);
  assert.match(page.mine.missing.zh, /同一个人/);
  assert.equal((await must(reviewer.get(door(id)))).body.state, 'reviewed');
});

test('a criterion that is not met cannot be granted; the refusal explains itself', async () => {
  const { id, self } = await story.reviewed('double-benefit-resident');
  const officer = await story.as('subdistrict-officer');
  const grant = await officer.post(door(id, 'decide'), GRANT);
  refused(grant, 409, 'CASE_CRITERION_UNMET');
  assert.deepEqual(grant.body.criteria, ['no-double']);
  const reason = '绍兴仍在发放';
  await story.act(officer, door(id, 'decide'), { decision: 'refuse', reason });
  const view = (await must(self.get(door(id)))).body;
  assert.equal(view.state, 'refused');
  assert.deepEqual(view.decision.criteria, ['no-double']);
  const unmet = view.criteria.find((one: { code: string }) => one.code === 'no-double');
  assert.equal(unmet.verdict, 'unmet');
  assert.equal(unmet.article.article, '第五条');
  assert.match(unmet.wouldChange.zh, /停发/);
  const ends = objectionEnds(new Date(view.decision.at), {
    reconsiderationDays: 60,
    litigationMonths: 6,
  });
  assert.equal(view.decision.reconsideration.until, ends.reconsideration.toISOString());
  assert.equal(view.decision.litigation.until, ends.litigation.toISOString());
  assert.match(view.decision.reconsideration.to.zh, /人民政府/);
});

test('too young: the criterion is read on the day of submission', async () => {
  const { id } = await story.reviewed('young-resident');
  const officer = await story.as('subdistrict-officer');
  const grant = await officer.post(door(id, 'decide'), GRANT);
  refused(grant, 409, 'CASE_CRITERION_UNMET');
  assert.deepEqual(grant.body.criteria, ['age-80']);
});

test('a refusal may name only criteria of the matter', async () => {
  const { id, self } = await story.reviewed();
  const officer = await story.as('subdistrict-officer');
  const body = { decision: 'refuse', reason: '本人不在世', criteria: ['made-up', 'alive'] };
  await story.act(officer, door(id, 'decide'), body);
  const view = (await must(self.get(door(id)))).body;
  assert.deepEqual(view.decision.criteria, ['alive']);
});

test('deciding before review, reviewing before acceptance: the state machine says no', async () => {
  const { id } = await story.submitted();
  const reviewer = await story.as('subdistrict-reviewer');
  const officer = await story.as('subdistrict-officer');
  const opinion = { opinion: 'agree', reason: '好' };
  refused(await reviewer.post(door(id, 'review'), opinion), 409, 'CASE_STATE');
  refused(await officer.post(door(id, 'decide'), GRANT), 409, 'CASE_STATE');
  refused(await officer.post(door(id, 'review'), opinion), 403, 'CASE_NO_POWER');
});
