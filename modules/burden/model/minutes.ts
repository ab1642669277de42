// SPDX-License-Identifier: Apache-2.0
import { isWorkingDay } from '#packages/kernel';
import type { Frequency } from '../contract/common.ts';

/** How often each period comes in a year; a day is a working day. */
const A_YEAR: Record<Frequency['per'], number> = {
  once: 1,
  day: 250,
  week: 52,
  month: 12,
  quarter: 4,
  year: 1,
};

const DAY_MS = 86_400_000;

/** Minutes a year in one community. */
export function minutesYear(often: Frequency, minutesEach: number): number {
  return often.times * A_YEAR[often.per] * minutesEach;
}

/** Minutes a month in one community, a twelfth of the year's. */
export function minutesMonth(often: Frequency, minutesEach: number): number {
  return minutesYear(often, minutesEach) / 12;
}

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

/**
 * Minutes of work that fell from one civil date to another, both included, in one community; by
 * working days for what is daily, evenly for the rest.
 */
export function minutesBetween(
  often: Frequency,
  minutesEach: number,
  span: { from: string; to: string },
): number {
  const days = daysBetween(span.from, span.to);
  if (often.per === 'day') return often.times * minutesEach * days.filter(isWorkingDay).length;
  return (minutesYear(often, minutesEach) * days.length) / 365;
}

/** Forms of about the size: within a fifth, or failing that the nearest few. */
const NEAR_SHARE = 0.2;
const NEAREST_MIN = 5;

/** Median minutes of the live forms of about this many fields; null when there is none. */
export function medianMinutes(
  forms: readonly { fields: number; minutes: number }[],
  fields: number,
): { median: number | null; of: number } {
  const distance = (form: { fields: number }) => Math.abs(form.fields - fields);
  const byDistance = [...forms].sort((a, b) => distance(a) - distance(b));
  const near = byDistance.filter((form) => distance(form) <= Math.max(1, fields * NEAR_SHARE));
  const chosen = near.length >= NEAREST_MIN ? near : byDistance.slice(0, NEAREST_MIN);
  if (fields === 0 || chosen.length === 0) return { median: null, of: 0 };
  const minutes = chosen.map((form) => form.minutes).sort((a, b) => a - b);
  const half = Math.floor(minutes.length / 2);
  const median =
    minutes.length % 2 === 1 ? minutes[half]! : (minutes[half - 1]! + minutes[half]!) / 2;
  return { median: Math.round(median), of: minutes.length };
}
