// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALLOWANCE, FURONG, must, refused, storyOf } from '#tests/house/case-story.ts';
import { startTestApp } from '#tests/house/test-app.ts';

const app = await startTestApp({ name: 'open' });
const story = storyOf(app);

const CASES = '/api/v1/cases';
const PREFILLED: Record<string, string> = {
  name: 'public-security',
  birthDate: 'public-security',
  address: 'public-security',
  moveInDate: 'public-security',
  otherBenefit: 'civil-affairs',
  cardTail: 'human-resources',
};

interface Evidence {
  proof: string;
  state: string;
  answer: string;
}

test('her form is complete before she has typed anything, each value with source and date', async () => {
  const { self } = await story.fresh();
  const { body } = await must(self.post(CASES, { matter: ALLOWANCE }), 201);
  assert.equal(body.state, 'draft');
  for (const [name, source] of Object.entries(PREFILLED)) {
    const field = body.fields[name];
    assert.ok(field.value !== undefined && field.value !== null, `${name} has a value`);
    assert.equal(field.source, source, name);
    assert.ok(!Number.isNaN(Date.parse(field.asOf)), `${name} says as of when`);
    assert.ok(Date.parse(field.asOf) > Date.parse('2000-01-01'), name);
    assert.equal(field.masked, false, `${name} is her own, in full`);
  }
  assert.equal(body.fields.otherBenefit.value, false);
  const asked = Object.entries(body.fields).filter(([, field]) => 'ask' in (field as object));
  assert.deepEqual(asked, [], 'nothing is asked of her');
  assert.ok(body.evidence.length >= 5);
  for (const { state, answer } of body.evidence as Evidence[]) {
    assert.deepEqual({ state, answer }, { state: 'verified', answer: 'yes' });
  }
  assert.equal(body.flags.awaitingVerification, false);
});

test('opening is in her diary at once, and every register that was asked', async () => {
  const { self } = await story.fresh();
  const id = await story.draft(self);
  const { body } = await must(self.get('/api/v1/exchange/diary'));
  const kinds = body.items.map((row: { kind: string }) => row.kind).sort();
  assert.deepEqual(kinds, ['opened', 'query', 'query', 'query', 'query']);
  for (const row of body.items) {
    assert.equal(row.why.case, id);
    assert.equal(row.why.code, ALLOWANCE);
    assert.equal(row.who, 'yourself');
    assert.ok(row.log.leaf.length > 40);
  }
});

test('a registered guardian opens for her ward; the values are the ward’s', async () => {
  const guardian = await story.as('guardian');
  const ward = await story.as('ward-resident');
  const { body } = await must(
    guardian.post(CASES, { matter: ALLOWANCE, for: 'ward-resident' }),
    201,
  );
  assert.equal(body.fields.name.value, '周桂兰');
  const own = await must(ward.get(`${CASES}?view=own`));
  assert.deepEqual(
    own.body.items.map((row: { id: string }) => row.id),
    [body.id],
  );
  const diary = await must(ward.get('/api/v1/exchange/diary'));
  assert.equal(diary.body.items.at(-1).who, 'guardian');
  assert.equal((await must(guardian.get('/api/v1/exchange/diary'))).body.items.length, 0);
});

test('a worker opens beside her with her card on the reader; she sees who it was', async () => {
  const { handle, self } = await story.fresh();
  const worker = await story.as('community-worker');
  const { proof } = (await must(app.anyone.post('/api/v1/demo/card', { person: handle }))).body;
  const presence = { kind: 'card', proof };
  const { body } = await must(worker.post(CASES, { matter: ALLOWANCE, presence }), 201);
  assert.equal(body.fields.name.masked, false, 'the worker sits beside her');
  const rows = (await must(self.get('/api/v1/exchange/diary'))).body.items;
  const opened = rows.find((row: { kind: string }) => row.kind === 'presence');
  assert.equal(opened.how, 'card');
  assert.equal(opened.who.organisation.zh, '芙蓉社区便民服务站');
  assert.match(opened.who.personMasked, /\*/);
  const view = await must(self.get(`${CASES}/${body.id}`));
  assert.equal(view.body.channel, 'counter');
  assert.equal(view.body.timeline[0].basis, 'power');
});

test('a code from her own screen is as good as the card', async () => {
  const { self } = await story.fresh();
  const worker = await story.as('community-worker');
  const { code } = (await must(self.post('/api/v1/identity/presence-code'))).body;
  const presence = { kind: 'screen-code', proof: code };
  const { body } = await must(worker.post(CASES, { matter: ALLOWANCE, presence }), 201);
  const own = await must(self.get(`${CASES}?view=own`));
  assert.equal(own.body.items[0].id, body.id);
});

test('one key opens one draft; another body is refused, another person is independent', async () => {
  const one = await story.fresh();
  const two = await story.fresh();
  const key = { 'idempotency-key': 'open-once-0001' };
  const first = await must(one.self.post(CASES, { matter: ALLOWANCE }, key), 201);
  const again = await must(one.self.post(CASES, { matter: ALLOWANCE }, key), 201);
  assert.equal(again.body.id, first.body.id);
  const other = await one.self.post(CASES, { matter: ALLOWANCE, area: FURONG }, key);
  refused(other, 422, 'HTTP_KEY_REUSED');
  const hers = await must(two.self.post(CASES, { matter: ALLOWANCE }, key), 201);
  assert.notEqual(hers.body.id, first.body.id);
  const own = await must(one.self.get(`${CASES}?view=own`));
  assert.equal(own.body.items.length, 1);
});

test('two at once under one key open one draft', async () => {
  const { self } = await story.fresh();
  const key = { 'idempotency-key': 'open-twice-0002' };
  const both = await Promise.all([1, 2].map(() => self.post(CASES, { matter: ALLOWANCE }, key)));
  assert.deepEqual(
    both.map((answer) => answer.status),
    [201, 201],
    JSON.stringify(both.map((answer) => answer.body.code)),
  );
  assert.equal(both[0]!.body.id, both[1]!.body.id);
  assert.equal((await must(self.get(`${CASES}?view=own`))).body.items.length, 1);
});

test('an unknown matter, an old version, an unknown area and a matter handled elsewhere', async () => {
  const { self } = await story.fresh();
  const open = (body: object) => self.post(CASES, body);
  refused(await open({ matter: 'no-such-matter' }), 404, 'CASE_MATTER_UNKNOWN');
  refused(await open({ matter: ALLOWANCE, version: 1 }), 409, 'CASE_MATTER_RETIRED');
  refused(await open({ matter: ALLOWANCE, version: 99 }), 409, 'CASE_MATTER_RETIRED');
  for (const area of ['999999999999', '330102012000', '330104001001']) {
    refused(await open({ matter: ALLOWANCE, area }), 422, 'CASE_AREA_UNKNOWN');
  }
  refused(await open({ matter: ALLOWANCE, area: '3301' }), 400, 'HTTP_BODY_INVALID');
  refused(await open({ matter: 'real-name' }), 409, 'CASE_MATTER_ELSEWHERE');
  const repair = { matter: 'fitness-equipment-repair', area: '330102013001' };
  refused(await open(repair), 409, 'CASE_MATTER_ELSEWHERE');
  const elsewhere = await story.as('other-county-elder');
  const away = await elsewhere.post(CASES, { matter: ALLOWANCE });
  refused(away, 409, 'CASE_MATTER_ELSEWHERE');
  assert.equal((await must(self.get(`${CASES}?view=own`))).body.items.length, 0);
});
