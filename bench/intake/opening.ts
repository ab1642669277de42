// SPDX-License-Identifier: Apache-2.0
import type { Child } from '../harness/child.ts';
import { type Figure, median, ms, p50p95 } from '../harness/figures.ts';
import { openOnline, type Scene } from './drafts.ts';

/** What opening a draft costs, one after the other, with and without asking the agencies. */
export async function costOfOpening(scene: Scene, house: Child, count: number): Promise<Figure[]> {
  const openings = async (asksAgencies: boolean): Promise<number[]> => {
    await house.ask({ asksAgencies });
    return (await openOnline(scene, count, { connections: 1 })).load.latenciesMs;
  };
  await openings(true);
  const without = await openings(false);
  const asked = await openings(true);
  return [
    {
      name: 'open a draft with its agency calls, p50 / p95',
      measured: p50p95(asked),
      beside: `without them ${ms(median(without))}; the slowest agency alone takes 90 ms`,
      ratio: median(asked) / median(without),
    },
  ];
}
