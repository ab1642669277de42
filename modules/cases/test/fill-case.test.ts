// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALLOWANCE, door, must, refused, sql, storyOf } from '#tests/house/case-story.ts';
import { startTestApp } from '#tests/house/test-app.ts';

const app = await startTestApp({ name: 'fill' });
const story = storyOf(app);

const RARE = '楼下𠮷䶮路🏃‍♀️单杠松了';
const repair = { matter: 'fitness-equipment-repair' };
const room = { matter: 'activity-room' };

async function countOf(table: string, column: string, id: string): Promise<number> {
  const text = `SELECT count(*)::int AS n FROM ${table} WHERE ${column} = $1`;
  const [row] = await sql<{ n: number }>(app, text, [id.slice(-36)]);
  return row!.n;
}

async function agency(code: string, state: 'up' | 'down'): Promise<void> {
  await must(app.anyone.post(`/api/v1/demo/agencies/${code}`, { state }));
}

test('a verified value cannot be typed over; the refusal points to the correction', async () => {
  const { self } = await story.fresh();
  const id = await story.draft(self);
  const answer = await self.patch(door(id), { fields: { birthDate: '1930-01-01' } });
  refused(answer, 409, 'FACT_VERIFIED');
  assert.equal(answer.body.field, 'birthDate');
  assert.equal(answer.body.correction, door(id, 'correction'));
  assert.ok(answer.body.door.how.zh.length > 0);
  const said = { field: 'birthDate', says: '1944-03-08', why: '身份证上是三月' };
  await must(self.post(answer.body.correction, said));
  const view = (await must(self.get(door(id)))).body;
  assert.notEqual(view.fields.birthDate.value, '1930-01-01');
  assert.equal(view.timeline.at(-1).verb, 'correction');
  assert.match(view.timeline.at(-1).note, /身份证上是三月/);
});

test('what is typed wrong is named field by field, and never echoed', async () => {
  const { self } = await story.fresh();
  const id = await story.draft(self, room);
  const wrong = {
    purpose: 12,
    useDate: '2027-02-30',
    slot: 'midnight',
    people: 3.5,
  };
  const answer = await self.patch(door(id), { fields: wrong });
  refused(answer, 422, 'CASE_FIELD_INVALID');
  const named = answer.body.errors.map((fault: { field: string }) => fault.field).sort();
  assert.deepEqual(named, ['people', 'purpose', 'slot', 'useDate']);
  assert.ok(!JSON.stringify(answer.body).includes('midnight'));
  for (const people of [0, 61, -1, '7', null, {}, []]) {
    refused(await self.patch(door(id), { fields: { people } }), 422, 'CASE_FIELD_INVALID');
  }
  for (const name of ['nobody', 'constructor', 'toString', '']) {
    const unknown = await self.patch(door(id), { fields: { [name]: 'x' } });
    refused(unknown, 422, 'CASE_FIELD_UNKNOWN');
  }
  const promise = await self.patch(door(id), { commitments: ['no-such-proof'] });
  refused(promise, 422, 'CASE_FIELD_UNKNOWN');
});

test('length is counted in characters, and every character is kept', async () => {
  const { self } = await story.fresh();
  const id = await story.draft(self, repair);
  const long = await self.patch(door(id), { fields: { place: '长'.repeat(10_000) } });
  refused(long, 422, 'CASE_FIELD_INVALID');
  const full = '𠮷'.repeat(200);
  const kept = await must(self.patch(door(id), { fields: { place: full, detail: RARE } }));
  assert.equal(kept.body.fields.place.value, full);
  const view = (await must(self.get(door(id)))).body;
  assert.equal(view.fields.detail.value, RARE);
  assert.equal(view.fields.detail.source, 'self');
  const over = await self.patch(door(id), { fields: { place: `${full}𠮷` } });
  refused(over, 422, 'CASE_FIELD_INVALID');
});

