// SPDX-License-Identifier: Apache-2.0
import type { PoolClient } from 'pg';
import { readConfig } from '#apps/server/config.ts';
import type { House } from '#apps/server/house.ts';
import { ROOT } from '#apps/server/rooms.ts';
import { openGround } from '#apps/server/server.ts';
import type { Actor } from '#packages/kernel';
import { type Benchmark, type Figure, median, p50p95, quantile, short } from './harness/figures.ts';
import { type BenchHouse, environmentOf } from './harness/ground.ts';
import { withOwner } from './harness/owner.ts';
import { listsByOpenFga, type PeerList } from './lists/openfga.ts';
import { type Key, type Reading, readPage } from './lists/read-page.ts';
import { type CityRows, fillWithCases } from './lists/synthetic-cases.ts';
import { giveSight } from './lists/viewer.ts';

const WORKER = 'community-worker';
/** Holds no desk. */
const VIEWER = 'public-security-officer';
/** The bars of issue 3. */
const P95_MS = 10;
const RATIO = 1.15;
/** As many desks as the bar speaks of. */
const MANY_DESKS = 50;
/** The bar of issue 4 for a reader without a desk. */
const SEEN_P95_MS = 50;

/** A statement as the program sent it. */
interface Statement {
  text: string;
  values: unknown[];
}

type Staff = Actor & { person: string; post: string };

async function staffOf(house: House, handle: string): Promise<Staff> {
  const person = await house.identity.findPerson(handle);
  const post = house.parties.postsOf(person!, house.clock.now())[0]!.code;
  const account = 'bench';
  return { account, person: person!, level: 'real-person', post, session: null };
}

/** The page as the door gives it, names masked and all. */
function doorOf(
  house: House,
  actor: Actor,
  view: 'desk' | 'seen',
): (cursor?: string) => Promise<{ items: unknown[]; next: string | null }> {
  const route = house.routes.find(
    ({ method, path }) => method === 'GET' && path === '/api/v1/cases',
  )!;
  return (cursor) => {
    const ctx = { actor, now: house.clock.now(), requestId: '', ifMatch: null, mark: null };
    const query = { view, ...(cursor === undefined ? {} : { cursor }) };
    const input = { params: {}, query, body: undefined, mediaType: '' };
    return route.handle({ ...ctx, headers: {} }, input) as Promise<{
      items: unknown[];
      next: string | null;
    }>;
  };
}

/** Lets the door answer once and takes down the statement of the desk list as it went out. */
async function catchDeskStatement(house: House, page: () => Promise<unknown>): Promise<Statement> {
  const { staff } = house.options.db;
  let caught: Statement | undefined;
  const client = (await staff.connect()) as PoolClient;
  const prototype = Object.getPrototypeOf(client) as { query(...given: unknown[]): unknown };
  client.release();
  const { query } = prototype;
  prototype.query = function looked(...given: unknown[]) {
    const first = given[0] as { name?: string } & Statement;
    if (first?.name === 'cases.desk') caught = { text: first.text, values: first.values };
    return query.apply(this, given);
  };
  await page();
  prototype.query = query;
  if (!caught) throw new Error('the desk list did not go out as cases.desk');
  return caught;
}

function columnsOf(desk: Statement): string {
  const columns = /SELECT (c\.partition, .*?) FROM ids/.exec(desk.text)?.[1];
  if (columns === undefined) throw new Error('the desk list names no columns');
  return columns;
}

/** The same columns and order, of every open case: what a list without powers would read. */
function unrestricted(columns: string): string {
  return (
    `SELECT ${columns} FROM cases.service_case c WHERE c.step IS NOT NULL ` +
    "AND c.state <> 'draft' AND c.state <> 'lapsed' AND (c.due_or_never, c.id) > " +
    '($1::timestamptz, $2::uuid) ORDER BY c.due_or_never, c.id LIMIT $3'
  );
}

async function timePage(reading: Reading, after: Key | undefined): Promise<number> {
  const started = performance.now();
  await readPage(reading, after);
  return performance.now() - started;
}

interface Times {
  desk: number[];
  fifty: number[];
  all: number[];
  door: number[];
}

/** All in turn; the first rounds prepare the statements on each connection. */
async function timesOf(
  read: { desk: Reading; fifty: Reading; all: Reading; door(): Promise<unknown> },
  city: CityRows,
  rounds: number,
) {
  const times: Times = { desk: [], fifty: [], all: [], door: [] };
  for (let round = 0; round < rounds + 20; round += 1) {
    const after = round % 2 === 0 ? undefined : city.keyAt(Math.random());
    const all = await timePage(read.all, after);
    const own = await timePage(read.desk, after);
    const fifty = await timePage(read.fifty, after);
    const started = performance.now();
    await read.door();
    if (round < 20) continue;
    times.all.push(all);
    times.desk.push(own);
    times.fifty.push(fifty);
    times.door.push(performance.now() - started);
  }
  return times;
}

function figures(city: CityRows, times: Times): Figure[] {
  const doorP95 = quantile(times.door, 0.95);
  const size = `${short(city.cases)} cases, ${short(city.open)} open`;
  const byDesks = (desks: number, of: readonly number[]): Figure => {
    const ratio = median(of) / median(times.all);
    return {
      name: `a worker’s list, ${size}, ${desks} desks, p50 / p95`,
      measured: p50p95(of),
      beside: `unrestricted page ${p50p95(times.all)}`,
      ratio,
      target: `≤ ${RATIO}, p95 < ${P95_MS} ms`,
      isMet: ratio <= RATIO && quantile(of, 0.95) < P95_MS,
    };
  };
  return [
    byDesks(city.desks, times.desk),
    byDesks(MANY_DESKS, times.fifty),
    {
      name: 'the same at the door: powers asked of each row, names masked, p50 / p95',
      measured: p50p95(times.door),
      beside: `its statement alone ${short(median(times.desk))} ms`,
      ratio: median(times.door) / median(times.desk),
      target: `p95 < ${P95_MS} ms`,
      isMet: doorP95 < P95_MS,
    },
  ];
}

