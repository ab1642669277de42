// SPDX-License-Identifier: Apache-2.0
// The first wall: every list equals the per-object check, for whoever asks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shanghaiDate } from '#packages/kernel';
import { makeLinks } from './house/access-links.ts';
import { oldCounty, type Population, population, type World } from './house/access-world.ts';
import { burdenOracles } from './house/burden-oracles.ts';
import { ALLOWANCE, door, must, sql } from './house/case-story.ts';
import type { Client } from './house/client.ts';
import {
  type As,
  COMMUNITY,
  DEEDS,
  fullMeans,
  meansOf,
  putInForce,
  termsOf,
} from './house/deed-story.ts';
import { type Oracle, powersOracles, publicList } from './house/powers-oracles.ts';
import { startTestApp } from './house/test-app.ts';

const app = await startTestApp({ name: 'access' });
const SEED = Number(process.env.FC_SEED ?? Date.now() % 1_000_000);
/** Each run is a whole world; `FC_RUNS` asks for more of them. */
const RUNS = Number(process.env.FC_RUNS ?? 1);
console.log(`fast-check seed ${SEED}`);
/** Callers that ask at the same time. */
const ASKERS = 4;
const MEANS_ENDS = ['period', 'people', 'money', 'data'];

/** All pages of a list, three rows a page unless told, so that cursors are walked too. */
async function pagesOf(by: Client, path: string, limit = 3): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const join = path.includes('?') ? '&' : '?';
    const page = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { body } = await must(by.get(`${path}${join}limit=${limit}${page}`));
    assert.ok(body.items.length <= limit);
    items.push(...body.items);
    cursor = body.next;
  }
  return items;
}

const idsOf = (rows: readonly Record<string, unknown>[]): string[] =>
  rows.map((row) => String(row.id)).sort();

interface Seen {
  id: string;
  state: string;
  isMe: boolean;
  acts: string[];
}

/**
 * What the caller's own look at each case of the world says; a case she may not see is left out.
 */
async function lookAtAll(world: World, by: Client): Promise<Seen[]> {
  const looks = await Promise.all(
    world.ids.map(async (id) => {
      const { status, body } = await by.get(door(id));
      if (status === 404) return [];
      assert.equal(status, 200, JSON.stringify(body));
      return [{ id, state: body.state, isMe: body.applicant.isMe, acts: body.mine.acts }];
    }),
  );
  return looks.flat();
}

const oracleOfCases: Oracle = async (world, by, handle) => {
  const looks = await lookAtAll(world, by);
  const others = looks.filter((look) => !look.isMe);
  const known = new Set(world.ids);
  const listed = async (view: string) =>
    idsOf(
      (await pagesOf(by, `/api/v1/cases?view=${view}`)).filter(({ id }) => known.has(String(id))),
    );
  const mayAct = others.filter((look) => look.acts.length > 0 && look.state !== 'draft');
  assert.deepEqual(await listed('desk'), idsOf(mayAct as never), `desk of ${handle}`);
  assert.deepEqual(await listed('seen'), idsOf(others as never), `seen of ${handle}`);
  const mine = looks.filter((look) => look.isMe);
  const isWard = handle === 'guardian';
  const own = isWard ? [] : idsOf(mine as never);
  // What is hers, and what her post may speak for in the name of its body.
  const theirs = [...(await listed('own')), ...(await listed('body'))].sort();
  assert.deepEqual(theirs, own, `own and body of ${handle}`);
  if (!isWard) return;
  const path = '/api/v1/cases?view=own&for=ward-resident';
  const wards = idsOf((await pagesOf(by, path)).filter(({ id }) => known.has(String(id))));
  assert.deepEqual(wards, idsOf(mine as never), 'the ward’s');
};

/** A person's own rows, counted by the database itself. */
function ownRows(query: string): (handle: string) => Promise<string[]> {
  return async (handle) => {
    const [found] = await sql<{ person: string }>(
      app,
      'SELECT person FROM parties.demo_person WHERE handle = $1',
      [handle],
    );
    const rows = await sql<{ id: string }>(app, query, [found!.person]);
    return rows.map((row) => row.id).sort();
  };
}

const diaryOf = ownRows(
  "SELECT partition || '-' || id AS id FROM exchange.asked WHERE person = $1 UNION ALL " +
    "SELECT partition || '-' || id FROM exchange.purpose WHERE person = $1",
);
const ecertsOf = ownRows("SELECT partition || '-' || id AS id FROM ecerts.ecert WHERE person = $1");

const oracleOfDiary: Oracle = async (_world, by, handle) => {
  assert.deepEqual(
    idsOf(await pagesOf(by, '/api/v1/exchange/diary')),
    await diaryOf(handle),
    handle,
  );
};

const oracleOfEcerts: Oracle = async (_world, by, handle) => {
  const { items } = (await must(by.get('/api/v1/ecerts/mine'))).body;
  assert.deepEqual(idsOf(items), await ecertsOf(handle), handle);
};

