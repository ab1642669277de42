// SPDX-License-Identifier: Apache-2.0
import { buildSyntheticIndex, type SyntheticIndex } from '#modules/powers';
import { newId } from '#packages/kernel';
import { type Benchmark, type Figure, quantile, short } from './harness/figures.ts';
import { fromDatabase } from './powers/from-database.ts';
import { eachUs, measuredRate, SERIES } from './powers/measure.ts';
import { besideOpenFga } from './powers/openfga.ts';
import { besidePeers } from './powers/peers.ts';

/** The bars of issue 4. */
const PER_SECOND = 2_000_000;
const P99_US = 2;
const BUSY_P99_US = 20;

type Ask = (n: number) => boolean;

function asksOf({ index, questions, busyQuestions }: SyntheticIndex) {
  const chain: Ask = (n) => index.find(questions[n & (SERIES - 1)]!) >= 0;
  const busy: Ask = (n) => index.find(busyQuestions[n & (SERIES - 1)]!) >= 0;
  // What a table of answers would cost: one key made of three handles, and no chain.
  const keyOf = (q: { post: number; matter: number; lo: number }): number =>
    (q.post * 512 + q.matter) * 10_000 + q.lo;
  const answers = new Map(questions.map((q) => [keyOf(q), true]));
  const table: Ask = (n) => answers.has(keyOf(questions[n & (SERIES - 1)]!));
  return { chain, busy, table };
}

function onHandles(made: SyntheticIndex, links: number, seconds: number): Figure[] {
  const { chain, busy, table } = asksOf(made);
  measuredRate(chain, seconds / 4);
  measuredRate(busy, seconds / 4);
  const { rate, yes } = measuredRate(chain, seconds);
  const { rate: peer } = measuredRate(table, seconds);
  const p99 = quantile(eachUs(chain, 200_000), 0.99);
  const busyTimes = eachUs(busy, 200_000);
  const busyP99 = quantile(busyTimes, 0.99);
  const clock = quantile(
    eachUs(() => undefined, 200_000),
    0.5,
  );
  return [
    {
      name: `powers on handles, ${short(links)} delegations, the chain walked at each`,
      measured: `${short(rate)} checks/s, p99 ${short(p99)} µs, ${Math.round(yes * 100)} % yes`,
      beside: `a Map of ready answers ${short(peer)}/s; the timer takes ${short(clock)} µs`,
      ratio: rate / peer,
      target: `≥ ${short(PER_SECOND)}/s, p99 < ${P99_US} µs`,
      isMet: rate >= PER_SECOND && p99 < P99_US,
    },
    {
      name: 'one post with 5,000 delegations of one matter',
      measured: `p99 ${short(busyP99)} µs`,
      beside: `a post with few ${short(p99)} µs`,
      ratio: busyP99 / p99,
      target: `p99 < ${BUSY_P99_US} µs`,
      isMet: busyP99 < BUSY_P99_US,
    },
  ];
}

/** The same row as an object in a Map, as one would write it first: bytes each. */
function bytesAsObjects(): number {
  const many = 100_000;
  const before = process.memoryUsage().heapUsed;
  const kept = new Map<string, object>();
  for (let n = 0; n < many; n += 1) {
    const id = newId(new Date());
    const range = { lo: n, hi: n + 9, from: n * 1e4, until: 2e9, revokedAt: 4e9 };
    kept.set(id, { id, ...range, parent: id, entry: n, acts: 0x3ff, post: n, organisation: 0 });
  }
  return (process.memoryUsage().heapUsed - before) / kept.size;
}

/** Peers come from npm when asked for: BENCH_PEERS=1. */
async function peersOf(made: SyntheticIndex, seconds: number): Promise<Figure[]> {
  if (!process.env.BENCH_PEERS) return [];
  return besidePeers(made, measuredRate(asksOf(made).chain, seconds).rate, seconds);
}

/** `mayAct` in process at a million delegations, the chain walked at each question. */
export const powers: Benchmark = {
  name: 'powers',
  async run(options) {
    const links = options.isQuick ? 50_000 : 1_000_000;
    const seconds = options.isQuick ? 0.1 : 2;
    options.say(`building an index of ${short(links)} delegations …`);
    const before = process.memoryUsage().arrayBuffers;
    const made = buildSyntheticIndex(links);
    const bytes = (process.memoryUsage().arrayBuffers - before) / links;
    const asObjects = bytesAsObjects();
    return [
      ...onHandles(made, links, seconds),
      {
        name: 'a delegation in the index',
        measured: `${short(bytes)} bytes`,
        beside: `as an object in a Map ${short(asObjects)} bytes`,
        ratio: bytes / asObjects,
      },
      ...(await fromDatabase(options, seconds)),
      ...(await peersOf(made, seconds)),
      ...(await besideOpenFga(options, seconds)),
    ];
  },
};
