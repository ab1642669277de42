// SPDX-License-Identifier: Apache-2.0

/** The same day some months before (negative: after); the 29th to 31st become the 28th. */
export function monthsBefore(date: string, months: number): string {
  const total = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - months;
  const month = String((total % 12) + 1).padStart(2, '0');
  const day = String(Math.min(28, Number(date.slice(8)))).padStart(2, '0');
  return `${Math.floor(total / 12)}-${month}-${day}`;
}
