// SPDX-License-Identifier: Apache-2.0
import { setImmediate as immediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readConfig } from '#apps/server/config.ts';
import { ROOT } from '#apps/server/rooms.ts';
import { openGround } from '#apps/server/server.ts';
import { createPlaces } from '#modules/places';
import { createPowers, type PowerQuestion, type Powers } from '#modules/powers';
import { createJournal } from '#packages/journal';
import { type BenchOptions, type Figure, quantile, short } from '../harness/figures.ts';
import { environmentOf } from '../harness/ground.ts';
import { withOwner } from '../harness/owner.ts';
import { eachUs, measuredRate, SERIES } from './measure.ts';
import { BENCH_ACTS, type BenchLink, fillWithPowers, sampleLinks } from './million.ts';

/** The bars of issue 4. */
const PER_SECOND = 500_000;
const BUILD_S = 4;
const MEMORY_MB = 150;

/** What the process holds when all that is gone is swept up. */
async function heldMb(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const sweep = runInNewContext('gc') as () => void;
  // What lies outside the heap is given back a little later than it is found to be free.
  for (let n = 0; n < 3; n++) {
    sweep();
    await immediate();
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

/** Questions by name: about half are answered yes; the others are of another act or place. */
export function questionsOf(links: readonly BenchLink[], at: Date): PowerQuestion[] {
  return Array.from({ length: SERIES }, (_, n) => {
    const { post, matter, area } = links[n % links.length]!;
    const other = links[(n * 7 + 1) % links.length]!;
    const place = n % 5 < 2 ? other.area : area;
    const community = `${place.slice(0, 9)}${String(1 + (n % 9)).padStart(3, '0')}`;
    const act = BENCH_ACTS[(n * 5) % 10]!;
    return { post, person: null, act, matter, area: community, at };
  });
}

function figures(powers: Powers, asked: PowerQuestion[], seconds: number): Figure {
  const ask = (n: number): boolean => powers.mayAct(asked[n & (SERIES - 1)]!).allowed;
  const { rate, yes } = measuredRate(ask, seconds);
  const plain = new Map(asked.map(({ post, matter, area }) => [`${post}|${matter}|${area}`, true]));
  const byKey = (n: number): boolean => {
    const { post, matter, area } = asked[n & (SERIES - 1)]!;
    return plain.get(`${post}|${matter}|${area}`) === true;
  };
  const peer = measuredRate(byKey, seconds).rate;
  const p99 = quantile(eachUs(ask, 200_000), 0.99);
  return {
    name: 'the same as rooms ask: `mayAct` by ids of post, matter and area',
    measured: `${short(rate)} checks/s, p99 ${short(p99)} µs, ${Math.round(yes * 100)} % yes`,
    beside: `one look-up in a Map of joined ids ${short(peer)}/s`,
    ratio: rate / peer,
    target: `≥ ${short(PER_SECOND)}/s`,
    isMet: rate >= PER_SECOND,
  };
}

/** A million delegations read from the database as a server reads them when it starts. */
export async function fromDatabase(options: BenchOptions, seconds: number): Promise<Figure[]> {
  const { isQuick, say } = options;
  const clone = await (await options.ground()).cloneHouse('bench_powers');
  const config = readConfig(environmentOf(clone), ROOT);
  const { house, stop } = await openGround({ config, report: (line) => say(line) });
  try {
    say('writing delegations …');
    const size = isQuick ? 50_000 : 1_000_000;
    const { links, sample } = await withOwner(clone.url, async (owner) => ({
      links: await fillWithPowers(owner, size),
      sample: await sampleLinks(owner, SERIES),
    }));
    const { db, keyring } = house.options;
    const { clock, parties } = house;
    const places = await createPlaces({ db });
    const journal = createJournal({ db, keyring, clock });
    const resources = { findResource: () => undefined, resourcesFor: () => [] };
    const powers = createPowers({ db, journal, places, parties, clock, resources });
    const before = await heldMb();
    const started = performance.now();
    await powers.catchUp();
    const buildS = (performance.now() - started) / 1000;
    const mb = (await heldMb()) - before;
    return [
      figures(powers, questionsOf(sample, clock.now()), seconds),
      {
        name: `${short(links)} delegations read from the database, and what the process then holds more`,
        measured: `${short(buildS)} s, ${short(mb)} MB`,
        beside: `${short((mb * 2 ** 20) / links)} bytes a delegation`,
        target: `< ${BUILD_S} s, ≤ ${MEMORY_MB} MB`,
        isMet: buildS < BUILD_S && mb <= MEMORY_MB,
      },
    ];
  } finally {
    await stop();
  }
}
