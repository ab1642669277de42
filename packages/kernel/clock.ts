// SPDX-License-Identifier: Apache-2.0

/** Time is a parameter: nothing below reads the wall clock by itself. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock ahead of another by an offset in milliseconds that may grow, never shrink. */
export function shiftedClock(base: Clock, offsetMs: () => number): Clock {
  return { now: () => new Date(base.now().getTime() + offsetMs()) };
}
