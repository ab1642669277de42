// SPDX-License-Identifier: Apache-2.0

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;
/** Years and months are nominal, 365 and 30 days: a demo's clock needs no calendar of its own. */
const UNITS_MS = [365 * DAY_MS, 30 * DAY_MS, 7 * DAY_MS, DAY_MS, 3_600_000, 60_000, SECOND_MS];
const DURATION =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** A demo is moved through years, not out of the calendar: 100 years in one go at most. */
const LONGEST_MS = 100 * 365 * DAY_MS;

/** Milliseconds of an ISO 8601 duration of at most a century; undefined if it is none. */
export function readDuration(text: string): number | undefined {
  const found = DURATION.exec(text);
  if (!found || text === 'P' || text.endsWith('T')) return undefined;
  const parts = found.slice(1).map((part) => Number(part ?? 0));
  const ms = parts.reduce((sum, part, index) => sum + part * UNITS_MS[index]!, 0);
  return ms <= LONGEST_MS ? ms : undefined;
}
