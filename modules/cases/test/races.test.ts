// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { door, FURONG, GRANT, must, refused, storyOf } from '#tests/house/case-story.ts';
import type { Answer } from '#tests/house/client.ts';
import { startTestApp } from '#tests/house/test-app.ts';

const app = await startTestApp({ name: 'races' });
const story = storyOf(app);

const statuses = (answers: Answer[]): number[] => answers.map(({ status }) => status).sort();

interface Act {
  verb: string;
}

test('two officers deciding at once: one decision, and the other is told it was made', async () => {
  const one = await story.as('subdistrict-officer');
  const two = await story.as('subdistrict-officer-2');
  for (let round = 0; round < 3; round += 1) {
    const { id, self } = await story.reviewed();
    const refuse = { decision: 'refuse', reason: '不符合' };
    const both = await Promise.all([
      one.post(door(id, 'decide'), GRANT),
      two.post(door(id, 'decide'), refuse),
    ]);
    assert.deepEqual(statuses(both), [200, 409], JSON.stringify(both.map(({ body }) => body)));
    refused(both.find(({ status }) => status === 409)!, 409, 'CASE_STATE');
    const view = (await must(self.get(door(id)))).body;
    const won = both.find(({ status }) => status === 200)!.body.state;
    assert.equal(view.state, won);
    assert.equal(view.timeline.filter((act: Act) => act.verb === 'decide').length, 1);
    const mine = (await must(self.get('/api/v1/ecerts/mine'))).body.items;
    assert.equal(mine.length, 1, 'one notice was sealed');
  }
});

test('applicant and officer at once: she withdraws or he accepts, never both halves', async () => {
  const worker = await story.as('community-worker');
  const { id, self } = await story.submitted();
  const [withdrawn, accepted] = await Promise.all([
    self.post(door(id, 'withdraw')),
    worker.post(door(id, 'accept')),
  ]);
  const { state, timeline } = (await must(self.get(door(id)))).body;
  const verbs = timeline.map((act: Act) => act.verb).slice(2);
  if (accepted.status === 200) {
    assert.deepEqual([withdrawn.status, state, verbs], [200, 'withdrawn', ['accept', 'withdraw']]);
  } else {
    refused(accepted, 409, 'CASE_STATE');
    assert.deepEqual([state, verbs], ['withdrawn', ['withdraw']]);
  }
});

test('If-Match: an officer who looked before it changed is stopped; without it the state decides', async () => {
  const { id } = await story.submitted();
  const worker = await story.as('community-worker');
  const page = await must(worker.get(door(id)));
  const etag = page.headers.get('etag')!;
  assert.equal(etag, `"${page.body.version}"`);
  const old = { 'if-match': `"${page.body.version - 1}"` };
  const answer = await worker.post(door(id, 'accept'), {}, old);
  refused(answer, 412, 'HTTP_IF_MATCH');
  assert.equal(answer.body.version, page.body.version);
  await must(worker.post(door(id, 'accept'), {}, { 'if-match': etag }));
  const late = await worker.post(door(id, 'accept'), {}, { 'if-match': etag });
  refused(late, 412, 'HTTP_IF_MATCH');
  refused(await worker.post(door(id, 'accept')), 409, 'CASE_STATE');
});

test('one key: the same request answers once, another body is refused, another person is another key', async () => {
  const { id } = await story.reviewed();
  const officer = await story.as('subdistrict-officer');
  const second = await story.as('subdistrict-officer-2');
  const key = { 'idempotency-key': 'decide-0001' };
  const racing = await Promise.all(
    [1, 2, 3].map(() => officer.post(door(id, 'decide'), GRANT, key)),
  );
  assert.deepEqual(
    statuses(racing),
    [200, 200, 200],
    JSON.stringify(racing.map((one) => one.body)),
  );
  assert.equal(new Set(racing.map(({ body }) => body.version)).size, 1);
  const other = await officer.post(door(id, 'decide'), { ...GRANT, reason: '改了' }, key);
  refused(other, 422, 'HTTP_KEY_REUSED');
  refused(await second.post(door(id, 'decide'), GRANT, key), 409, 'CASE_STATE');
});

test('a repeated request is checked again: who may no longer see the case gets nothing', async () => {
  const { id, self } = await story.submitted();
  const key = { 'idempotency-key': 'withdraw-0001' };
  await must(self.post(door(id, 'withdraw'), {}, key));
  await must(self.post(door(id, 'withdraw'), {}, key));
  const stranger = await story.as('relative-resident');
  refused(await stranger.post(door(id, 'withdraw'), {}, key), 404, 'CASE_NOT_FOUND');
  const { timeline } = (await must(self.get(door(id)))).body;
  assert.equal(timeline.filter((act: Act) => act.verb === 'withdraw').length, 1);
});

async function entrustment(): Promise<string> {
  const query = `entry=old-age-allowance&area=${FURONG}`;
  const { items } = (await must(app.anyone.get(`/api/v1/powers/delegations?${query}`))).body;
  const isIt = (row: { to: { organisation?: string }; origin: string | null }) =>
    row.to.organisation === `station-${FURONG}` && row.origin === 'entrusted';
  return items.find(isIt).id;
}

// The last test of the file: what it takes away it does not give back.
test('a revocation racing acceptances: each is written whole or refused, and none after it', async () => {
  const told = await Promise.all([1, 2, 3, 4, 5, 6].map(() => story.submitted()));
  // The demo gives revoked links again with a fresh person, so she comes before.
  const late = await story.fresh();
  const worker = await story.as('community-worker');
  const officer = await story.as('subdistrict-officer');
  const path = `/api/v1/powers/delegations/${await entrustment()}/revoke`;
  const accepting = told.map(({ id }) => worker.post(door(id, 'accept')));
  const [revoked, ...answers] = await Promise.all([
    officer.post(path, { reason: '收回委托' }),
    ...accepting,
  ]);
  assert.equal(revoked!.status, 200, JSON.stringify(revoked!.body));
  await app.settle();
  for (const [at, answer] of answers.entries()) {
    const { id, self } = told[at]!;
    const view = (await must(self.get(door(id)))).body;
    if (answer.status === 200) assert.equal(view.state, 'accepted');
    else refused(answer, 403, 'CASE_NO_POWER');
    const act = view.timeline.find((one: Act) => one.verb === 'accept');
    assert.equal(act !== undefined, answer.status === 200);
  }
  // Handed in after it, a case never lies before the station at all.
  const next = await story.draft(late.self);
  await story.act(late.self, door(next, 'submit'));
  refused(await worker.post(door(next, 'accept')), 403, 'CASE_NO_POWER');
  const { steps } = (await must(late.self.get(door(next)))).body;
  const here = steps.find((step: { state: string }) => step.state === 'here');
  assert.equal(here.organisation.zh, '采荷街道办事处');
  await story.act(await story.as('subdistrict-reviewer'), door(next, 'accept'));
});
