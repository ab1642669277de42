// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { door, GRANT, must, refused, storyOf } from '#tests/house/case-story.ts';
import { startTestApp } from '#tests/house/test-app.ts';

const app = await startTestApp({ name: 'reveal' });
const story = storyOf(app);

type Row = { kind: string; who: { personMasked: string }; what: { zh: string }[] };

async function reveals(self: { get(path: string): Promise<{ body: { items: Row[] } }> }) {
  const { body } = await self.get('/api/v1/exchange/diary');
  return body.items.filter((row) => row.kind === 'reveal');
}

test('a step opens the fields it needs and no other', async () => {
  const { id, self } = await story.submitted();
  const worker = await story.as('community-worker');
  const own = (await must(self.get(door(id)))).body.fields;
  const { body } = await must(worker.post(door(id, 'reveal'), { fields: ['name', 'birthDate'] }));
  assert.deepEqual(Object.keys(body.fields).sort(), ['birthDate', 'name']);
  assert.equal(body.fields.name.value, own.name.value);
  assert.equal(body.fields.name.masked, false);
  for (const field of ['idNumber', 'cardTail', 'otherBenefit', 'no-such-field']) {
    const answer = await worker.post(door(id, 'reveal'), { fields: ['name', field] });
    refused(answer, 403, 'CASE_REVEAL_BARRED');
    assert.deepEqual(answer.body.fields, [field]);
  }
  refused(await worker.post(door(id, 'reveal'), { fields: [] }), 400, 'HTTP_BODY_INVALID');
  const view = (await must(worker.get(door(id)))).body;
  assert.equal(view.fields.name.masked, true, 'a reveal opens nothing for good');
});

test('the diary has one row an officer, case and day', async () => {
  const { id, self } = await story.accepted();
  const reviewer = await story.as('subdistrict-reviewer');
  for (const fields of [['name'], ['name'], ['name']]) {
    await must(reviewer.post(door(id, 'reveal'), { fields }));
  }
  const first = await reveals(self as never);
  assert.equal(first.length, 1);
  assert.match(first[0]!.who.personMasked, /^.\*/);
  assert.deepEqual(
    first[0]!.what.map((label) => label.zh),
    ['姓名'],
  );
  await app.advance('P1D');
  await must(reviewer.post(door(id, 'reveal'), { fields: ['name'] }));
  assert.equal((await reveals(self as never)).length, 2);
});

test('fields opened later the same day are in the diary too', async () => {
  const { id, self } = await story.accepted();
  const reviewer = await story.as('subdistrict-reviewer');
  await must(reviewer.post(door(id, 'reveal'), { fields: ['name'] }));
  await must(reviewer.post(door(id, 'reveal'), { fields: ['idNumber', 'cardTail'] }));
  const seen = (await reveals(self as never)).flatMap((row) => row.what.map((label) => label.zh));
  assert.ok(seen.includes('身份证号'), `what was seen is told: ${seen}`);
});

test('who may not act next may not look: before her turn, after it, and at the end', async () => {
  const { id } = await story.submitted();
  const ask = async (handle: string) =>
    (await story.as(handle)).post(door(id, 'reveal'), { fields: ['name'] });
  refused(await ask('subdistrict-reviewer'), 403, 'CASE_NO_POWER');
  refused(await ask('auditor'), 403, 'CASE_NO_POWER');
  await story.act(await story.as('community-worker'), door(id, 'accept'));
  refused(await ask('community-worker'), 403, 'CASE_NO_POWER');
  const opinion = { opinion: 'agree', reason: '好' };
  await story.act(await story.as('subdistrict-reviewer'), door(id, 'review'), opinion);
  await story.act(await story.as('subdistrict-officer'), door(id, 'decide'), GRANT);
  refused(await ask('subdistrict-officer'), 409, 'CASE_STATE');
});
