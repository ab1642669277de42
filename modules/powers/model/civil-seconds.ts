// SPDX-License-Identifier: Apache-2.0
import { NEVER_S } from './columns.ts';

const DAY_S = 86_400;
/** Civil dates are those of China, UTC+8. */
const OFFSET_S = 8 * 3600;

/** The first second of a civil day, given as days since 1970; what is later than 2106 is never. */
export function startOfDay(days: number): number {
  return Math.min(NEVER_S, Math.max(0, days * DAY_S - OFFSET_S));
}

/** The first second of a civil day. */
export function dayStart(date: string): number {
  return startOfDay(Date.parse(`${date}T00:00:00Z`) / 1000 / DAY_S);
}

/** The first second after a civil day; for ever without one. */
export function dayEnd(date: string | null | undefined): number {
  return date ? Math.min(NEVER_S, dayStart(date) + DAY_S) : NEVER_S;
}

export function secondsOf(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}

/** The civil day of a second. */
export function civilDay(seconds: number): string {
  return new Date((seconds + OFFSET_S) * 1000).toISOString().slice(0, 10);
}
