// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { readConfig } from '#apps/server/config.ts';
import type { House } from '#apps/server/house.ts';
import { ROOT } from '#apps/server/rooms.ts';
import { openGround } from '#apps/server/server.ts';
import type { Actor } from '#packages/kernel';
import { type BenchOptions, type Figure, p50p95, quantile, short } from '../harness/figures.ts';
import { environmentOf } from '../harness/ground.ts';
import { withOwner } from '../harness/owner.ts';
import { movesInSql } from './moves-in-sql.ts';

/** The bars of issue 4. */
const REVOKE_MS = 20;
const MOVES_PER_SECOND = 20_000;
const AREA = '330102012001';
const MATTER = 'old-age-allowance';
const STATION = `station-${AREA}`;

/** Everything below the station's entrustment, as if it had been handed on to as many posts. */
const DESCENDANTS = `
INSERT INTO powers.delegation (id, entry, decider, parent, path, origin, from_organisation,
  to_organisation, to_kind, to_post, to_post_code, acts, area, valid_from, valid_to, document,
  liability, supervision, recorded_at, state, stops_on, stops_by, published_at)
SELECT md5('below' || n)::uuid, entry, decider, id, path || md5('below' || n)::uuid, origin,
  from_organisation, to_organisation, to_kind, md5('post' || n)::uuid, 'bench/' || n, acts, area,
  valid_from, valid_to, document, liability, supervision, recorded_at, state, stops_on, stops_by,
  published_at
FROM powers.delegation, generate_series(1, $2::int) n WHERE id = $1`;

const CASES = `
INSERT INTO cases.service_case (partition, id, number, matter, matter_version, area, person,
  channel, state, step, due, updated_at)
SELECT left($1, 6), pg_temp.nth(n), 'moved-' || n, $2, $3, $1, md5('mover' || n)::uuid,
  'online', 'submitted', 'accept', now() + n * interval '1 minute', now()
FROM generate_series(1, $4::int) n`;
const DESKS = `
INSERT INTO cases.on_desk (partition, id, desk, due)
SELECT partition, id, $1 || '|' || matter || '|accept', due FROM cases.service_case
WHERE number LIKE 'moved-%'`;
const HEADS = `
INSERT INTO journal.head (partition, kind, id, version, last_act, person, due_at)
SELECT left($1, 6), 'case', pg_temp.nth(n), 2, md5('act' || n)::uuid,
  md5('mover' || n)::uuid, now() + n * interval '1 minute' FROM generate_series(1, $2::int) n`;
const PURPOSES = `
INSERT INTO exchange.purpose (partition, id, case_id, matter, version, step, unit, area, person,
  subjects, fields, title, opened_how, opened_at, until)
SELECT left($1, 6), pg_temp.nth(n), pg_temp.nth(n), $2, $3, 'accept', $4, $1,
  md5('mover' || n)::uuid, ARRAY[md5('mover' || n)::uuid], '{}', '{}', 'self', now(),
  now() + interval '1 year'
FROM generate_series(1, $5::int) n`;
const KEYS = `
INSERT INTO journal.subject_key (person, wrapped)
SELECT md5('mover' || n)::uuid, $1 FROM generate_series(1, $2::int) n`;

/** Ids of cases ascend with time, as the house makes them. */
const NTH =
  'CREATE FUNCTION pg_temp.nth(n int) RETURNS uuid LANGUAGE sql IMMUTABLE AS ' +
  "$$ SELECT (lpad(to_hex(1764000000000 + n::bigint * 1000), 12, '0') || '7' || right(md5('moved' || n), 19))::uuid $$";

/** The link the station's worker stands on. */
async function entrustment(owner: Client): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    'SELECT id FROM powers.delegation WHERE entry = $1 AND to_organisation = $2 ' +
      "AND origin = 'entrusted' AND to_post IS NULL AND revoked_at IS NULL",
    [MATTER, STATION],
  );
  return rows[0]!.id;
}

async function layReady(owner: Client, house: House, of: { links: number; cases: number }) {
  const root = await entrustment(owner);
  const { version } = (await house.matters.findCurrent(MATTER, house.clock.now()))!;
  const key = house.options.keyring.wrap(randomBytes(32));
  await owner.query('SET session_replication_role = replica');
  await owner.query(DESCENDANTS, [root, of.links]);
  await owner.query(NTH);
  await owner.query(CASES, [AREA, MATTER, version, of.cases]);
  await owner.query(DESKS, [STATION]);
  await owner.query(HEADS, [AREA, of.cases]);
  await owner.query(PURPOSES, [AREA, MATTER, version, STATION, of.cases]);
  await owner.query(KEYS, [key, of.cases]);
  await owner.query("SELECT journal.bump(ARRAY[left($1, 6)], 'powers', $2)", [AREA, root]);
  await owner.query('RESET session_replication_role');
  await owner.query('VACUUM ANALYZE');
  return root;
}

