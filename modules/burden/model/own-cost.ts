// SPDX-License-Identifier: Apache-2.0
import type { Month } from './months.ts';

/** Of fewer people than this no sum is told: it would be one person's. */
export const WORKERS_MIN = 3;
/** Months that are told, the present one included. */
export const OWN_COST_MONTHS = 5;

/** Sums of one worker, month, matter and screen. */
export interface CostRow {
  /** A pseudonym, in hex. */
  worker: string;
  month: Month;
  /** Empty where the screen belongs to no matter. */
  matter: string;
  screen: string;
  seconds: number;
  stays: number;
  prompts: number;
  fields: number;
}

export interface CostSums {
  minutes: number;
  stays: number;
  prompts: number;
  fields: number;
}

export function sumCosts(rows: readonly CostRow[]): CostSums {
  const sums = { seconds: 0, stays: 0, prompts: 0, fields: 0 };
  for (const row of rows) {
    sums.seconds += row.seconds;
    sums.stays += row.stays;
    sums.prompts += row.prompts;
    sums.fields += row.fields;
  }
  const { seconds, ...rest } = sums;
  return { minutes: Math.round(seconds / 6) / 10, ...rest };
}

function groupBy<K>(rows: readonly CostRow[], key: (row: CostRow) => K): Map<K, CostRow[]> {
  const groups = new Map<K, CostRow[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

export function workersIn(rows: readonly CostRow[]): number {
  return new Set(rows.map((row) => row.worker)).size;
}

export function byMonth(rows: readonly CostRow[]): { month: Month; sums: CostSums }[] {
  return [...groupBy(rows, (row) => row.month)]
    .map(([month, of]) => ({ month, sums: sumCosts(of) }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** Most minutes first: these are matters, never people. */
export function byMatter(rows: readonly CostRow[]): { matter: string | null; sums: CostSums }[] {
  return [...groupBy(rows, (row) => row.matter)]
    .map(([matter, of]) => ({ matter: matter || null, sums: sumCosts(of) }))
    .sort(
      (a, b) => b.sums.minutes - a.sums.minutes || (a.matter ?? '').localeCompare(b.matter ?? ''),
    );
}

/**
 * What may be told of a body: the months, and in them the matters, to which enough people
 * contributed. A group is judged by its own people, so that no matter shows the work of one.
 */
export function withoutFew(rows: readonly CostRow[], key: (row: CostRow) => string): CostRow[] {
  return [...groupBy(rows, key).values()].filter((of) => workersIn(of) >= WORKERS_MIN).flat();
}

/** Minutes from opening a case to leaving it, of screens that belong to a matter; null of none. */
export function minutesEach(rows: readonly CostRow[]): number | null {
  const { minutes, stays } = sumCosts(rows.filter((row) => row.matter !== ''));
  return stays === 0 ? null : Math.round((minutes / stays) * 10) / 10;
}
