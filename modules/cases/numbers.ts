// SPDX-License-Identifier: Apache-2.0
import { caseNumber, numberDay } from './model/number.ts';
import type { CaseStore } from './store.ts';

const BLOCK = 100;

/** Hands out case numbers from a block leased per process, county and day; gaps are allowed. */
export function numberSource(store: CaseStore): (partition: string, now: Date) => Promise<string> {
  const blocks = new Map<string, Promise<{ next: number; end: number }>>();
  const lease = async (partition: string, day: string) => {
    const first = await store.leaseNumbers(partition, day, BLOCK);
    return { next: first, end: first + BLOCK };
  };
  return async (partition, now) => {
    const day = numberDay(now);
    const key = `${partition}|${day}`;
    for (;;) {
      const held = blocks.get(key) ?? lease(partition, day);
      blocks.set(key, held);
      const block = await held;
      if (block.next < block.end) {
        block.next += 1;
        return caseNumber(partition, now, block.next - 1);
      }
      if (blocks.get(key) === held) blocks.delete(key);
    }
  };
}
