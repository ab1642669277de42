// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import type { Room } from '../room.ts';
import { listWaiting } from '../store.ts';
import { saveHalves, secondHalf } from './answer-asks.ts';

/** A read lost between call and entry is closed as unknown after this long (DESIGN §5). */
const WAIT_MS = 60_000;
const BATCH = 200;

/**
 * Closes asks that nobody answered for a minute as unknown: a crash leaves "asked, outcome
 * unknown",
 * never a gap. Who: the operator's sweep. Records one *answered* row each. Answers how many it
 * closed.
 */
export async function closeUnanswered(room: Room, now: Date): Promise<number> {
  const before = new Date(now.getTime() - WAIT_MS);
  let closed = 0;
  for (;;) {
    const waiting = await listWaiting(room.db.sweeper, before, BATCH);
    for (const one of waiting) {
      // An erased person gets no key again: her row verifies as erased, whatever its salt.
      const key = (await room.journal.keys.find(one.person)) ?? randomBytes(32);
      const on = { partition: one.partition, case: one.caseId };
      const half = { on, at: now, ask: one.ask, person: one.person, key };
      const second = secondHalf(room, half, { known: false, why: 'swept' });
      closed += await saveHalves(room, [second], { on, at: now });
    }
    if (waiting.length < BATCH) return closed;
  }
}
