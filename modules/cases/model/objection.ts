// SPDX-License-Identifier: Apache-2.0
import { addDays, isWorkingDay, shanghaiDate, workdayEnd } from '#packages/kernel';

function utcDay(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month, day));
}

/** The same day some months later; where that month has none, its last day (民法典 §202). */
function plusMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = utcDay(year, month + months, 0).getUTCDate();
  return utcDay(year, month - 1 + months, Math.min(day, last))
    .toISOString()
    .slice(0, 10);
}

function onWorkingDay(date: string): Date {
  return isWorkingDay(date) ? workdayEnd(date) : onWorkingDay(addDays(date, 1));
}

/**
 * Last days to object. A last day that is no working day moves to the next one.
 * Basis: 行政复议法 §20 (60 days), 行政诉讼法 §46 (six months), 民法典 §202–203.
 */
export function objectionEnds(
  decided: Date,
  review: { reconsiderationDays: number; litigationMonths: number },
): { reconsideration: Date; litigation: Date } {
  const day = shanghaiDate(decided);
  return {
    reconsideration: onWorkingDay(addDays(day, review.reconsiderationDays)),
    litigation: onWorkingDay(plusMonths(day, review.litigationMonths)),
  };
}
