// SPDX-License-Identifier: Apache-2.0
import { shanghaiDate } from '#packages/kernel';

/** What is counted, how often it may be tried, and in which window of wall time. */
export interface TryLimit {
  name: string;
  max: number;
  /** Start of the window that an instant falls into. */
  windowStart(at: Date): Date;
}

const QUARTER_MS = 15 * 60_000;

function quarterOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / QUARTER_MS) * QUARTER_MS);
}

function dayOf(at: Date): Date {
  return new Date(`${shanghaiDate(at)}T00:00:00+08:00`);
}

/** Passwords tried for one user name, whether or not it exists. */
export const PASSWORD_TRIES: TryLimit = { name: 'password', max: 10, windowStart: quarterOf };
/** Wrong presence codes from one account: eight digits stay out of reach of guessing. */
export const PRESENCE_TRIES: TryLimit = { name: 'presence', max: 10, windowStart: quarterOf };
/** Five a day for the account and five for the number claimed (issue 3, item 5). */
export const ACCOUNT_LEVEL_TRIES: TryLimit = { name: 'level', max: 5, windowStart: dayOf };
export const CLAIMED_LEVEL_TRIES: TryLimit = { name: 'claimed', max: 5, windowStart: dayOf };
