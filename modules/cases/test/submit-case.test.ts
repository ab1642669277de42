// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addWorkingDays } from '#packages/kernel';
import { ALLOWANCE, door, GRANT, must, refused, sql, storyOf } from '#tests/house/case-story.ts';
import { startTestApp } from '#tests/house/test-app.ts';
import { checkDigit } from '../model/number.ts';

const app = await startTestApp({ name: 'submit' });
const story = storyOf(app);

async function agency(code: string, state: 'up' | 'down'): Promise<void> {
  await must(app.anyone.post(`/api/v1/demo/agencies/${code}`, { state }));
}

test('submitting gives a number with its check digit, and clocks in working days', async () => {
  const { self } = await story.fresh();
  const id = await story.draft(self);
  const { body } = await story.act(self, door(id, 'submit'));
  assert.equal(body.state, 'submitted');
  const [, county, day, serial, digit] = /^(\d{6})-(\d{6})-(\d{4})(\d)$/.exec(body.number)!;
  assert.equal(digit, checkDigit(`${county}${day}${serial}`));
  const { submittedAt } = (await must(self.get(door(id)))).body;
  const end = (days: number) => addWorkingDays(new Date(submittedAt), days).toISOString();
  assert.equal(body.clocks.promised.due, end(3));
  assert.equal(body.clocks.legal.due, end(20));
  assert.equal(body.clocks.lapses, null);
});

test('numbers are never given twice', async () => {
  const people = await Promise.all([1, 2, 3, 4].map(() => story.submitted()));
  const numbers = await Promise.all(
    people.map(async ({ self, id }) => (await must(self.get(door(id)))).body.number),
  );
  assert.equal(new Set(numbers).size, 4);
});

test('a case is submitted once: again is 409, the same key is the same answer', async () => {
  const { self } = await story.fresh();
  const id = await story.draft(self);
  const key = { 'idempotency-key': 'submit-once-1' };
  const first = await must(self.post(door(id, 'submit'), {}, key));
  const again = await must(self.post(door(id, 'submit'), {}, key));
  assert.equal(again.body.number, first.body.number);
  assert.equal(again.body.version, first.body.version);
  refused(await self.post(door(id, 'submit')), 409, 'CASE_STATE');
  refused(await self.patch(door(id), { fields: {} }), 409, 'CASE_STATE');
});

test('a register that is down: received with the proof owed, decided after it comes back', async () => {
  await agency('public-security', 'down');
  const { self } = await story.fresh();
  const opened = (await must(self.post('/api/v1/cases', { matter: ALLOWANCE }), 201)).body;
  const states = new Map<string, string>(
    opened.evidence.map((one: { proof: string; state: string }) => [one.proof, one.state]),
  );
  assert.equal(states.get('identity'), 'owed');
  assert.equal(states.get('household'), 'owed');
  assert.equal(states.get('life'), 'verified');
  const { id } = opened;
  const sent = await story.act(self, door(id, 'submit'));
  assert.equal(sent.body.flags.awaitingVerification, true);
  const worker = await story.as('community-worker');
  const officer = await story.as('subdistrict-officer');
  await story.act(worker, door(id, 'accept'));
  const opinion = { opinion: 'agree', reason: '等核验结果' };
  await story.act(await story.as('subdistrict-reviewer'), door(id, 'review'), opinion);
  refused(await officer.post(door(id, 'decide'), GRANT), 409, 'CASE_PROOF_OWED');
  const refusal = { decision: 'refuse', reason: '查不到' };
  refused(await officer.post(door(id, 'decide'), refusal), 409, 'CASE_PROOF_OWED');
  await agency('public-security', 'up');
  const decided = await story.act(officer, door(id, 'decide'), GRANT);
  assert.equal(decided.body.state, 'granted');
  const view = (await must(self.get(door(id)))).body;
  assert.ok(view.evidence.every((one: { state: string }) => one.state === 'verified'));
});

test('the clock asks the silent register again by itself', async () => {
  await agency('public-security', 'down');
  const { self } = await story.fresh();
  const id = await story.draft(self);
  await story.act(self, door(id, 'submit'));
  await agency('public-security', 'up');
  assert.equal((await must(self.get(door(id)))).body.flags.awaitingVerification, true);
  await app.advance('PT6M');
  const view = (await must(self.get(door(id)))).body;
  assert.equal(view.flags.awaitingVerification, false);
  assert.equal(view.timeline.at(-1).verb, 'prove');
  assert.equal(view.fields.name.source, 'public-security');
  const diary = (await must(self.get('/api/v1/exchange/diary'))).body.items;
  assert.ok(
    diary.some((row: { who: unknown }) => row.who === 'rule'),
    'the retry is in her diary',
  );
});

test('an officer’s own question stands in for nothing: the clock asks for what the form needs', async () => {
  await agency('human-resources', 'down');
  const { self, handle } = await story.fresh();
  const id = await story.draft(self);
  await story.act(self, door(id, 'submit'));
  await agency('human-resources', 'up');
  await story.act(await story.as('community-worker'), door(id, 'accept'));
  const reviewer = await story.as('subdistrict-reviewer');
  const ask = { case: id, resource: 'social-security-card', subject: handle };
  const yes = await must(
    reviewer.post('/api/v1/exchange/verify', { ...ask, fields: ['cardTail'] }),
  );
  assert.equal(yes.body.answer, 'yes');
  const still = (await must(reviewer.get(door(id)))).body.flags;
  assert.equal(still.awaitingVerification, true, 'a yes is not the card');
  await app.advance('PT10M');
  const [head] = await sql<{ due: Date | null; now: Date }>(
    app,
    "SELECT due_at AS due FROM journal.head WHERE kind = 'case' AND id = $1",
    [id.slice(-36)],
  );
  const { now } = (await must(app.anyone.post('/api/v1/demo/clock', { advance: 'PT0S' }))).body;
  assert.ok(head!.due === null || head!.due > new Date(now), `${head!.due?.toISOString()} ${now}`);
  const view = (await must(self.get(door(id)))).body;
  assert.equal(view.flags.awaitingVerification, false);
  assert.equal(view.fields.cardTail.source, 'human-resources');
});

test('a register that holds nothing of her has answered all the same', async () => {
  const { self } = await story.fresh('migrant-resident');
  const { body } = await must(self.post('/api/v1/cases', { matter: ALLOWANCE }), 201);
  assert.equal(body.flags.awaitingVerification, false, JSON.stringify(body.evidence));
});

test('a promise that is missed is noted on the timeline, once', async () => {
  const { self, id } = await story.submitted();
  await app.advance('P9D');
  await app.advance('P1D');
  const verbs = (await must(self.get(door(id)))).body.timeline.map(
    (act: { verb: string }) => act.verb,
  );
  assert.equal(verbs.filter((verb: string) => verb === 'overdue').length, 1);
});

test('withdrawing ends it, whoever was about to act', async () => {
  const { self, id } = await story.submitted();
  const worker = await story.as('community-worker');
  const { body } = await story.act(self, door(id, 'withdraw'));
  assert.equal(body.state, 'withdrawn');
  refused(await worker.post(door(id, 'accept')), 409, 'CASE_STATE');
  refused(await self.post(door(id, 'withdraw')), 409, 'CASE_STATE');
  refused(await self.post(door(id, 'rate'), { score: 5 }), 409, 'CASE_STATE');
  const draft = await story.draft(self);
  assert.equal((await story.act(self, door(draft, 'withdraw'))).body.state, 'withdrawn');
});
