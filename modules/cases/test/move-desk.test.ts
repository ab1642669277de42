// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { verifyInstallation } from '#apps/cli/verification.ts';
import { door, FURONG, must, sql, storyOf } from '#tests/house/case-story.ts';
import { startTestApp } from '#tests/house/test-app.ts';

const app = await startTestApp({ name: 'movedesk' });
const story = storyOf(app);

interface Row {
  id: string;
  desk: string;
  due: Date;
  due_at: Date;
  version: number;
  last_verb: string;
  unit: string;
}

const ROWS =
  'SELECT c.id, d.desk, d.due, h.due_at, h.version, a.verb AS last_verb, p.unit ' +
  'FROM cases.on_desk d JOIN cases.service_case c ON c.partition = d.partition AND c.id = d.id ' +
  "JOIN journal.head h ON h.partition = c.partition AND h.kind = 'case' AND h.id = c.id " +
  'JOIN journal.act a ON a.partition = c.partition AND a.id = h.last_act ' +
  'JOIN exchange.purpose p ON p.partition = c.partition AND p.case_id = c.id ' +
  'WHERE c.area = $1 ORDER BY c.id';

const rows = (): Promise<Row[]> => sql<Row>(app, ROWS, [FURONG]);

async function entrustment(): Promise<string> {
  const query = `entry=old-age-allowance&area=${FURONG}`;
  const { items } = (await must(app.anyone.get(`/api/v1/powers/delegations?${query}`))).body;
  const isIt = (row: { to: { organisation?: string }; origin: string | null }) =>
    row.to.organisation === `station-${FURONG}` && row.origin === 'entrusted';
  return items.find(isIt).id;
}

test('a revoked link moves every case it carried: one act each, clocks as they were, once', async () => {
  const told = await Promise.all([1, 2, 3, 4].map(() => story.submitted()));
  const worker = await story.as('community-worker');
  const ahead = await story.submitted();
  await story.act(worker, door(ahead.id, 'accept'));
  await app.settle();
  const before = (await rows()).filter(({ desk }) => desk.startsWith('station-'));
  assert.equal(before.length, told.length);
  const officer = await story.as('subdistrict-officer');
  const path = `/api/v1/powers/delegations/${await entrustment()}/revoke`;
  await must(officer.post(path, { reason: '收回委托' }));
  await app.settle();
  const after = await rows();
  for (const was of before) {
    const is = after.find(({ id }) => id === was.id)!;
    assert.deepEqual(
      { ...is, unit: is.desk.split('|')[0] },
      {
        ...was,
        desk: was.desk.replace(/^[^|]+/, 'subdistrict-330102012000'),
        unit: 'subdistrict-330102012000',
        version: was.version + 1,
        last_verb: 'move-desk',
      },
    );
    assert.equal(is.unit, 'subdistrict-330102012000');
  }
  // Heard again, nothing more is written, and what was written is what the log committed to.
  await sql(app, "DELETE FROM journal.listener_cursor WHERE name = 'cases.redesk'");
  await app.settle();
  assert.deepEqual(await rows(), after);
  const { db, keyring } = app.house.options;
  const outsideFile = join(app.home, 'checkpoints', 'checkpoint');
  const found = await verifyInstallation({ db, keyring, outsideFile });
  assert.deepEqual([found.ok, found.faults], [true, []]);
  const view = (await must(told[0]!.self.get(door(told[0]!.id)))).body;
  assert.equal(view.timeline.at(-1).verb, 'move-desk');
  await story.act(await story.as('subdistrict-reviewer'), door(told[0]!.id, 'accept'));
});
