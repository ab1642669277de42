// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import { readConfig } from '#apps/server/config.ts';
import type { House } from '#apps/server/house.ts';
import { ROOT } from '#apps/server/rooms.ts';
import { openGround } from '#apps/server/server.ts';
import { newId } from '#packages/kernel';
import { startChild } from './harness/child.ts';
import {
  type Benchmark,
  type BenchOptions,
  type Figure,
  median,
  p50p95,
  quantile,
  short,
} from './harness/figures.ts';
import { type BenchHouse, environmentOf } from './harness/ground.ts';
import { openStation, type Refusal, type Stop } from './revocation/station.ts';
import { fallOfRoot } from './revocation/subtree.ts';

/** The bar of issue 3 for screens. */
const SCREEN_MS = 1_000;
const PARTITION = '330102';
const WRITERS = 16;

const WORDS: Record<Stop, string> = { revoke: 'revoked', suspend: 'suspended' };

function refusals(how: Stop, writes: readonly Refusal[], screens: readonly number[]): Figure[] {
  const violations = writes.filter((one) => one.afterStatus < 400).length;
  const allowed = writes.map((one) => one.allowedMs);
  const refused = writes.map((one) => one.refusedMs);
  const p95 = quantile(screens, 0.95);
  return [
    {
      name: `${WORDS[how]} on one process, the very next write on another, ${writes.length} times`,
      measured: `${violations} let through; refused after ${p50p95(refused)}`,
      beside: `the same write allowed ${short(median(allowed))} ms`,
      ratio: median(refused) / median(allowed),
      target: '0 let through',
      isMet: violations === 0,
    },
    {
      name: `${WORDS[how]} on one process, gone from the worker’s list on another, p50 / p95`,
      measured: p50p95(screens),
      beside: 'the other process looks every 250 ms',
      ratio: median(screens) / 250,
      target: `p95 < ${SCREEN_MS} ms`,
      isMet: p95 < SCREEN_MS,
    },
  ];
}

/** Writes acts of no affair for a while, from sixteen callers; with or without an epoch to hold. */
async function writeFor(house: House, seconds: number, epoch: number | null): Promise<number> {
  const until = performance.now() + seconds * 1000;
  let count = 0;
  const actor = { account: 'bench', person: null, level: 'anonymous', post: null, session: null };
  const write = async (): Promise<void> => {
    while (performance.now() < until) {
      const now = new Date();
      const outcome = await house.journal.record(
        {
          ...{ partition: PARTITION, kind: 'bench', about: newId(now), after: 0, person: null },
          ...{ actor: actor as never, basis: { kind: 'operator', duty: 'bench' } as never },
          ...{ verb: 'write', payload: { note: 'nothing' }, due: null, at: now },
        },
        epoch,
      );
      if (!outcome.ok) throw new Error(`a write was refused: ${outcome.why}`);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  return count / seconds;
}

async function costOfEpoch(house: House, isQuick: boolean): Promise<Figure> {
  const seconds = isQuick ? 0.2 : 2;
  const epoch = await house.journal.epoch(PARTITION);
  await writeFor(house, seconds, null);
  const ratios: number[] = [];
  let rate = 0;
  for (let round = 0; round < (isQuick ? 1 : 5); round += 1) {
    const without = await writeFor(house, seconds, null);
    const held = await writeFor(house, seconds, epoch);
    ratios.push(held / without);
    rate = without;
  }
  return {
    name: 'an act written under an epoch, 16 callers',
    measured: `${short(median(ratios) * rate)}/s`,
    beside: `without holding one ${short(rate)}/s`,
    ratio: median(ratios),
  };
}

async function measure(clone: BenchHouse, { isQuick, say }: BenchOptions): Promise<Figure[]> {
  const child = join(import.meta.dirname, 'intake', 'house-child.ts');
  const one = await startChild(child, environmentOf(clone));
  const other = await startChild(child, environmentOf(clone));
  try {
    const station = await openStation(String(one.ready.url), String(other.ready.url));
    const times = isQuick ? 2 : 15;
    const figures: Figure[] = [];
    for (const how of ['revoke', 'suspend'] as const) {
      const writes: Refusal[] = [];
      const screens: number[] = [];
      say(`twice ${times} times ${WORDS[how]} …`);
      for (let n = 0; n < times; n += 1) {
        writes.push(await station.refuse(how));
        screens.push(await station.vanish(how));
      }
      figures.push(...refusals(how, writes, screens));
    }
    return figures;
  } finally {
    await other.stop();
    await one.stop();
  }
}

/** From the commit of a revocation on one process to what another still allows and shows. */
export const revocation: Benchmark = {
  name: 'revocation',
  async run(options) {
    const clone = await (await options.ground()).cloneHouse('bench_revocation');
    const figures = await measure(clone, options);
    const report = (line: string): void => options.say(line);
    const { house, stop } = await openGround({
      config: readConfig(environmentOf(clone), ROOT),
      report,
    });
    try {
      figures.push(await costOfEpoch(house, options.isQuick));
    } finally {
      await stop();
    }
    return [...figures, ...(await fallOfRoot(options))];
  },
};
