// SPDX-License-Identifier: Apache-2.0
import { buildSyntheticIndex, type SyntheticIndex } from '#modules/powers';
import { newId } from '#packages/kernel';
import { type Benchmark, type Figure, quantile, short } from './harness/figures.ts';

/** The bars of tech-3 §3. */
const PER_SECOND = 500_000;
const P99_US = 20;
const POSTS = 100_000;

type Ask = (n: number) => number;

function perSecond(ask: Ask, seconds: number): { rate: number; yes: number } {
  let count = 0;
  let yes = 0;
  const started = performance.now();
  const until = started + seconds * 1000;
  while (performance.now() < until) {
    for (let n = 0; n < 10_000; n += 1) if (ask(count + n) >= 0) yes += 1;
    count += 10_000;
  }
  return { rate: (count / (performance.now() - started)) * 1000, yes: yes / count };
}

function eachUs(ask: Ask, times: number): number[] {
  return Array.from({ length: times }, (_, n) => {
    const started = performance.now();
    ask(n);
    return (performance.now() - started) * 1000;
  });
}

/** The questions as handles, and the same with post, matter and area looked up by name first. */
function asks(made: SyntheticIndex): { byHandle: Ask; byName: Ask; mapOnly: Ask } {
  const question = made.emptyQuestion();
  const names = Array.from({ length: 1 << 16 }, (_, n) => {
    made.ask(n, question);
    return {
      post: `post-${question.post}`,
      matter: `matter-${question.matter}`,
      area: `${question.lo}`.padStart(12, '3'),
    };
  });
  const posts = new Map(Array.from({ length: POSTS }, (_, n) => [`post-${n}`, n]));
  const matters = new Map(names.map(({ matter }) => [matter, Number(matter.slice(7))]));
  const areas = new Map(names.map(({ area }, n) => [area, n]));
  const find: Ask = (n) => {
    const { post, matter, area } = names[n & 0xffff]!;
    return posts.get(post)! + matters.get(matter)! + areas.get(area)!;
  };
  const byHandle: Ask = (n) => {
    made.ask(n, question);
    return made.index.find(question);
  };
  return { byHandle, byName: (n) => (find(n) < 0 ? -1 : byHandle(n)), mapOnly: find };
}

interface Asked {
  name: string;
  ask: Ask;
  /** Whether the bar is for it; a name costs what a Map costs. */
  isBarred: boolean;
  /** Peer's questions a second. */
  peer: number;
  seconds: number;
}

function measured({ name, ask, peer, seconds, isBarred }: Asked): Figure {
  const { rate, yes } = perSecond(ask, seconds);
  const p99 = quantile(eachUs(ask, 200_000), 0.99);
  return {
    name,
    measured: `${short(rate)} checks/s, p99 ${short(p99)} µs, ${Math.round(yes * 100)} % yes`,
    beside: `three Map look-ups ${short(peer)}/s`,
    ratio: rate / peer,
    ...(isBarred && {
      target: `≥ ${short(PER_SECOND)}/s, p99 < ${P99_US} µs`,
      isMet: rate >= PER_SECOND && p99 < P99_US,
    }),
  };
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
  const bytes = (process.memoryUsage().heapUsed - before) / kept.size;
  return bytes;
}

/** `mayAct` in process at a million delegations, the chain walked at each question. */
export const powers: Benchmark = {
  name: 'powers',
  async run({ isQuick, say }) {
    const links = isQuick ? 50_000 : 1_000_000;
    const seconds = isQuick ? 0.1 : 2;
    say(`building an index of ${short(links)} delegations …`);
    const before = process.memoryUsage();
    const started = performance.now();
    const made = buildSyntheticIndex(links);
    const buildMs = performance.now() - started;
    const after = process.memoryUsage();
    const bytes = after.arrayBuffers - before.arrayBuffers;
    const asObjects = bytesAsObjects();
    const { byHandle, byName, mapOnly } = asks(made);
    perSecond(byHandle, seconds / 4);
    const { rate: peer } = perSecond(mapOnly, seconds);
    return [
      measured({
        name: `powers on handles, ${short(links)} delegations`,
        ask: byHandle,
        peer,
        seconds,
        isBarred: true,
      }),
      measured({ name: 'the same from names', ask: byName, peer, seconds, isBarred: false }),
      {
        name: 'the index in memory, and its making',
        measured: `${short(bytes / 2 ** 20)} MB, ${short(buildMs / 1000)} s`,
        beside: `${short(bytes / links)} bytes a delegation, ${short(asObjects)} as objects in a Map`,
        ratio: bytes / links / asObjects,
      },
    ];
  },
};