/** As many desks as anyone has, of several communities. */
async function fiftyDesks(clone: BenchHouse): Promise<string[]> {
  const text =
    "SELECT DISTINCT desk FROM cases.on_desk WHERE desk LIKE 'station-%' ORDER BY desk LIMIT $1";
  return withOwner(clone.url, async (owner) => {
    const { rows } = await owner.query<{ desk: string }>(text, [MANY_DESKS]);
    if (rows.length < MANY_DESKS) throw new Error(`only ${rows.length} desks`);
    return rows.map(({ desk }) => desk);
  });
}

/** Page after page of what a reader without a desk may see, from the first again at the end. */
async function seenFigure(
  house: House,
  clone: BenchHouse,
  of: Sighted,
): Promise<{ figure: Figure; list: PeerList }> {
  const { viewer } = of;
  const given = await withOwner(clone.url, (owner) =>
    giveSight(owner, house, { post: viewer.post, matters: of.matters }),
  );
  const page = doorOf(house, viewer, 'seen');
  const times: number[] = [];
  let cursor: string | undefined;
  for (let round = 0; round < of.rounds + 10; round += 1) {
    const started = performance.now();
    const { items, next } = await page(cursor);
    if (items.length === 0) throw new Error('seen: an empty page');
    if (round >= 10) times.push(performance.now() - started);
    cursor = next ?? undefined;
  }
  const p95 = quantile(times, 0.95);
  const figure = {
    name: `no desk, ${given.matters} matters in ${given.areas} areas, at the door, p50 / p95`,
    measured: p50p95(times),
    beside: `unrestricted page ${short(of.allMs)} ms`,
    ratio: median(times) / of.allMs,
    target: `p95 < ${SEEN_P95_MS} ms`,
    isMet: p95 < SEEN_P95_MS,
  };
  const list = {
    name: 'what it may see',
    relation: 'read' as const,
    door: of.isLong ? ('streamed-list-objects' as const) : ('list-objects' as const),
    ...(await asked(house, viewer, page)),
  };
  return { figure, list: { ...list, ours: times } };
}

/** A list of ours for a peer to give as well: whose it is, and its first page. */
async function asked(house: House, { post }: Staff, page: ReturnType<typeof doorOf>) {
  const partitions = house.powers.partitionsOf(post, house.clock.now());
  const { items } = (await page()) as { items: { id: string }[] };
  return { post, reading: { house, partitions }, page: items.map(({ id }) => id) };
}

interface Sighted {
  /** Whether more may be seen than OpenFGA's list-objects can answer. */
  isLong: boolean;
  viewer: Staff;
  /** Matters that have cases. */
  matters: string[];
  rounds: number;
  allMs: number;
}

/** A worker's list among a million cases, beside the page that asks nothing of powers. */
export const lists: Benchmark = {
  name: 'lists',
  async run(options) {
    const { ground, isQuick, say } = options;
    const clone = await (await ground()).cloneHouse('bench_lists');
    const report = (line: string): void => say(line);
    const { house, stop } = await openGround({
      config: readConfig(environmentOf(clone), ROOT),
      report,
    });
    try {
      const actor = await staffOf(house, WORKER);
      const viewer = await staffOf(house, VIEWER);
      const desks = house.powers.desksOf(actor.post, house.clock.now()).map(({ key }) => key);
      const cases = isQuick ? 100_000 : 1_000_000;
      say(`writing ${short(cases)} cases …`);
      const city = await withOwner(clone.url, (owner) => fillWithCases(owner, desks, cases));
      const page = doorOf(house, actor, 'desk');
      const desk = await catchDeskStatement(house, page);
      const columns = columnsOf(desk);
      const own = await asked(house, actor, page);
      const deskRead = {
        ...own.reading,
        statement: { name: 'desk', text: desk.text },
        first: [desks],
      };
      const fifty = { ...deskRead, first: [await fiftyDesks(clone)] };
      const allText = unrestricted(columns);
      const allRead = { ...own.reading, statement: { name: 'all', text: allText }, first: [] };
      const rounds = isQuick ? 20 : 400;
      const times = await timesOf(
        { desk: deskRead, fifty, all: allRead, door: page },
        city,
        rounds,
      );
      const matters = [...new Set(desks.map((key) => key.split('|')[1]!))];
      const seen = { viewer, matters, rounds, isLong: !isQuick, allMs: median(times.all) };
      const { figure, list } = await seenFigure(house, clone, seen);
      const maySee = (matter: string, area: string): boolean =>
        house.powers.maySee({ ...viewer, matter, area, at: house.clock.now() });
      const worker = {
        name: 'the worker’s list',
        relation: 'act' as const,
        door: 'list-objects' as const,
        ...own,
      };
      const peers = await listsByOpenFga(options, {
        ...{ url: clone.url, columns, desks, maySee },
        kin: [actor.person, ...(await house.parties.householdOf(actor.person))],
        ...{ worker: { ...worker, ours: times.door }, viewer: list },
      });
      return [...figures(city, times), figure, ...peers];
    } finally {
      await stop();
    }
  },
};
