// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import type { Client } from 'pg';
import { type Child, startChild } from './harness/child.ts';
import {
  type Benchmark,
  type BenchOptions,
  type Figure,
  median,
  p50p95,
  quantile,
  short,
} from './harness/figures.ts';
import { environmentOf } from './harness/ground.ts';
import { withOwner } from './harness/owner.ts';
import { type Draft, openAtCounters, openOnline, openScene, type Scene } from './intake/drafts.ts';
import { costOfOpening } from './intake/opening.ts';
import { costOfPromises } from './intake/promises.ts';
import {
  countIdleQueries,
  measureLimit,
  measureSubmissions,
  type Round,
  type Rounds,
  sampleBytes,
} from './intake/rounds.ts';
import { countStatements, type StatementCounts } from './intake/statements.ts';

const here = (file: string): string => join(import.meta.dirname, 'intake', file);
/** The bar of issue 3: submissions a second over the durable limit's. */
const BAR = 0.2;

interface Plan {
  rounds: number;
  seconds: number;
  drafts: number;
  online: number;
}

const FULL: Plan = { rounds: 5, seconds: 5, drafts: 3600, online: 600 };
const QUICK: Plan = { rounds: 1, seconds: 0.5, drafts: 60, online: 40 };

interface Stand {
  owner: Client;
  house: Child;
  limit: Child;
  scene: Scene;
}

async function onStand<T>(options: BenchOptions, play: (stand: Stand) => Promise<T>): Promise<T> {
  const ground = await options.ground();
  const clone = await ground.cloneHouse('bench_intake');
  const limitUrl = await ground.createDatabase('bench_intake_limit');
  const house = await startChild(here('house-child.ts'), environmentOf(clone));
  const limit = await startChild(here('limit-child.ts'), { DATABASE_URL: limitUrl });
  try {
    const scene = await openScene(String(house.ready.url));
    return await withOwner(clone.url, (owner) => play({ owner, house, limit, scene }));
  } finally {
    await limit.stop();
    await house.stop();
  }
}

const coreMs = (round: Round): number => round.nodeMs + round.databaseMs;

interface Pairs {
  limits: Round[];
  counter: Round[];
  online: Round[];
}

async function interleave(on: Rounds, plan: Plan, drafts: { counter: Draft[]; online: Draft[] }) {
  const pairs: Pairs = { limits: [], counter: [], online: [] };
  for (let round = 1; round <= plan.rounds; round += 1) {
    const limit = await measureLimit(on, plan.seconds);
    const counter = await measureSubmissions(on, drafts.counter, plan.seconds);
    const online = await measureSubmissions(on, drafts.online, plan.seconds);
    pairs.limits.push(limit);
    pairs.counter.push(counter);
    pairs.online.push(online);
    const rates = [limit, counter, online].map((one) => short(one.perSecond)).join(' / ');
    on.say(`round ${round}: limit / counter / online ${rates} a second`);
  }
  return pairs;
}

function ratioOf(rounds: readonly Round[], limits: readonly Round[]): number {
  return median(rounds.map((round, i) => round.perSecond / limits[i]!.perSecond));
}

function speed(name: string, rounds: readonly Round[], limits: readonly Round[]): Figure[] {
  const rate = median(rounds.map((round) => round.perSecond));
  const limit = median(limits.map((round) => round.perSecond));
  const latencies = rounds.flatMap((round) => round.latenciesMs);
  const ratio = ratioOf(rounds, limits);
  const share = (pick: (round: Round) => number) => short(median(rounds.map(pick)));
  const limitCost = median(limits.map(coreMs));
  return [
    {
      name,
      measured: `${short(rate)}/s, p50 ${short(median(latencies))}, p99 ${short(quantile(latencies, 0.99))} ms`,
      beside: `durable limit ${short(limit)}/s`,
      ratio,
      target: `≥ ${BAR}`,
      isMet: ratio >= BAR,
    },
    {
      name: `${name}: processor time each`,
      measured: `Node ${share((round) => round.nodeMs)} + PostgreSQL ${share((round) => round.databaseMs)} ms`,
      beside: `limit ${short(limitCost)} ms`,
      ratio: limitCost / median(rounds.map(coreMs)),
    },
  ];
}

function journey(pairs: Pairs, bytes: number, statements: StatementCounts): Figure[] {
  const inclusion = [...pairs.counter, ...pairs.online].flatMap((round) => round.inclusionMs);
  const p95 = quantile(inclusion, 0.95);
  const trips = median(pairs.counter.map((round) => round.trips));
  const online = median(pairs.online.map((round) => round.trips));
  return [
    {
      name: 'round trips to PostgreSQL per submission, and statements',
      measured: `${short(trips)} at the counter, ${short(online)} online; ${short(statements.sent)} statements sent, ${short(statements.run)} run with those in functions`,
      beside: `limit 1, of the same ${bytes.toLocaleString('en')} bytes (act and sealed facts)`,
    },
    {
      name: 'in the log after the act, at full intake, p50 / p95',
      measured: p50p95(inclusion),
      beside: 'sequencer’s pause 100 ms',
      ratio: p95 / 100,
      target: 'p95 < 400 ms',
      isMet: p95 < 400,
    },
  ];
}

/** POST …/submit at 32 connections, every promise kept, beside the durable limit. */
export const intake: Benchmark = {
  name: 'intake',
  run: (options) =>
    onStand(options, async ({ owner, house, limit, scene }) => {
      const plan = options.isQuick ? QUICK : FULL;
      const opening = await costOfOpening(scene, house, options.isQuick ? 4 : 40);
      options.say(`opening ${plan.drafts + plan.online} drafts, each with its agency calls …`);
      const counter = await openAtCounters(scene, plan.drafts);
      const online = (await openOnline(scene, plan.online)).drafts;
      // A minute ago these tables were empty. Autovacuum analyses them within its minute, and until
      // then keyed reads go by plans made for empty tables, three times as slow: the first minute
      // of a new installation, which no round should straddle.
      await owner.query('ANALYZE');
      const body = await sampleBytes({ owner, house, url: scene.url }, counter[0]!);
      const { say } = options;
      const idleQueries = await countIdleQueries(house);
      const on: Rounds = { owner, house, limit, url: scene.url, body, idleQueries, say };
      await measureLimit(on, plan.seconds / 5);
      await measureSubmissions(on, counter.slice(0, 300), plan.seconds);
      const pairs = await interleave(on, plan, { counter, online });
      const promises = await costOfPromises(on, counter, options.isQuick);
      const statements = await countStatements(on, counter.slice(0, 200));
      return [
        ...speed('submit at the counter (power with epoch)', pairs.counter, pairs.limits),
        ...speed('submit online (own affair)', pairs.online, pairs.limits),
        ...journey(pairs, Buffer.byteLength(body), statements),
        ...opening,
        ...promises,
      ];
    }),
};