async function officerOf(house: House): Promise<Actor> {
  const person = (await house.identity.findPerson('subdistrict-officer'))!;
  const post = house.parties.postsOf(person, house.clock.now())[0]!.code;
  return { account: 'bench', person, level: 'real-person', post, session: null };
}

/** Reads what posts below may do, again and again, until told to stop: how long each took. */
function readMeanwhile(house: House): () => Promise<number[]> {
  const times: number[] = [];
  let isOver = false;
  const reading = (async () => {
    while (!isOver) {
      const started = performance.now();
      await house.options.db.staff.query(
        "SELECT count(*) FROM powers.scopes_of(md5('post1')::uuid, now())",
      );
      times.push(performance.now() - started);
    }
  })();
  return async () => {
    isOver = true;
    await reading;
    return times;
  };
}

async function revokeRoot(house: House, root: string): Promise<{ ms: number; readers: number[] }> {
  const actor = await officerOf(house);
  const stop = readMeanwhile(house);
  const ctx = { actor, now: house.clock.now(), requestId: '', ifMatch: null, mark: null };
  const started = performance.now();
  await house.powers.revoke({ ...ctx, headers: {} }, { id: root, reason: '收回委托' });
  const ms = performance.now() - started;
  return { ms, readers: await stop() };
}

const RAISE =
  "UPDATE powers.delegation SET state = 'in-force', revoked_at = NULL, revoked_reason = NULL WHERE id = $1";

interface Fall {
  /** The first revocation of a server just started, whose connections have to be opened. */
  firstMs: number;
  /** The later ones. */
  ms: number[];
  readers: number[];
}

/** The root falls, is raised again by hand, and falls again; in the end it lies. */
async function fallOften(owner: Client, house: House, on: { root: string; times: number }) {
  const { root, times } = on;
  const fall: Fall = { firstMs: 0, ms: [], readers: [] };
  for (let n = 0; n <= times; n += 1) {
    if (n > 0) {
      await owner.query(RAISE, [root]);
      await owner.query("SELECT journal.bump(ARRAY[left($1, 6)], 'delegation', $2)", [AREA, root]);
      await house.powers.catchUp();
    }
    const { ms, readers } = await revokeRoot(house, root);
    if (n === 0) fall.firstMs = ms;
    else fall.ms.push(ms);
    fall.readers.push(...readers);
  }
  return fall;
}

interface Moved extends Record<string, unknown> {
  n: number;
  seconds: number;
}

/** One root with a hundred thousand links below it falls, and the cases it carried move. */
export async function fallOfRoot(options: BenchOptions): Promise<Figure[]> {
  const { isQuick, say } = options;
  const clone = await (await options.ground()).cloneHouse('bench_subtree');
  const config = readConfig(environmentOf(clone), ROOT);
  const { house, stop } = await openGround({ config, report: (line) => say(line) });
  const of = isQuick ? { links: 5_000, cases: 2_000 } : { links: 100_000, cases: 100_000 };
  try {
    return await withOwner(clone.url, async (owner) => {
      say(`a root with ${short(of.links)} links below it, and ${short(of.cases)} open cases …`);
      const root = await layReady(owner, house, of);
      await house.powers.catchUp();
      const fall = await fallOften(owner, house, { root, times: isQuick ? 2 : 20 });
      say('moving the cases …');
      await house.settle();
      const { rows } = await owner.query<Moved>(
        'SELECT count(*)::int AS n, extract(epoch FROM max(at) - min(at))::float AS seconds ' +
          "FROM journal.act WHERE verb = 'move-desk'",
      );
      const { n, seconds } = rows[0]!;
      const rate = n / seconds;
      const alone = await movesInSql(owner);
      return [
        {
          name: `a root with ${short(of.links)} links below it revoked, act and all, p50 / p95`,
          measured: `${p50p95(fall.ms)}; the first of a server just started ${short(fall.firstMs)} ms`,
          beside: `a reader meanwhile waits at most ${short(quantile(fall.readers, 1))} ms, p50 ${short(quantile(fall.readers, 0.5))}`,
          target: `p95 < ${REVOKE_MS} ms`,
          isMet: quantile(fall.ms, 0.95) < REVOKE_MS,
        },
        {
          name: `the ${short(n)} open cases it carried moved to the desk above, an act each`,
          measured: `${short(rate)} cases/s`,
          beside: `the same rows by SQL alone, one connection: ${short(alone)}/s`,
          ratio: rate / alone,
          target: `≥ ${short(MOVES_PER_SECOND)}/s`,
          isMet: n === of.cases && rate >= MOVES_PER_SECOND,
        },
      ];
    });
  } finally {
    await stop();
  }
}
