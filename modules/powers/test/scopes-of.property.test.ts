// SPDX-License-Identifier: Apache-2.0
// The rows of `powers.scopes_of` are the slow model's answer, on the worlds the index is held to.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { newId } from '#packages/kernel';
import { createTestHouse } from '#packages/testkit';
import { prepareHouse } from '#tests/house/prepare-house.ts';
import { entryRow, grantRows, linkRow } from '../store-saves.ts';
import { openPools } from './powers-fixture.ts';
import { entryRecord, linkRecord } from './reference/fast-side.ts';
import { areasOfModel, makeCity, plannedChanges } from './reference/made-city.ts';
import { makeWorld, WORLD_INSTANTS, worldPlans } from './reference/made-world.ts';
import { type ModelLink, type ModelWorld, scopesOf } from './reference/model.ts';

const SEED = Number(process.env.FC_SEED ?? Date.now() % 1_000_000);
const WORLDS = Number(process.env.FC_RUNS ?? 200);
const NOW = new Date('2026-11-24T00:00:00Z');
const LAST_OF_ALL = '2199-12-31';
const seen = { asked: 0, rows: 0 };

const house = await createTestHouse({ prepareHouse, name: 'scopes' });
const db = openPools(house.url);
after(async () => {
  await db.close();
  await house.drop();
});

type Row = Record<string, unknown>;

async function insert(table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await db.save.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} ` +
      `FROM jsonb_populate_recordset(NULL::${table}, $1) ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}

/** A link of the model as the room records it; what its means end early has a longer period. */
function recordOf(link: ModelLink, world: ModelWorld) {
  const record = linkRecord(link, world);
  return link.endsBy === 'period' ? record : { ...record, validTo: LAST_OF_ALL };
}

async function write(world: ModelWorld): Promise<void> {
  await insert('powers.body', [{ organisation: 'giver', kind: 'department' }]);
  const entries = world.entries.map((entry) => ({ ...entryRecord(entry, world), id: newId(NOW) }));
  await insert(
    'powers.entry',
    entries.map((entry) => entryRow(entry, NOW)),
  );
  const links = world.links.map((link) => recordOf(link, world));
  await insert(
    'powers.delegation',
    links.map((link) => ({
      ...linkRow(link, NOW),
      ...{ suspended_at: link.suspendedAt, revoked_at: link.revokedAt },
      revoked_reason: link.revokedAt && '收回',
    })),
  );
  const grants = links.filter((link) => link.toPost !== null);
  const mattersOf = ({ entry }: { entry: string }) =>
    world.entries.find(({ code }) => code === entry)!.matters;
  await insert(
    'powers.effective_grant',
    grants.flatMap((link) => grantRows({ link, matters: mattersOf(link), lo: 0, hi: 0 })),
  );
}

const ANSWERS =
  "SELECT q.n, coalesce(array_agg(s.matter || '|' || s.area || '|' || array_to_string(ARRAY(" +
  "SELECT unnest(s.acts) ORDER BY 1), ',')) FILTER (WHERE s.link IS NOT NULL), '{}') AS scopes " +
  'FROM unnest($1::uuid[], $2::timestamptz[]) WITH ORDINALITY q(post, at, n) ' +
  'LEFT JOIN LATERAL powers.scopes_of(q.post, q.at) s ON true GROUP BY q.n ORDER BY q.n';

/** Every post at every third instant of the worlds, in one question. */
async function compare(world: ModelWorld, nth: number): Promise<void> {
  const instants = WORLD_INSTANTS.filter((_, at) => at % 3 === nth % 3);
  const asked = world.posts.flatMap(({ id }) => instants.map((at) => ({ post: id, at })));
  const values = [asked.map(({ post }) => post), asked.map(({ at }) => at)];
  const { rows } = await db.staff.query<{ scopes: string[] }>(ANSWERS, values);
  for (const [at, question] of asked.entries()) {
    const model = scopesOf(world, question.post, question.at);
    assert.deepEqual(rows[at]!.scopes.sort(), model, question.at.toISOString());
    seen.asked += 1;
    seen.rows += model.length;
  }
}

test(`scopes_of answers in ${WORLDS} worlds as the slow model does`, async (t) => {
  let made = 0;
  const property = fc.asyncProperty(worldPlans, plannedChanges, fc.nat(), async (...plan) => {
    const [links, changes, nth] = plan;
    const areas = areasOfModel(makeCity(changes));
    const posts = Array.from({ length: 5 }, () => ({ id: newId(NOW), organisation: 'giver' }));
    made += 1;
    const setting = { areas, posts, prefix: `w${made}-`, isLawful: true };
    const world = makeWorld(links, { ...setting, newId: () => newId(NOW) });
    await write(world);
    await compare(world, nth);
  });
  await fc.assert(property, { seed: SEED, numRuns: WORLDS, endOnFailure: true });
  t.diagnostic(`seed ${SEED}: ${seen.asked} questions, ${seen.rows} rows`);
  assert.ok(seen.rows > seen.asked / 10, 'worlds that give nothing would prove nothing');
});
