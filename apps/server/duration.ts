// SPDX-License-Identifier: Apache-2.0

const UNITS_MS = { D: 86_400_000, H: 3_600_000, M: 60_000, S: 1_000, W: 604_800_000 };
const DURATION = /^P(?:(\d+)W|(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?)$/;

/** Dates end somewhere: a demo that jumps further than this in one go is a slip of the finger. */
const LONGEST_MS = 36_600 * UNITS_MS.D;

/**
 * Milliseconds of an ISO 8601 duration of weeks, days, hours, minutes, seconds; undefined if it is
 * none, or longer than a century.
 */
export function readDuration(text: string): number | undefined {
  const found = DURATION.exec(text);
  if (!found || text === 'P' || text.endsWith('T')) return undefined;
  const [, weeks, days, hours, minutes, seconds] = found.map((part) => Number(part ?? 0));
  const ms =
    weeks! * UNITS_MS.W +
    days! * UNITS_MS.D +
    hours! * UNITS_MS.H +
    minutes! * UNITS_MS.M +
    seconds! * UNITS_MS.S;
  return ms <= LONGEST_MS ? ms : undefined;
}
