// SPDX-License-Identifier: Apache-2.0

/** The same day so many months on, or that month's last day. `date` is YYYY-MM-DD. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const moved = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)));
  return moved.toISOString().slice(0, 10);
}

/** The last day of the month so many months on. */
export function endOfMonth(date: string, months: number): string {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + months + 1, 0)).toISOString().slice(0, 10);
}

/** The later of two civil dates. */
export function laterOf(one: string, other: string): string {
  return [one, other].sort()[1]!;
}
