// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addWorkingDays, shanghaiDate } from '#packages/kernel';
import { door, must, refused, storyOf } from '#tests/house/case-story.ts';
import { startTestApp } from '#tests/house/test-app.ts';
import { objectionEnds } from '../model/objection.ts';

const app = await startTestApp({ name: 'accept' });
const story = storyOf(app);

test('accepting hands the case to the subdistrict’s reviewers in the subdistrict’s name', async () => {
  const { id } = await story.submitted();
  const worker = await story.as('community-worker');
  const accepted = await story.act(worker, door(id, 'accept'));
  assert.equal(accepted.body.state, 'accepted');
  const view = await must(worker.get(door(id)));
  const act = view.body.timeline.at(-1);
  assert.equal(act.verb, 'accept');
  assert.equal(act.who.organisation.zh, '芙蓉社区便民服务站');
  assert.equal(act.who.inWhoseName.zh, '采荷街道办事处');
  assert.match(act.who.person, /^.\*/);
  assert.ok(act.chain.length >= 3);
  for (const node of act.chain) assert.equal(node.state, 'whole');
  assert.equal(
    view.body.steps.find((step: { state: string }) => step.state === 'here').act,
    'review',
  );
});

test('her case moves from desk to desk: each list shows it while it is theirs', async () => {
  const { id } = await story.submitted();
  const has = async (handle: string) => {
    const by = await story.as(handle);
    const { items } = (await must(by.get('/api/v1/cases?view=desk'))).body;
    return items.some((row: { id: string }) => row.id === id);
  };
  assert.deepEqual(
    [await has('community-worker'), await has('subdistrict-reviewer')],
    [true, false],
  );
  await story.act(await story.as('community-worker'), door(id, 'accept'));
  assert.deepEqual(
    [await has('community-worker'), await has('subdistrict-reviewer')],
    [false, true],
  );
});

test('staff see her masked: no name, number, birth date or address in full', async () => {
  const { id, self } = await story.submitted();
  const own = (await must(self.get(door(id)))).body.fields;
  const { body } = await must((await story.as('community-worker')).get(door(id)));
  const text = JSON.stringify(body);
  for (const name of ['name', 'idNumber', 'birthDate', 'address', 'cardTail', 'householdNumber']) {
    assert.ok(!text.includes(own[name].value), `${name} is masked`);
    assert.equal(body.fields[name].masked, true, name);
  }
  const said = Object.fromEntries(
    body.criteria.map((one: { code: string; verdict: string }) => [one.code, one.verdict]),
  );
  assert.equal(said['age-80'], 'met', 'the verdict is what they work with');
});

test('refusing acceptance ends the case, with the reason and the last days to object', async () => {
  const { id, self } = await story.submitted();
  const worker = await story.as('community-worker');
  refused(await worker.post(door(id, 'refuse-acceptance'), {}), 400, 'HTTP_BODY_INVALID');
  refused(
    await worker.post(door(id, 'refuse-acceptance'), { reason: '' }),
    400,
    'HTTP_BODY_INVALID',
  );
  const reason = '户籍不在本辖区，请到户籍所在街道申请';
  const { body } = await story.act(worker, door(id, 'refuse-acceptance'), { reason });
  assert.equal(body.state, 'not-accepted');
  const view = (await must(self.get(door(id)))).body;
  const ends = objectionEnds(new Date(view.decision.at), {
    reconsiderationDays: 60,
    litigationMonths: 6,
  });
  assert.equal(view.decision.reason, reason);
  assert.equal(view.decision.reconsideration.until, ends.reconsideration.toISOString());
  assert.equal(view.decision.litigation.until, ends.litigation.toISOString());
  refused(await worker.post(door(id, 'accept')), 409, 'CASE_STATE');
  await story.act(self, door(id, 'rate'), { score: 2 });
});