test('a draft survives: another session shows what was typed, a refused form loses nothing', async () => {
  const { handle, self } = await story.fresh();
  const id = await story.draft(self, room);
  await must(self.patch(door(id), { fields: { purpose: '下棋', people: 8 } }));
  refused(await self.patch(door(id), { fields: { people: 900 } }), 422, 'CASE_FIELD_INVALID');
  const incomplete = await self.post(door(id, 'submit'));
  refused(incomplete, 422, 'CASE_INCOMPLETE');
  assert.deepEqual(incomplete.body.fields.sort(), ['slot', 'useDate']);
  const again = await app.login(handle);
  const { fields } = (await must(again.get(door(id)))).body;
  assert.equal(fields.purpose.value, '下棋');
  assert.equal(fields.people.value, 8);
});

test('while the register is silent a value may be typed, but no birth date of the future', async () => {
  await agency('public-security', 'down');
  try {
    const { self } = await story.fresh();
    const opened = (await must(self.post('/api/v1/cases', { matter: ALLOWANCE }), 201)).body;
    assert.match(opened.fields.birthDate.ask.zh, /暂时没有回答/);
    assert.equal(opened.flags.awaitingVerification, true);
    const fill = (birthDate: unknown) => self.patch(door(opened.id), { fields: { birthDate } });
    for (const day of ['2199-01-01', '1945-02-30', '1945-13-01', '19450308', 1945]) {
      refused(await fill(day), 422, 'CASE_FIELD_INVALID');
    }
    const filled = await must(fill('1945-03-08'));
    assert.equal(filled.body.fields.birthDate.value, '1945-03-08');
    assert.equal(filled.body.fields.birthDate.source, 'self');
  } finally {
    await agency('public-security', 'up');
  }
});

test('a counter draft lapses after a day, and its values are gone while the diary stays', async () => {
  const { handle, self } = await story.fresh();
  const worker = await story.as('community-worker');
  const { proof } = (await must(app.anyone.post('/api/v1/demo/card', { person: handle }))).body;
  const id = await story.draft(worker, { ...repair, presence: { kind: 'card', proof } });
  await must(worker.patch(door(id), { fields: { place: '芙蓉公园', fault: 'loose' } }));
  assert.ok((await countOf('exchange.answer_value', 'case_id', id)) > 0);
  await app.advance('PT23H');
  assert.equal((await must(self.get(door(id)))).body.state, 'draft');
  await app.advance('PT2H');
  const { body } = await must(self.get(door(id)));
  assert.equal(body.state, 'lapsed');
  assert.equal(body.timeline.at(-1).basis, 'rule');
  assert.equal(body.fields.place.value, undefined);
  assert.equal(await countOf('exchange.answer_value', 'case_id', id), 0);
  assert.equal(await countOf('journal.fact', 'about', id), 0, 'what was typed is erased too');
  const diary = (await must(self.get('/api/v1/exchange/diary'))).body.items;
  assert.ok(diary.some((row: { why: { case: string } }) => row.why.case === id));
  refused(await worker.patch(door(id), { fields: {} }), 404, 'CASE_NOT_FOUND');
  refused(await self.patch(door(id), { fields: {} }), 409, 'CASE_STATE');
});

test('an online draft lapses after thirty days', async () => {
  const { self } = await story.fresh();
  const id = await story.draft(self, repair);
  await must(self.patch(door(id), { fields: { place: '芙蓉公园' } }));
  await app.advance('P29D');
  assert.equal((await must(self.get(door(id)))).body.fields.place.value, '芙蓉公园');
  await app.advance('P2D');
  const { body } = await must(self.get(door(id)));
  assert.equal(body.state, 'lapsed');
  assert.equal(await countOf('exchange.answer_value', 'case_id', id), 0);
  assert.equal(await countOf('journal.fact', 'about', id), 0);
  refused(await self.post(door(id, 'submit')), 409, 'CASE_STATE');
});
