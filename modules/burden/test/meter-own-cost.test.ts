// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
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
  const { body } = await must(worker.post(DOOR, { stays: [stay(), stay()] }));
  assert.equal(body.metered, 2);
  const inbox = { screen: 'inbox', seconds: 60, prompts: 0, fields: 0 };
  await must(worker.post(DOOR, { stays: [stay(), inbox] }));
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
  await must(worker.post(DOOR, { stays: [stay()] }));
  await app.advance('P1M');
  await must(worker.post(DOOR, { stays: [stay({ seconds: 30 })] }));
  const { mine } = (await must(worker.get(DOOR))).body;
  assert.deepEqual(
    mine.months.map((one: { minutes: number; isPartial: boolean }) => [one.minutes, one.isPartial]),
    [
      [1.5, false],
      [0.5, true],
    ],
  );
});

test('nothing kept of a stay names a worker, a case or a moment', async () => {
  const columns = await sql<{ name: string }>(
    app,
    "SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'burden' " +
      "AND table_name = 'own_cost' ORDER BY ordinal_position",
  );
  assert.deepEqual(
    columns.map((column) => column.name).join(' '),
    'worker month area matter screen seconds stays prompts fields',
  );
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
    assert.equal((await worker.post(DOOR, { stays: [bad] })).status, 400, JSON.stringify(bad));
  }
});
