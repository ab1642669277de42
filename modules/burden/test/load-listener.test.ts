// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { door, must, sql, storyOf } from '#tests/house/case-story.ts';
import { startTestApp } from '#tests/house/test-app.ts';

const app = await startTestApp({ name: 'load-listener' });
const story = storyOf(app);
const SEED = Number(process.env.FC_SEED ?? Date.now() % 1_000_000);
console.log(`fast-check seed ${SEED}`);

const counted = () =>
  sql<{ area: string; month: string; matter: string; n: number }>(
    app,
    'SELECT area, month, matter, entry, asked_by, n FROM burden.case_month ORDER BY 1, 2, 3, 4',
  );

test('hearing the log again, from any place, counts nothing twice', async () => {
  const worker = await app.login('community-worker');
  for (let n = 0; n < 3; n += 1) {
    const { self } = await story.fresh('elder-resident');
    const id = await story.draft(self);
    await must(self.post(door(id, 'submit')));
    await must(worker.post(door(id, 'accept')));
  }
  await app.settle();
  const once = await counted();
  assert.deepEqual(
    once.map((row) => [row.area, row.matter, row.n]),
    [['330102012001', 'old-age-allowance', 3]],
  );
  const end = (
    await sql<{ n: number }>(
      app,
      "SELECT next_index AS n FROM journal.listener_cursor WHERE name = 'burden.load'",
    )
  )[0]!.n;
  await fc.assert(
    fc.asyncProperty(fc.nat(Number(end)), async (from) => {
      const text = "UPDATE journal.listener_cursor SET next_index = $1 WHERE name = 'burden.load'";
      await sql(app, text, [from]);
      await app.settle();
      assert.deepEqual(await counted(), once);
    }),
    { seed: SEED, numRuns: 5, examples: [[0]] },
  );
});

test('two acts on one case in a month count once; in the next month it counts again', async () => {
  const worker = await app.login('community-worker');
  const before = await counted();
  const { handle } = await story.fresh('neighbour-elder');
  const { proof } = (await must(app.anyone.post('/api/v1/demo/card', { person: handle }))).body;
  const presence = { kind: 'card', proof };
  const opened = await must(
    worker.post('/api/v1/cases', { matter: 'old-age-allowance', area: '330102012001', presence }),
    201,
  );
  await must(worker.post(door(opened.body.id, 'submit')));
  await app.settle();
  const sum = (rows: { n: number }[]) => rows.reduce((all, row) => all + row.n, 0);
  assert.equal(sum(await counted()), sum(before) + 1);
  await app.advance('P1M');
  await must(worker.post(door(opened.body.id, 'accept')));
  await app.settle();
  const months = new Set((await counted()).map((row) => row.month));
  assert.equal(months.size, 2);
  assert.equal(sum(await counted()), sum(before) + 2);
});
