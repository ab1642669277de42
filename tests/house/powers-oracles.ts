// SPDX-License-Identifier: Apache-2.0
// Lists of powers and deeds, held against what each row says for itself to whoever asks.
import assert from 'node:assert/strict';
import type { World } from './access-world.ts';
import { must, sql } from './case-story.ts';
import type { Client } from './client.ts';
import { DEEDS } from './deed-story.ts';
import type { TestApp } from './test-app.ts';

type Row = Record<string, unknown>;
type Pages = (by: Client, path: string, limit?: number) => Promise<Row[]>;
export type Oracle = (world: World, by: Client, handle: string) => Promise<void>;

const ASKED_OF_PUBLIC = ['community-worker', 'auditor', 'relative-resident'];
const MOST = 100;

/** A public list answers everyone as it answers a stranger; three faces are asked. */
export function publicList(app: TestApp, path: string): Oracle {
  return async (_world, by, handle) => {
    if (!ASKED_OF_PUBLIC.includes(handle)) return;
    const [one, stranger] = await Promise.all([must(by.get(path)), must(app.anyone.get(path))]);
    assert.deepEqual(one.body, stranger.body, `${path} ${handle}`);
  };
}

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

const idsOf = (rows: readonly { id?: unknown }[]): string[] =>
  rows.map(({ id }) => String(id)).sort();

async function bodyOf(by: Client): Promise<string | undefined> {
  return (await must(by.get('/api/v1/identity/me'))).body.post?.organisation.code;
}

/** A ground is what her body holds, by the public list, and her own post may hand on. */
function oracleOfGrounds(app: TestApp, pagesOf: Pages): Oracle {
  /** The public list is the same for every caller of one world: it is walked once. */
  const walked = new WeakMap<World, Promise<Row[]>>();
  const entriesOf = (world: World): Promise<Row[]> => {
    const found = walked.get(world) ?? pagesOf(app.anyone, '/api/v1/powers/entries', MOST);
    walked.set(world, found);
    return found;
  };
  return async (world, by, handle) => {
    const body = await bodyOf(by);
    const entries = await entriesOf(world);
    const links = body ? await pagesOf(app.anyone, `${DEEDS}?to=${body}`, MOST) : [];
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
    const shown = items.map(({ entry, area }: Record<string, string>) => `${entry} ${area}`);
    assert.deepEqual(shown.sort(), mayHandOn.flat().sort(), `grounds of ${handle}`);
  };
}

/** Deeds by each state: what each of them, looked at alone, says of itself. */
function oracleByState(pagesOf: Pages): Oracle {
  return async (world, by, handle) => {
    for (const { entry, area } of world.links ?? []) {
      const path = `${DEEDS}?entry=${entry}&to=station-${area}`;
      const rows = await pagesOf(by, path);
      const looks = await Promise.all(
        rows.map(async ({ id }) => (await must(by.get(`${DEEDS}/${id}`))).body as Row),
      );
      for (const [at, { state, inForce, stopsOn }] of looks.entries()) {
        const row = rows[at]!;
        assert.deepEqual([row.state, row.inForce, row.stopsOn], [state, inForce, stopsOn], path);
      }
      for (const state of new Set(['in-force', 'suspended', ...looks.map((one) => one.state)])) {
        const those = looks.filter((one) => one.state === state);
        const found = idsOf(await pagesOf(by, `${path}&state=${state}`));
        assert.deepEqual(found, idsOf(those), `${path} ${state} of ${handle}`);
      }
    }
  };
}

/** Published deeds are anyone’s; of others a body sees its own, one by one and in the list. */
function oracleOfDeeds(app: TestApp, pagesOf: Pages): Oracle {
  const aFew = publicList(app, `${DEEDS}?limit=5`);
  const byState = oracleByState(pagesOf);
  return async (world, by, handle) => {
    await aFew(world, by, handle);
    if (ASKED_OF_PUBLIC.includes(handle)) await byState(world, by, handle);
    const body = (await bodyOf(by)) ?? '';
    const rows = await sql<DeedRow>(app, DEED_PARTIES);
    const own = idsOf(rows.filter(({ bodies }) => bodies.includes(body)));
    const concerned = await pagesOf(by, `${DEEDS}?view=concerned`, MOST);
    assert.deepEqual(idsOf(concerned), own, `deeds of ${handle}`);
    for (const { id, bodies, above } of rows.filter(({ draft }) => draft)) {
      const sees = [...bodies, ...above].includes(body) || handle === 'auditor';
      const { status } = await by.get(`${DEEDS}/${id}`);
      assert.equal(status, sees ? 200 : 404, `draft ${id} of ${handle}`);
    }
  };
}

function oracleOfNotices(app: TestApp, pagesOf: Pages): Oracle {
  return async (_world, by, handle) => {
    const told = await sql<{ id: string }>(
      app,
      'SELECT id FROM powers.notice WHERE organisation = $1',
      [(await bodyOf(by)) ?? ''],
    );
    const shown = await pagesOf(by, '/api/v1/powers/notices');
    assert.deepEqual(idsOf(shown), idsOf(told), `notices of ${handle}`);
  };
}

export function powersOracles(app: TestApp, pagesOf: Pages): Record<string, Oracle> {
  const negative = '/api/v1/powers/export?list=community-negative';
  const receivers = '/api/v1/powers/receivers?area=330102012000&limit=5';
  return {
    'GET /api/v1/powers/entries': publicList(app, '/api/v1/powers/entries?limit=5'),
    'GET /api/v1/powers/grounds': oracleOfGrounds(app, pagesOf),
    'GET /api/v1/powers/receivers': publicList(app, receivers),
    'GET /api/v1/powers/export': publicList(app, negative),
    'GET /api/v1/powers/delegations': oracleOfDeeds(app, pagesOf),
    'GET /api/v1/powers/notices': oracleOfNotices(app, pagesOf),
  };
}
