// SPDX-License-Identifier: Apache-2.0
import { assert } from '#packages/kernel';

/** A civil month, YYYY-MM; months compare as text. */
export type Month = string;

export function monthOf(civilDate: string): Month {
  assert(/^\d{4}-\d{2}-\d{2}$/.test(civilDate), 'a civil date');
  return civilDate.slice(0, 7);
}

/** The month so many months after (or, below zero, before) this one. */
export function monthAfter(month: Month, months: number): Month {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const count = year * 12 + (number - 1) + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** The whole months that ended before a civil date's own month, oldest first. */
export function monthsBefore(civilDate: string, count: number): Month[] {
  const present = monthOf(civilDate);
  return Array.from({ length: count }, (_, place) => monthAfter(present, place - count));
}

/** The last civil day of a month. */
export function lastDayOf(month: Month): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
