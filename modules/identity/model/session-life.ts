// SPDX-License-Identifier: Apache-2.0
import { type AssuranceLevel, LEVELS } from '#packages/kernel';

const HOUR_MS = 3_600_000;
/** One working day: a counter's computer is shared. There is no idle limit within it. */
const STAFF_MS = 12 * HOUR_MS;
/** At most, on a resident's own phone. */
const RESIDENT_MS = 30 * 24 * HOUR_MS;

/** How long a session lives: twelve hours for whoever holds a post, thirty days for anyone else. */
export function sessionLifeMs(holdsPosts: boolean): number {
  return holdsPosts ? STAFF_MS : RESIDENT_MS;
}

/** The lower of two levels: a session never stands above its account. */
export function lowerLevel(one: AssuranceLevel, other: AssuranceLevel): AssuranceLevel {
  return LEVELS[Math.min(LEVELS.indexOf(one), LEVELS.indexOf(other))]!;
}
