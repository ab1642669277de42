// SPDX-License-Identifier: Apache-2.0
import type { FoldedCase } from './fold.ts';

const MINUTE_MS = 60_000;
/** A silent register is asked again after 5 minutes, then ever later, at most after 6 hours. */
const RETRY_FIRST_MS = 5 * MINUTE_MS;
const RETRY_LAST_MS = 360 * MINUTE_MS;

export function retryAfterMs(retries: number): number {
  return Math.min(RETRY_FIRST_MS * 2 ** retries, RETRY_LAST_MS);
}

/** The one instant at which the sweeper must look again, or null when nothing is awaited. */
export function nextDue(state: FoldedCase, now: Date, awaits: boolean): Date | null {
  if (state.state === 'draft') return state.clocks.lapses ? new Date(state.clocks.lapses) : null;
  if (state.step === null) return null;
  const instants: number[] = [];
  if (awaits) instants.push(now.getTime() + retryAfterMs(state.retries));
  if (state.paused) instants.push(Date.parse(state.paused.until));
  if (state.supplement?.until) instants.push(Date.parse(state.supplement.until));
  const counting = !state.paused && state.state !== 'supplement-requested';
  if (counting && !state.overdueNoted && state.clocks.promised) {
    instants.push(Date.parse(state.clocks.promised));
  }
  if (counting && state.clocks.silence) instants.push(Date.parse(state.clocks.silence));
  return instants.length ? new Date(Math.min(...instants)) : null;
}