test('what is missing is asked once; the clocks move by the working days that stood still', async () => {
  const { handle, self } = await story.fresh();
  const worker = await story.as('committee-member');
  const id = await story.draft(self, { matter: 'activity-room' });
  const useDate = shanghaiDate(addWorkingDays(new Date(Date.now() + 86_400_000 * 40), 1));
  const fields = { purpose: '下棋', useDate, slot: 'morning', people: 8 };
  await must(self.patch(door(id), { fields }));
  const sent = (await story.act(self, door(id, 'submit'))).body;
  const items = [{ field: 'purpose', why: '写清要不要音响' }];
  const asked = await story.act(worker, door(id, 'request-supplement'), { items });
  assert.equal(asked.body.state, 'supplement-requested');
  assert.equal(asked.body.flags.paused, true);
  assert.equal(asked.body.clocks.promised.due, sent.clocks.promised.due);
  refused(await worker.post(door(id, 'accept')), 409, 'CASE_STATE');
  const twice = await worker.post(door(id, 'request-supplement'), { items });
  refused(twice, 409, 'CASE_STATE');
  await app.advance('P14D');
  const waiting = (await must(self.get(door(id)))).body;
  assert.deepEqual(waiting.supplement, items);
  assert.equal(waiting.clocks.paused.why.zh, '等申请人补上');
  const nothing = await self.post(door(id, 'supplement'), { fields: {} });
  refused(nothing, 422, 'CASE_INCOMPLETE');
  const again = await app.login(handle);
  const back = await story.act(again, door(id, 'supplement'), {
    fields: { purpose: '下棋，不用音响' },
  });
  assert.equal(back.body.state, 'submitted');
  const before = new Date(sent.clocks.promised.due);
  const after = new Date(back.body.clocks.promised.due);
  // Two weeks hold ten working days, but for a public holiday inside them.
  assert.ok(after.getTime() - before.getTime() >= 11 * 86_400_000);
  refused(
    await worker.post(door(id, 'request-supplement'), { items }),
    409,
    'CASE_SUPPLEMENT_ASKED',
  );
  assert.equal((await story.act(worker, door(id, 'accept'))).body.state, 'accepted');
});

test('a supplement nobody sends does not hold the case for ever: it goes on with what there is', async () => {
  const { id, self } = await story.submitted();
  const worker = await story.as('community-worker');
  const before = (await must(self.get(door(id)))).body.clocks;
  const items = [{ proof: 'account', why: '照片看不清' }];
  await story.act(worker, door(id, 'request-supplement'), { items });
  const asked = (await must(self.get(door(id)))).body;
  const until = addWorkingDays(new Date(asked.timeline.at(-1).at), 5);
  assert.equal(asked.supplementUntil, until.toISOString());
  await app.advance('P14D');
  const again = await story.as('community-worker');
  const back = (await must(again.get(door(id)))).body;
  assert.equal(back.state, 'submitted');
  assert.equal(back.timeline.at(-1).verb, 'supplement-ended');
  assert.deepEqual([back.supplement, back.supplementUntil], [null, null]);
  assert.ok(back.clocks.promised.due > before.promised.due, 'the time that stood still is added');
  assert.equal((await story.act(again, door(id, 'accept'))).body.state, 'accepted');
});

test('a supplement asks for nothing a register has verified, and nothing the matter lacks', async () => {
  const { id } = await story.submitted();
  const worker = await story.as('community-worker');
  const ask = (item: object) =>
    worker.post(door(id, 'request-supplement'), { items: [{ why: '缺', ...item }] });
  refused(await ask({ field: 'birthDate' }), 409, 'FACT_VERIFIED');
  refused(await ask({ field: 'no-such-field' }), 422, 'CASE_FIELD_UNKNOWN');
  refused(await ask({ proof: 'certificate-of-life' }), 422, 'CASE_FIELD_UNKNOWN');
  refused(await ask({}), 422, 'CASE_FIELD_UNKNOWN');
});

test('a clock pauses only for a listed procedure, within its limit, and goes on by itself', async () => {
  const { id } = await story.accepted();
  const reviewer = await story.as('subdistrict-reviewer');
  const before = (await must(reviewer.get(door(id)))).body;
  const now = new Date(
    (await must(app.anyone.post('/api/v1/demo/clock', { advance: 'PT0S' }))).body.now,
  );
  const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString();
  const pause = (procedure: string, until: string) =>
    reviewer.post(door(id, 'pause'), { procedure, until, reason: '发函绍兴核查' });
  refused(await pause('lunch', inDays(1)), 422, 'CASE_PAUSE_BARRED');
  refused(await pause('outside-check', inDays(-1)), 422, 'CASE_PAUSE_BARRED');
  refused(await pause('outside-check', inDays(60)), 422, 'CASE_PAUSE_BARRED');
  const paused = await must(pause('outside-check', inDays(6)));
  assert.equal(paused.body.flags.paused, true);
  const opinion = { opinion: 'agree', reason: '好' };
  refused(await reviewer.post(door(id, 'review'), opinion), 409, 'CASE_STATE');
  refused(await pause('outside-check', inDays(3)), 409, 'CASE_STATE');
  await app.advance('P7D');
  const view = (await must(reviewer.get(door(id)))).body;
  assert.equal(view.flags.paused, false);
  const act = view.timeline.at(-1);
  assert.deepEqual([act.verb, act.basis], ['resume', 'rule']);
  assert.ok(Date.parse(view.clocks.promised.due) > Date.parse(before.clocks.promised.due));
  assert.ok(Date.parse(view.clocks.step) > Date.parse(before.clocks.step));
  refused(await reviewer.post(door(id, 'resume')), 409, 'CASE_STATE');
  await must(pause('outside-check', inDays(10)));
  assert.equal((await story.act(reviewer, door(id, 'resume'))).body.flags.paused, false);
  assert.equal((await story.act(reviewer, door(id, 'review'), opinion)).body.state, 'reviewed');
});
