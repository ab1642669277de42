// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALLOWANCE, must, refused, storyOf } from '#tests/house/case-story.ts';
import { startTestApp } from '#tests/house/test-app.ts';

const app = await startTestApp({ name: 'open_access' });
const story = storyOf(app);

const CASES = '/api/v1/cases';

async function cardOf(person: string): Promise<string> {
  return (await must(app.anyone.post('/api/v1/demo/card', { person }))).body.proof;
}

async function diaryOf(handle: string): Promise<unknown[]> {
  const self = await app.login(handle);
  return (await must(self.get('/api/v1/exchange/diary'))).body.items;
}

test('nobody opens another person’s draft without proof that she is there', async () => {
  const { handle } = await story.fresh();
  for (const who of ['community-worker', 'relative-resident', 'subdistrict-officer', 'auditor']) {
    const by = await story.as(who);
    const answer = await by.post(CASES, { matter: ALLOWANCE, for: handle });
    refused(answer, 403, 'CASE_NO_PRESENCE');
  }
  const nobody = await app.anyone.post(CASES, { matter: ALLOWANCE, for: handle });
  refused(nobody, 401, 'HTTP_SIGN_IN');
  assert.deepEqual(await diaryOf(handle), [], 'nothing of hers was read');
});

test('whether a person exists cannot be told from the refusal', async () => {
  const by = await story.as('relative-resident');
  const { handle } = await story.fresh();
  const known = await by.post(CASES, { matter: ALLOWANCE, for: handle });
  const unknown = await by.post(CASES, { matter: ALLOWANCE, for: 'nobody-at-all' });
  const { instance: _a, ...one } = known.body;
  const { instance: _b, ...two } = unknown.body;
  assert.deepEqual(one, two);
});

test('forged, expired and somebody else’s proofs open nothing', async () => {
  const { handle, self } = await story.fresh();
  const worker = await story.as('community-worker');
  const open = (proof: string, kind = 'card') =>
    worker.post(CASES, { matter: ALLOWANCE, presence: { kind, proof } });
  const good = await cardOf(handle);
  const [signed, signature] = good.split('.') as [string, string];
  const turned = (signature[0] === 'A' ? 'B' : 'A') + signature.slice(1);
  for (const proof of [`${signed}.${turned}`, `x${good}`, '王'.repeat(99)]) {
    refused(await open(proof), 403, 'CASE_NO_PRESENCE');
  }
  for (const code of ['00000000', '１２３４５６７８']) {
    refused(await open(code, 'screen-code'), 403, 'CASE_NO_PRESENCE');
  }
  await must(open(good), 201);
  const other = await story.as('other-community-worker');
  const stolen = await other.post(CASES, {
    matter: ALLOWANCE,
    presence: { kind: 'card', proof: good },
  });
  refused(stolen, 403, 'CASE_NO_PRESENCE');
  const { code } = (await must(self.post('/api/v1/identity/presence-code'))).body;
  const late = await cardOf(handle);
  await app.advance('PT30M');
  refused(await open(late), 403, 'CASE_NO_PRESENCE');
  refused(await open(code, 'screen-code'), 403, 'CASE_NO_PRESENCE');
});

test('guessing codes ends after ten tries, whatever is guessed', async () => {
  const { self } = await story.fresh('young-resident');
  const guess = (n: number) =>
    self.post(CASES, {
      matter: ALLOWANCE,
      presence: { kind: 'screen-code', proof: String(10_000_000 + n) },
    });
  for (let n = 0; n < 10; n += 1) refused(await guess(n), 403, 'CASE_NO_PRESENCE');
  refused(await guess(10), 429, 'IDENTITY_TOO_MANY_TRIES');
});

test('presence opens the draft of the person whose card it is, whoever else is named', async () => {
  const one = await story.fresh();
  const two = await story.fresh();
  const worker = await story.as('community-worker');
  const presence = { kind: 'card', proof: await cardOf(one.handle) };
  const answer = await worker.post(CASES, { matter: ALLOWANCE, for: two.handle, presence });
  refused(answer, 403, 'CASE_NO_PRESENCE');
  assert.deepEqual(await diaryOf(two.handle), [], 'the person named was not read');
});

test('a card on the reader is of no use to a post that may not receive there', async () => {
  const { handle } = await story.fresh();
  for (const who of ['other-community-worker', 'other-county-worker', 'committee-member']) {
    const by = await story.as(who);
    const presence = { kind: 'card', proof: await cardOf(handle) };
    refused(await by.post(CASES, { matter: ALLOWANCE, presence }), 403, 'CASE_NO_POWER');
  }
  const relative = await story.as('relative-resident');
  const presence = { kind: 'card', proof: await cardOf(handle) };
  refused(await relative.post(CASES, { matter: ALLOWANCE, presence }), 403, 'CASE_NO_POWER');
  assert.deepEqual(await diaryOf(handle), []);
});

test('a relative sees nothing of her draft by any door of the case', async () => {
  const { self } = await story.fresh();
  const relative = await story.as('relative-resident');
  const id = await story.draft(self);
  refused(await relative.get(`${CASES}/${id}`), 404, 'CASE_NOT_FOUND');
  const fill = await relative.patch(`${CASES}/${id}`, { fields: {} });
  refused(fill, 404, 'CASE_NOT_FOUND');
  const doors: [string, object][] = [
    ['submit', {}],
    ['withdraw', {}],
    ['supplement', { fields: {} }],
    ['correction', { field: 'name', says: '甲', why: '乙' }],
    ['rate', { score: 5 }],
    ['accept', {}],
    ['reveal', { fields: ['name'] }],
  ];
  for (const [name, body] of doors) {
    refused(await relative.post(`${CASES}/${id}/${name}`, body), 404, 'CASE_NOT_FOUND');
  }
  const own = await must(relative.get(`${CASES}?view=own`));
  assert.deepEqual(own.body.items, []);
});

test('a draft belongs to its opener: no desk, no reviewer and no auditor sees it', async () => {
  const { self } = await story.fresh();
  const id = await story.draft(self);
  for (const who of ['community-worker', 'subdistrict-reviewer', 'auditor', 'resident-nephew']) {
    const by = await story.as(who);
    refused(await by.get(`${CASES}/${id}`), 404, 'CASE_NOT_FOUND');
    for (const view of ['desk', 'seen']) {
      const { items } = (await must(by.get(`${CASES}?view=${view}`))).body;
      assert.ok(!items.some((row: { id: string }) => row.id === id), `${who} ${view}`);
    }
  }
});