/** A deed in force, of which bodies were told, and a draft that waits for its receiver. */
async function tellDeeds(as: As): Promise<void> {
  const officer = await as('subdistrict-officer');
  const to = { organisation: `committee-${COMMUNITY}` };
  const terms = { to, acts: ['inform'], origin: 'assisting' };
  const draft = async (over: object) =>
    (await must(officer.post(DEEDS, await termsOf(app, { ...terms, ...over })), 201)).body.id;
  const told = await draft({ means: meansOf({ money: fullMeans('2027-12-31').money! }) });
  await putInForce(as, told, { agrees: 'committee-member', confirms: ['money'] });
  await draft({ means: meansOf(fullMeans('2027-12-31')) });
}

const ORACLES: Record<string, Oracle> = {
  ...burdenOracles(app, pagesOf),
  ...powersOracles(app, pagesOf),
  'GET /api/v1/cases': oracleOfCases,
  'GET /api/v1/exchange/diary': oracleOfDiary,
  'GET /api/v1/ecerts/mine': oracleOfEcerts,
  'GET /api/v1/places/areas': publicList(app, '/api/v1/places/areas?parent=330102012000'),
  'GET /api/v1/matters': publicList(app, '/api/v1/matters?q=津贴'),
  'GET /api/v1/burden/asymmetry': publicList(app, '/api/v1/burden/asymmetry?area=330102012000'),
};

const MANY = new Set(['list', 'search', 'count', 'export', 'expand']);

function doorsOfMany(): string[] {
  const routes = app.house.routes.filter((route) => MANY.has(route.kind));
  return routes.map((route) => `${route.method} ${route.path}`).sort();
}

const STAFF = [
  ...['community-worker', 'resident-nephew', 'committee-member', 'other-community-worker'],
  ...[
    'other-county-worker',
    'subdistrict-reviewer',
    'subdistrict-officer',
    'subdistrict-officer-2',
  ],
  ...['civil-affairs-officer', 'facility-owner', 'auditor', 'public-security-officer'],
  ...['finance-officer', 'personnel-officer'],
  'urban-management-officer',
  ...['gate-officer', 'district-officer'],
];
const RESIDENTS = ['guardian', 'ward-resident', 'relative-resident', 'young-resident'];

test('every door that answers many rows has an oracle; a new one without fails here', () => {
  assert.deepEqual(doorsOfMany(), Object.keys(ORACLES).sort());
  for (const route of app.house.routes) {
    const looksLikeMany = 'items' in ((route.response as { properties?: object }).properties ?? {});
    if (looksLikeMany)
      assert.ok(MANY.has(route.kind), `${route.path} answers items as ${route.kind}`);
  }
});

/** Every door of many rows, for every actor; a few ask at the same time. */
async function holdEveryList(world: World, people: Population): Promise<void> {
  const handles = [...STAFF, ...RESIDENTS, ...world.applicants.slice(0, 3)];
  const askAll = async (): Promise<void> => {
    for (let handle = handles.pop(); handle !== undefined; handle = handles.pop()) {
      const by = await people.as(handle);
      for (const oracle of Object.values(ORACLES)) await oracle(world, by, handle);
    }
  };
  await Promise.all(Array.from({ length: ASKERS }, askAll));
}

/** Whose power carries her to the case of each deed today: what the fates must mean. */
async function holdFates(world: World, people: Population, alive: readonly string[]) {
  for (const { worker, fate, entry, case: id } of world.links ?? []) {
    const { status, body } = await (await people.as(worker)).get(door(id));
    const stands = alive.includes(fate);
    assert.equal(status, stands ? 200 : 404, `${worker}: ${entry}, ${fate}`);
    // Of what a station accepts, the case lies on its desk again.
    if (stands && entry === ALLOWANCE) assert.ok(body.mine.acts.includes('accept'), fate);
  }
}

// Before the worlds, whose deeds of every fate leave the station without its power.
test('a case born in a county that is gone lies on the desk of its community today', async () => {
  const people = await population(app);
  const id = await oldCounty(app, people);
  const worker = await people.as('community-worker');
  const world: World = { ids: [id], applicants: [] };
  const look = await must(worker.get(door(id)));
  assert.ok(look.body.mine.acts.includes('accept'), JSON.stringify(look.body.mine));
  for (const handle of STAFF) {
    await oracleOfCases(world, await people.as(handle), handle);
  }
});

test('every list equals the per-object check, for every actor of the story', async () => {
  const people = await population(app);
  await tellDeeds(people.as);
  const today = () => shanghaiDate(app.house.clock.now());
  await fc.assert(
    fc.asyncProperty(people.worlds, async ({ cases, links }) => {
      const world = await people.build(cases);
      const made = await makeLinks(app, people.story, links);
      world.links = made.links;
      world.ids.push(...made.links.map((link) => link.case));
      await made.toLastDay();
      await holdFates(world, people, ['whole', 'resumed', ...MEANS_ENDS]);
      await holdEveryList(world, people);
      assert.equal(today(), made.lastDay, 'the last day lasted');
      await made.toDayAfter();
      const after = { ...world };
      await holdFates(after, people, ['whole', 'resumed']);
      await holdEveryList(after, people);
    }),
    { seed: SEED, numRuns: RUNS, endOnFailure: true },
  );
});
