// SPDX-License-Identifier: Apache-2.0

const CIVIL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** True for a day that exists, written YYYY-MM-DD. */
export function isCivilDate(value: unknown): value is string {
  if (typeof value !== 'string' || !CIVIL_DATE.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === value;
}

/**
 * Full years between two civil dates: one more on the birthday itself. Someone born on 29 February
 * completes a year on 1 March of a common year. Basis: 民法典 §201–203, text not verified.
 */
export function fullYears(birthDate: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) >= birthDate.slice(5) ? years : years - 1;
}

/** Days from one civil date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
