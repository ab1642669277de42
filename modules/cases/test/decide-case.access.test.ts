// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { door, GRANT, must, refused, storyOf, type Told } from '#tests/house/case-story.ts';
import { startTestApp } from '#tests/house/test-app.ts';

const app = await startTestApp({ name: 'access' });
const story = storyOf(app);

const OPINION = { opinion: 'agree', reason: '好' };

/** Every act of an officer on a case, with a body its door accepts. */
const ACTS: [string, object][] = [
  ['accept', {}],
  ['refuse-acceptance', { reason: '不' }],
  ['request-supplement', { items: [{ field: 'name', why: '缺' }] }],
  ['pause', { procedure: 'outside-check', reason: '查', until: '2099-01-01T00:00:00Z' }],
  ['resume', {}],
  ['review', OPINION],
  ['decide', GRANT],
  ['complete', { note: '好' }],
  ['reveal', { fields: ['name'] }],
];

/** What only the applicant does. */
const OWN_ACTS: [string, object][] = [
  ['submit', {}],
  ['supplement', { fields: {} }],
  ['correction', { field: 'name', says: '甲', why: '乙' }],
  ['withdraw', {}],
  ['rate', { score: 1 }],
];

async function versionOf(told: Told): Promise<number> {
  return (await must(told.self.get(door(told.id)))).body.version;
}

test('another community, another county, the committee and neighbours: there is no such case', async () => {
  const told = await story.submitted();
  const before = await versionOf(told);
  const strangers = ['other-community-worker', 'other-county-worker', 'committee-member'];
  for (const handle of [...strangers, 'facility-owner', 'relative-resident', 'young-resident']) {
    const by = await story.as(handle);
    refused(await by.get(door(told.id)), 404, 'CASE_NOT_FOUND');
    for (const [name, body] of [...ACTS, ...OWN_ACTS]) {
      refused(await by.post(door(told.id, name), body), 404, 'CASE_NOT_FOUND');
    }
    for (const view of ['desk', 'seen']) {
      const { items } = (await must(by.get(`/api/v1/cases?view=${view}`))).body;
      assert.ok(!items.some((row: { id: string }) => row.id === told.id), `${handle} ${view}`);
    }
  }
  assert.equal(await versionOf(told), before, 'nothing was written');
});

test('without a session every door of a case asks to sign in', async () => {
  const told = await story.submitted();
  refused(await app.anyone.get(door(told.id)), 401, 'HTTP_SIGN_IN');
  for (const [name, body] of [...ACTS, ...OWN_ACTS]) {
    refused(await app.anyone.post(door(told.id, name), body), 401, 'HTTP_SIGN_IN');
  }
});

test('the station’s worker cannot review or decide: the missing link is named', async () => {
  const { id } = await story.reviewed();
  const worker = await story.as('community-worker');
  for (const [name, body] of [['review', OPINION] as const, ['decide', GRANT] as const]) {
    const answer = await worker.post(door(id, name), body);
    refused(answer, 403, 'CASE_NO_POWER');
    assert.ok(answer.body.missing.sentence.zh.length > 5);
  }
});

test('the officers of the subdistrict cannot accept, nor one another’s steps', async () => {
  const { id } = await story.submitted();
  const officer = await story.as('subdistrict-officer');
  refused(await officer.post(door(id, 'accept')), 403, 'CASE_NO_POWER');
  const auditor = await story.as('auditor');
  assert.equal((await must(auditor.get(door(id)))).body.mine.acts.length, 0);
  for (const [name, body] of ACTS) {
    const answer = await auditor.post(door(id, name), body);
    assert.ok([403, 409].includes(answer.status), `${name} ${answer.status}`);
    assert.notEqual(answer.body.code, 'HTTP_UNEXPECTED');
  }
});

test('an applicant cannot do an officer’s act on her own case', async () => {
  const told = await story.submitted();
  for (const [name, body] of ACTS) {
    refused(await told.self.post(door(told.id, name), body), 404, 'CASE_NOT_FOUND');
  }
  assert.equal((await must(told.self.get(door(told.id)))).body.state, 'submitted');
});

