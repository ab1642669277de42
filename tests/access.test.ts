// SPDX-License-Identifier: Apache-2.0
// The first wall: every list equals the per-object check, for whoever asks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { oldCounty, population, type World } from './house/access-world.ts';
import { burdenOracles } from './house/burden-oracles.ts';
import { door, must, sql } from './house/case-story.ts';
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
import { startTestApp } from './house/test-app.ts';

const app = await startTestApp({ name: 'access' });
const SEED = Number(process.env.FC_SEED ?? Date.now() % 1_000_000);
/** Each run is a whole world; `FC_RUNS` asks for more of them. */
const RUNS = Number(process.env.FC_RUNS ?? 1);
console.log(`fast-check seed ${SEED}`);

type Oracle = (world: World, by: Client, handle: string) => Promise<void>;

/** All pages of a list, three rows a page, so that cursors are walked too. */
async function pagesOf(by: Client, path: string): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const join = path.includes('?') ? '&' : '?';
    const page = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { body } = await must(by.get(`${path}${join}limit=3${page}`));
    assert.ok(body.items.length <= 3);
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

const ASKED_OF_PUBLIC = ['community-worker', 'auditor', 'relative-resident'];

/** A public list answers everyone as it answers a stranger; three faces are asked. */
function publicList(path: string): Oracle {
  return async (_world, by, handle) => {
    if (!ASKED_OF_PUBLIC.includes(handle)) return;
    const one = await must(by.get(path));
    const stranger = await must(app.anyone.get(path));
    assert.deepEqual(one.body, stranger.body, `${path} ${handle}`);
  };
}

/** A ground is what her body holds, by the public list, and her own post may hand on. */
const oracleOfGrounds: Oracle = async (_world, by, handle) => {
  const { post } = (await must(by.get('/api/v1/identity/me'))).body;
  const body: string | undefined = post?.organisation.code;
  const entries = await pagesOf(app.anyone, '/api/v1/powers/entries');
  const links = body ? await pagesOf(app.anyone, `/api/v1/powers/delegations?to=${body}`) : [];
  const own = entries.filter(({ holder }) => holder === body);
  const given = links.filter(({ inForce, to }) => inForce && 'organisation' in Object(to));
  const held = [...own, ...given].filter(({ acts }) => (acts as string[]).includes('delegate'));
  const mayHandOn = await Promise.all(
    held.map(async ({ entry, code, area }) => {
      const { matters } = entries.find((one) => one.code === (entry ?? code))!;
      const asked = { act: 'delegate', matter: (matters as string[])[0], area };
      const { allowed } = (await must(by.post('/api/v1/powers/may-act', asked))).body;
      return allowed ? [`${entry ?? code} ${area}`] : [];
    }),
  );
  const { items } = (await must(by.get('/api/v1/powers/grounds'))).body;
  const listed = items.map(({ entry, area }: Record<string, string>) => `${entry} ${area}`);
  assert.deepEqual(listed.sort(), mayHandOn.flat().sort(), `grounds of ${handle}`);
};

const DEED_PARTIES =
  'SELECT id, published_at IS NULL AS draft, ARRAY[from_organisation, to_organisation] || ' +
  "ARRAY(SELECT jsonb_path_query(means, '$.*[*].givenBy') #>> '{}') AS bodies, " +
  'ARRAY(SELECT a.from_organisation FROM powers.delegation a WHERE a.id = ANY (d.path)) AS above ' +
  'FROM powers.delegation d WHERE to_post IS NULL';

interface DeedRow {
  id: string;
  draft: boolean;
  bodies: string[];
  above: string[];
}

async function bodyOf(by: Client): Promise<string | undefined> {
  const { post } = (await must(by.get('/api/v1/identity/me'))).body;
  return post?.organisation.code;
}

/** Published deeds are anyone’s; of the others a body sees its own, one by one and in the list. */
const oracleOfDeeds: Oracle = async (world, by, handle) => {
  await publicList('/api/v1/powers/delegations?limit=5')(world, by, handle);
  const body = (await bodyOf(by)) ?? '';
  const rows = await sql<DeedRow>(app, DEED_PARTIES);
  const own = rows.filter(({ bodies }) => bodies.includes(body));
  const path = '/api/v1/powers/delegations?view=concerned';
  assert.deepEqual(idsOf(await pagesOf(by, path)), idsOf(own as never), `deeds of ${handle}`);
  for (const { id, bodies, above } of rows.filter(({ draft }) => draft)) {
    const sees = [...bodies, ...above].includes(body) || handle === 'auditor';
    const { status } = await by.get(`/api/v1/powers/delegations/${id}`);
    assert.equal(status, sees ? 200 : 404, `draft ${id} of ${handle}`);
  }
};

const oracleOfNotices: Oracle = async (_world, by, handle) => {
  const told = await sql<{ id: string }>(
    app,
    'SELECT id FROM powers.notice WHERE organisation = $1',
    [(await bodyOf(by)) ?? ''],
  );
  const listed = await pagesOf(by, '/api/v1/powers/notices');
  assert.deepEqual(idsOf(listed), idsOf(told as never), `notices of ${handle}`);
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
  'GET /api/v1/cases': oracleOfCases,
  'GET /api/v1/exchange/diary': oracleOfDiary,
  'GET /api/v1/ecerts/mine': oracleOfEcerts,
  'GET /api/v1/places/areas': publicList('/api/v1/places/areas?parent=330102012000'),
  'GET /api/v1/matters': publicList('/api/v1/matters?q=津贴'),
  'GET /api/v1/burden/asymmetry': publicList('/api/v1/burden/asymmetry?area=330102012000'),
  'GET /api/v1/powers/entries': publicList('/api/v1/powers/entries?limit=5'),
  'GET /api/v1/powers/grounds': oracleOfGrounds,
  'GET /api/v1/powers/receivers': publicList('/api/v1/powers/receivers?area=330102012000&limit=5'),
  'GET /api/v1/powers/export': publicList('/api/v1/powers/export?list=community-negative'),
  'GET /api/v1/powers/delegations': oracleOfDeeds,
  'GET /api/v1/powers/notices': oracleOfNotices,
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

test('every list equals the per-object check, for every actor of the story', async () => {
  const people = await population(app);
  await tellDeeds(people.as);
  await fc.assert(
    fc.asyncProperty(people.worlds, async (plan) => {
      const world = await people.build(plan);
      for (const handle of [...STAFF, ...RESIDENTS, ...world.applicants.slice(0, 3)]) {
        const by = await people.as(handle);
        for (const oracle of Object.values(ORACLES)) await oracle(world, by, handle);
      }
    }),
    { seed: SEED, numRuns: RUNS, endOnFailure: true },
  );
});

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
