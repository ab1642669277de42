// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer, Client } from '#tests/house/client.ts';
import { startTestApp } from '#tests/house/test-app.ts';

const app = await startTestApp({ name: 'bad-input' });
const elder = await app.login(await app.fresh('elder-resident'));
const worker = await app.login('community-worker');

const CASES = '/api/v1/cases';
const ALLOWANCE = { matter: 'old-age-allowance' };
const ROOM = { purpose: '书法班', useDate: '2099-01-01', slot: 'morning', people: 8 };

/** A refusal as every door must give it: stable code, both languages, what to do next. */
function refused(answer: Answer, status: number, code: string): void {
  assert.deepEqual([answer.status, answer.body?.code], [status, code], JSON.stringify(answer.body));
  assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
  const { title, detail, next } = answer.body;
  for (const words of [title, next.zh]) assert.match(words, /\p{Script=Han}/u);
  for (const words of [detail, next.en]) assert.match(words, /[a-z]{2}/);
}

async function draft(by: Client, body: Record<string, unknown> = ALLOWANCE): Promise<string> {
  const opened = await by.post(CASES, body);
  assert.equal(opened.status, 201, JSON.stringify(opened.body));
  return opened.body.id;
}

test('a birth date in the future is refused where it can be typed: the register is down', async () => {
  const agency = '/api/v1/demo/agencies/public-security';
  await app.anyone.post(agency, { state: 'down' });
  try {
    const person = await app.login(await app.fresh('elder-resident'));
    const id = await draft(person);
    const typed = await person.patch(`${CASES}/${id}`, { fields: { birthDate: '2999-01-01' } });
    assert.ok([409, 422].includes(typed.status), JSON.stringify(typed.body));
    const view = await person.get(`${CASES}/${id}`);
    assert.notEqual(view.body.fields.birthDate?.value, '2999-01-01');
  } finally {
    await app.anyone.post(agency, { state: 'up' });
  }
});

test('ten thousand characters are too long, rare characters are not', async () => {
  const id = await draft(elder, { matter: 'activity-room' });
  const path = `${CASES}/${id}`;
  const long = await elder.patch(path, { fields: { ...ROOM, purpose: '长'.repeat(10_000) } });
  refused(long, 422, 'CASE_FIELD_INVALID');
  const rare = '😀 𠮷野家 䶮 𬱖';
  const kept = await elder.patch(path, { fields: { ...ROOM, purpose: rare } });
  assert.equal(kept.status, 200);
  assert.equal((await elder.get(path)).body.fields.purpose.value, rare);
  assert.equal((await elder.get(path)).body.fields.purpose.value, rare, 'what was there is there');
});

test('unknown matter, old version, unknown area', async () => {
  refused(await elder.post(CASES, { matter: 'no-such-matter' }), 404, 'CASE_MATTER_UNKNOWN');
  refused(await elder.post(CASES, { ...ALLOWANCE, version: 1 }), 409, 'CASE_MATTER_RETIRED');
  const nowhere = { ...ALLOWANCE, area: '330102999999' };
  refused(await elder.post(CASES, nowhere), 422, 'CASE_AREA_UNKNOWN');
});

test('one key: the same body is one submission, another body is refused, another person is another', async () => {
  const headers = { 'idempotency-key': 'one-key' };
  const first = await elder.post(CASES, ALLOWANCE, headers);
  const again = await elder.post(CASES, ALLOWANCE, headers);
  assert.deepEqual([again.status, again.body.id], [201, first.body.id]);
  const other = await elder.post(CASES, { matter: 'activity-room' }, headers);
  refused(other, 422, 'HTTP_KEY_REUSED');
  const neighbour = await app.login(await app.fresh('elder-resident'));
  const hers = await neighbour.post(CASES, ALLOWANCE, headers);
  assert.equal(hers.status, 201);
  assert.notEqual(hers.body.id, first.body.id);
  const submit = `${CASES}/${first.body.id}/submit`;
  const sent = await elder.post(submit, {}, { 'idempotency-key': 'send' });
  assert.equal(sent.status, 200);
  refused(await neighbour.post(submit, {}, { 'idempotency-key': 'send' }), 404, 'CASE_NOT_FOUND');
});

test('two officers decide at once: one decision', async () => {
  const id = await draft(elder);
  const path = `${CASES}/${id}`;
  const reviewer = await app.login('subdistrict-reviewer');
  const officers = [
    await app.login('subdistrict-officer'),
    await app.login('subdistrict-officer-2'),
  ];
  assert.equal((await elder.post(`${path}/submit`)).status, 200);
  assert.equal((await worker.post(`${path}/accept`)).status, 200);
  const opinion = { opinion: 'agree', reason: '符合' };
  assert.equal((await reviewer.post(`${path}/review`, opinion)).status, 200);
  const answers = await Promise.all(
    officers.map((officer) =>
      officer.post(`${path}/decide`, { decision: 'grant', reason: '同意' }),
    ),
  );
  const won = answers.filter(({ status }) => status === 200);
  assert.equal(won.length, 1, JSON.stringify(answers.map(({ body }) => body.code ?? body.state)));
  refused(answers.find(({ status }) => status !== 200)!, 409, 'CASE_STATE');
  const { timeline } = (await elder.get(path)).body;
  const decisions = timeline.filter((entry: { verb: string }) => entry.verb === 'decide');
  assert.equal(decisions.length, 1);
});
