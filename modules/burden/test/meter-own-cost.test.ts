// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { must, sql } from '#tests/house/case-story.ts';
import { startTestApp } from '#tests/house/test-app.ts';

const app = await startTestApp({ name: 'meter' });
const DOOR = '/api/v1/burden/own-cost';
const stay = (more: object = {}) => ({
  ...{ screen: 'case', matter: 'old-age-allowance', seconds: 90, prompts: 1, fields: 2 },
  ...more,
});

test('batches add up in her own sums of the month, by matter', async () => {
  const worker = await app.login('community-worker');
  const { body } = await must(worker.post(DOOR, { batch: randomUUID(), stays: [stay(), stay()] }));
  assert.equal(body.metered, 2);
  const inbox = { screen: 'inbox', seconds: 60, prompts: 0, fields: 0 };
  await must(worker.post(DOOR, { batch: randomUUID(), stays: [stay(), inbox] }));
  const { mine } = (await must(worker.get(DOOR))).body;
  const [month] = mine.months;
  assert.deepEqual([month.minutes, month.stays, month.prompts, month.fields], [5.5, 4, 3, 6]);
  assert.deepEqual(
    mine.matters.map((one: { matter: string; minutes: number }) => [one.matter, one.minutes]),
    [
      ['old-age-allowance', 4.5],
      [null, 1],
    ],
  );
});

test('the next month begins anew, and the last is kept', async () => {
  const worker = await app.login('other-community-worker');
  await must(worker.post(DOOR, { batch: randomUUID(), stays: [stay()] }));
  await app.advance('P1M');
  await must(worker.post(DOOR, { batch: randomUUID(), stays: [stay({ seconds: 30 })] }));
  const { mine } = (await must(worker.get(DOOR))).body;
  assert.deepEqual(
    mine.months.map((one: { minutes: number; isPartial: boolean }) => [one.minutes, one.isPartial]),
    [
      [1.5, false],
      [0.5, true],
    ],
  );
});

test('a batch sent again after a lost answer counts once, also at the same time; hers is hers', async () => {
  const worker = await app.login('subdistrict-reviewer');
  const body = { batch: randomUUID(), stays: [stay(), stay({ matter: 'birth-registration' })] };
  const answers = await Promise.all([1, 2, 3].map(() => must(worker.post(DOOR, body))));
  assert.deepEqual(answers.map((answer) => answer.body.metered).sort(), [0, 0, 2]);
  await app.advance('P1M');
  assert.equal((await must(worker.post(DOOR, body))).body.metered, 0, 'the month turned meanwhile');
  const { mine } = (await must(worker.get(DOOR))).body;
  assert.deepEqual(
    mine.months.map(({ minutes, stays }: Record<string, number>) => [minutes, stays]),
    [[3, 2]],
  );
  const other = await app.login('subdistrict-officer');
  assert.equal((await must(other.post(DOOR, body))).body.metered, 2, 'another’s is another batch');
});

test('numbers of batches go after a month, and none has a clock in it', async () => {
  const kept = () => sql(app, 'SELECT 1 FROM burden.own_cost_batch');
  const worker = await app.login('subdistrict-officer-2');
  await must(worker.post(DOOR, { batch: randomUUID(), stays: [stay()] }));
  const before = (await kept()).length;
  await app.advance('P70D');
  await must(worker.post(DOOR, { batch: randomUUID(), stays: [stay()] }));
  assert.equal((await kept()).length, before, 'hers of then is gone');
  const timed = '01a20b2c-91c0-7b73-b47e-5422615b33d5';
  assert.equal((await worker.post(DOOR, { batch: timed, stays: [stay()] })).status, 400);
});

test('nothing kept of a stay names a worker, a case or a moment', async () => {
  const columnsOf = async (table: string): Promise<string> => {
    const columns = await sql<{ name: string }>(
      app,
      "SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'burden' " +
        'AND table_name = $1 ORDER BY ordinal_position',
      [table],
    );
    return columns.map((column) => column.name).join(' ');
  };
  const sums = 'worker month area matter screen seconds stays prompts fields';
  assert.equal(await columnsOf('own_cost'), sums);
  assert.equal(await columnsOf('own_cost_batch'), 'worker batch month');
  const named = await sql(
    app,
    "SELECT 1 FROM burden.own_cost c JOIN parties.person p ON encode(c.worker, 'hex') LIKE '%' || replace(p.id::text, '-', '') || '%'",
  );
  assert.deepEqual(named, []);
});

test('a stay with a case number, a name or a month of seconds is not taken', async () => {
  const worker = await app.login('community-worker');
  for (const bad of [
    stay({ case: '330102-1' }),
    stay({ screen: '王秀英' }),
    stay({ seconds: 100_000 }),
    stay({ fields: -1 }),
  ]) {
    assert.equal(
      (await worker.post(DOOR, { batch: randomUUID(), stays: [bad] })).status,
      400,
      JSON.stringify(bad),
    );
  }
});
