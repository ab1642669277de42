// SPDX-License-Identifier: Apache-2.0
import { type BenchOptions, type Figure, median, p50p95, short } from '../harness/figures.ts';
import { type OpenFga, openFgaProgram, startOpenFga } from '../harness/openfga.ts';
import { withOwner } from '../harness/owner.ts';
import { type Reading, readPage } from './read-page.ts';

const OWN = { this: {} };
const typesOf = (type: string) => ({ directly_related_user_types: [{ type }] });
const through = (link: string, relation: string) => ({
  tupleToUserset: { tupleset: { relation: link }, computedUserset: { relation } },
});

/**
 * A matter in a community has readers, a desk has workers; a case is of one and lies on the other,
 * and whoever is a party to it stands aside.
 */
const MODEL = {
  schema_version: '1.1',
  type_definitions: [
    { type: 'post' },
    {
      type: 'scope',
      relations: { read: OWN },
      metadata: { relations: { read: typesOf('post') } },
    },
    {
      type: 'desk',
      relations: { act: OWN },
      metadata: { relations: { act: typesOf('post') } },
    },
    {
      type: 'case',
      relations: {
        ...{ scope: OWN, desk: OWN, party: OWN },
        read: through('scope', 'read'),
        act: {
          difference: {
            base: through('desk', 'act'),
            subtract: { computedUserset: { relation: 'party' } },
          },
        },
      },
      metadata: {
        relations: { scope: typesOf('scope'), desk: typesOf('desk'), party: typesOf('post') },
      },
    },
  ],
};

/** Its own limits are a thousand answers and three seconds: neither makes a list. */
const FLAGS = [
  ...['--listObjects-max-results', '0', '--listObjects-deadline', '600s'],
  ...['--request-timeout', '600s', '--http-upstream-timeout', '600s'],
];

/**
 * By SQL, as the cases are: every case in its scope and on its desk, and what the two posts hold
 * laid out flat, so that no chain is walked and no condition is read.
 */
const TUPLES = `
INSERT INTO tuple (store, object_type, object_id, relation, _user, user_type, ulid, inserted_at)
SELECT $1, type, id, relation, holder, 'user',
  lpad(upper(to_hex(row_number() OVER ())), 26, '0'), now()
FROM (
  SELECT 'case' AS type, id::text, 'scope' AS relation, 'scope:' || area || '/' || matter AS holder
    FROM cases.service_case WHERE state <> 'draft' AND state <> 'lapsed'
  UNION ALL SELECT 'case', id::text, 'desk', 'desk:' || desk FROM cases.on_desk
  UNION ALL SELECT 'case', id::text, 'party', 'post:' || $2 FROM cases.service_case
    WHERE person = ANY ($6::uuid[])
  UNION ALL SELECT 'desk', desk, 'act', 'post:' || $2 FROM unnest($3::text[]) desk
  UNION ALL SELECT 'scope', scope, 'read', 'post:' || $4 FROM unnest($5::text[]) scope
) every`;

/** One list to be read: ours at the door, and the same by ids. */
export interface PeerList {
  name: string;
  post: string;
  relation: 'act' | 'read';
  door: 'list-objects' | 'streamed-list-objects';
  reading: Omit<Reading, 'statement' | 'first'>;
  /** Public ids on our first page. */
  page: readonly string[];
  /** Milliseconds of our pages at the door. */
  ours: readonly number[];
}

/** Ids of the cases. More than 4 MB of them do not pass through its HTTP door but streamed. */
async function listObjects(fga: OpenFga, { post, relation, door }: PeerList): Promise<string[]> {
  const body = { user: `post:${post}`, relation, type: 'case' };
  const objects =
    door === 'list-objects'
      ? (await fga.ask<{ objects: string[] }>(door, body)).objects
      : (await fga.stream<{ object: string }>(door, body)).map(({ object }) => object);
  return objects.map((object) => object.slice('case:'.length));
}

/** Ids that the post may act on or read, then the first page of those from our own table. */
async function listThenFetch(fga: OpenFga, columns: string, of: PeerList) {
  const started = performance.now();
  const ids = await listObjects(fga, of);
  const listedMs = performance.now() - started;
  const text =
    `SELECT ${columns} FROM cases.service_case c WHERE c.id = ANY ($1::uuid[]) ` +
    'AND (c.due_or_never, c.id) > ($2::timestamptz, $3::uuid) ORDER BY c.due_or_never, c.id LIMIT $4';
  const statement = { name: 'by-ids', text };
  const page = await readPage({ ...of.reading, statement, first: [ids] });
  return { ids: ids.length, page, listedMs, ms: performance.now() - started };
}

async function figureOf(asked: { fga: OpenFga; columns: string; rounds: number }, of: PeerList) {
  const { fga, columns, rounds } = asked;
  const times: number[] = [];
  const listed: number[] = [];
  let many = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const { ids, page, listedMs, ms } = await listThenFetch(fga, columns, of);
    // A peer that answers otherwise is not compared.
    if (page.join() !== of.page.join()) throw new Error(`OpenFGA lists otherwise: ${of.name}`);
    many = ids;
    if (round === 0) continue;
    times.push(ms);
    listed.push(listedMs);
  }
  const figure: Figure = {
    name: `${of.name} by OpenFGA: ${of.door}, ${short(many)} ids, then fetch, p50 / p95`,
    measured: `${p50p95(times)}, before the fetch ${short(median(listed))} ms`,
    beside: `ours at the door, same rows ${p50p95(of.ours)}`,
    ratio: median(times) / median(of.ours),
  };
  return figure;
}

interface World {
  /** Superuser URL of the database the cases are in; OpenFGA's tables are put beside them. */
  url: string;
  columns: string;
  desks: readonly string[];
  /** The worker's household, before whose cases she stands aside. */
  kin: readonly string[];
  /** Whether the viewer may read the cases of a matter in an area. */
  maySee(matter: string, area: string): boolean;
  worker: PeerList;
  viewer: PeerList;
}

async function writeTuples(store: string, { url, desks, kin, maySee, worker, viewer }: World) {
  await withOwner(url, async (owner) => {
    const { rows } = await owner.query<{ area: string; matter: string }>(
      'SELECT DISTINCT area, matter FROM cases.service_case',
    );
    const scopes = rows
      .filter(({ matter, area }) => maySee(matter, area))
      .map(({ matter, area }) => `${area}/${matter}`);
    await owner.query(TUPLES, [store, worker.post, desks, viewer.post, scopes, kin]);
    await owner.query('VACUUM ANALYZE tuple');
  });
}

/** The same two lists as OpenFGA gives them, on the same cases in the same PostgreSQL. */
export async function listsByOpenFga(options: BenchOptions, world: World): Promise<Figure[]> {
  const { worker, viewer, url } = world;
  const program = openFgaProgram(options.say);
  if (!program) return [];
  const fga = await startOpenFga(program, { model: MODEL, database: url, flags: FLAGS });
  try {
    options.say('writing the cases into OpenFGA …');
    await writeTuples(fga.store, world);
    const asked = { fga, columns: world.columns, rounds: options.isQuick ? 3 : 20 };
    return [await figureOf(asked, worker), await figureOf(asked, viewer)];
  } finally {
    await fga.stop();
  }
}