test('the nephew of her household stands aside: no act, no desk, no reveal', async () => {
  const { id } = await story.submitted();
  const nephew = await story.as('resident-nephew');
  const page = (await must(nephew.get(door(id)))).body;
  assert.equal(page.mine.recusal, true);
  assert.deepEqual(page.mine.acts, []);
  assert.ok(page.mine.chain.length > 0, 'his power is whole; he still stands aside');
  for (const [name, body] of ACTS.filter(([act]) =>
    ['accept', 'refuse-acceptance', 'reveal'].includes(act),
  )) {
    refused(await nephew.post(door(id, name), body), 403, 'CASE_RECUSAL');
  }
  const { items } = (await must(nephew.get('/api/v1/cases?view=desk'))).body;
  assert.ok(!items.some((row: { id: string }) => row.id === id));
  await story.act(await story.as('community-worker'), door(id, 'accept'));
});

test('an officer stands aside in her own case, though the post is hers', async () => {
  const worker = await story.as('committee-member');
  const id = await story.draft(worker, { matter: 'activity-room' });
  const useDate = '2099-05-01';
  const fields = { purpose: '排练', useDate, slot: 'evening', people: 10 };
  await must(worker.patch(door(id), { fields }));
  await story.act(worker, door(id, 'submit'));
  refused(await worker.post(door(id, 'accept')), 403, 'CASE_RECUSAL');
  const page = (await must(worker.get(door(id)))).body;
  assert.deepEqual([page.mine.recusal, page.mine.acts], [true, []]);
  await story.act(worker, door(id, 'withdraw'));
});

test('the same guardian may act for her ward in every step of the applicant, another may not', async () => {
  const guardian = await story.as('guardian');
  const id = await story.draft(guardian, { for: 'ward-resident' });
  await story.act(guardian, door(id, 'submit'));
  const page = (await must(guardian.get(door(id)))).body;
  assert.equal(page.timeline.at(-1).who.kind, 'guardian');
  const list = await must(guardian.get('/api/v1/cases?view=own&for=ward-resident'));
  assert.ok(list.body.items.some((row: { id: string }) => row.id === id));
  const other = await story.as('relative-resident');
  const hidden = await other.get('/api/v1/cases?view=own&for=ward-resident');
  refused(hidden, 404, 'CASE_PERSON_UNKNOWN');
  await story.act(guardian, door(id, 'withdraw'));
});

async function entrustment(): Promise<string> {
  const query = 'entry=old-age-allowance&area=330102012001';
  const { items } = (await must(app.anyone.get(`/api/v1/powers/delegations?${query}`))).body;
  const isIt = (row: { to: { organisation?: string }; origin: string | null }) =>
    row.to.organisation === 'station-330102012001' && row.origin === 'entrusted';
  return items.find(isIt).id;
}

// The last test of the file: what it takes away it does not give back.
test('revoked: the worker’s very next acceptance is refused, and what was done stands', async () => {
  const first = await story.submitted();
  const second = await story.submitted();
  const worker = await story.as('community-worker');
  await story.act(worker, door(first.id, 'accept'));
  const revoke = `/api/v1/powers/delegations/${await entrustment()}/revoke`;
  for (const handle of ['other-community-worker', 'community-worker', 'elder-resident']) {
    const answer = await (await story.as(handle)).post(revoke, { reason: '无权' });
    assert.equal(answer.status, 403, JSON.stringify(answer.body));
  }
  await must((await story.as('subdistrict-officer')).post(revoke, { reason: '收回委托' }));
  const answer = await worker.post(door(second.id, 'accept'));
  refused(answer, 403, 'CASE_NO_POWER');
  assert.equal(answer.body.missing.code, 'POWER_REVOKED');
  assert.match(answer.body.missing.sentence.zh, /街示委〔2025〕7号|撤销|收回/);
  const { items } = (await must(worker.get('/api/v1/cases?view=desk'))).body;
  assert.ok(!items.some((row: { id: string }) => row.id === second.id));
  await app.settle();
  assert.equal((await must(first.self.get(door(first.id)))).body.state, 'accepted');
  const waiting = (await must(second.self.get(door(second.id)))).body;
  assert.equal(waiting.state, 'submitted', 'her case waits at the unit');
});
