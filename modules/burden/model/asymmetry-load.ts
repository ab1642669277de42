// SPDX-License-Identifier: Apache-2.0
import type { LoadSource } from '../contract/asymmetry.ts';
import type { Month } from './months.ts';

/** Work asked of one community in one month, of one kind, by one body. */
export interface LoadLine {
  area: string;
  month: Month;
  source: LoadSource;
  /** Matter code, demand, or the name a record was kept under. */
  subject: string;
  /** Organisation code. */
  askedBy: string;
  /** How many times it was done: what the interval is taken from. */
  n: number;
  /** Minutes of all of them; null where nobody has said how long it takes. */
  minutes: number | null;
  /** Sum of the squares of the minutes of each. */
  squares: number;
  /** Whether the work rests on a power or an admitted demand in force. */
  rests: boolean;
}

export interface Load {
  n: number;
  minutes: number;
  squares: number;
  /** Minutes of work that rests on something in force. */
  restingMinutes: number;
  /** Done, but nobody has said how long it takes: counted, not timed. */
  untimed: number;
  /** Months in which anything was recorded. */
  months: number;
}

export function sumLoad(lines: readonly LoadLine[]): Load {
  const months = new Set<Month>();
  const load = { n: 0, minutes: 0, squares: 0, restingMinutes: 0, untimed: 0 };
  for (const line of lines) {
    months.add(line.month);
    load.n += line.n;
    load.minutes += line.minutes ?? 0;
    load.squares += line.squares;
    if (line.minutes === null) load.untimed += line.n;
    else if (line.rests) load.restingMinutes += line.minutes;
  }
  return { ...load, months: months.size };
}

/** Two-sided 95 % of the normal distribution. */
const Z95 = 1.96;

/**
 * 95 % interval of the total as factors of it. The number of times a thing is asked is taken as
 * Poisson, so the variance of the sum of minutes is the sum of their squares: no resampling, no
 * seed, the same answer each time. It holds the error of sampling only, not what was never noted.
 */
export function intervalOf(load: Pick<Load, 'minutes' | 'squares'>): { low: number; high: number } {
  if (load.minutes <= 0) return { low: 1, high: 1 };
  const part = (Z95 * Math.sqrt(load.squares)) / load.minutes;
  return { low: Math.max(0, 1 - part), high: 1 + part };
}
