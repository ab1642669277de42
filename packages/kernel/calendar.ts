// SPDX-License-Identifier: Apache-2.0
import chineseDays from 'chinese-days';
import { isArranged, isStatutoryHoliday } from './holidays.ts';

const DAY_MS = 86_400_000;
/** China has one legal time, UTC+8, without summer time since 1991. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
/** Offices close at 17:00; a clock in working days ends then. */
const OFFICE_CLOSES_HOUR = 17;

/** The civil date in China, as YYYY-MM-DD. */
export function shanghaiDate(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** Civil date and time in China, as YYYY-MM-DD hh:mm. */
export function shanghaiTime(instant: Date): string {
  const local = new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString();
  return local.slice(0, 16).replace('T', ' ');
}

/** The civil date so many days on; earlier ones with a negative number. Dates are YYYY-MM-DD. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * Weekdays less public holidays, plus the weekends worked in exchange (调休). Of a year whose
 * arrangement is not known yet: weekdays less the holidays of the law.
 */
export function isWorkingDay(date: string): boolean {
  const isPlain = chineseDays.isWorkday(date);
  return isArranged(date.slice(0, 4)) ? isPlain : isPlain && !isStatutoryHoliday(date);
}

/** The instant at which offices close on a civil date. */
export function workdayEnd(date: string): Date {
  return new Date(
    Date.parse(`${date}T00:00:00Z`) + OFFICE_CLOSES_HOUR * 3_600_000 - SHANGHAI_OFFSET_MS,
  );
}

/**
 * The end of the n-th working day after the day of `from`: the day itself is not counted.
 * Basis: 行政许可法 §82 (periods in working days exclude holidays); the start day is excluded as in 民法典
 * §201.
 */
export function addWorkingDays(from: Date, days: number): Date {
  let date = shanghaiDate(from);
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date)) left -= 1;
  }
  return workdayEnd(date);
}

/** Working days that begin after the day of `from`, up to and including the day of `to`. */
export function workingDaysBetween(from: Date, to: Date): number {
  let count = 0;
  const last = shanghaiDate(to);
  for (let date = addDays(shanghaiDate(from), 1); date <= last; date = addDays(date, 1)) {
    if (isWorkingDay(date)) count += 1;
  }
  return count;
}
