// SPDX-License-Identifier: Apache-2.0
import { isWorkingDay, shanghaiDate, workdayEnd } from '#packages/kernel';

const DAY_MS = 86_400_000;

function onWorkingDay(at: Date): Date {
  let end = at;
  while (!isWorkingDay(shanghaiDate(end))) end = new Date(end.getTime() + DAY_MS);
  return workdayEnd(shanghaiDate(end));
}

/**
 * Last days to object. A last day that is no working day moves to the next one.
 * Basis: 行政复议法 §20 (60 days), 行政诉讼法 §46 (six months), 民法典 §203.
 */
export function objectionEnds(
  decided: Date,
  review: { reconsiderationDays: number; litigationMonths: number },
): { reconsideration: Date; litigation: Date } {
  const reconsideration = new Date(decided.getTime() + review.reconsiderationDays * DAY_MS);
  const litigation = new Date(decided);
  litigation.setUTCMonth(litigation.getUTCMonth() + review.litigationMonths);
  return { reconsideration: onWorkingDay(reconsideration), litigation: onWorkingDay(litigation) };
}
