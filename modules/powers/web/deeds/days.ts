// SPDX-License-Identifier: Apache-2.0
import { dateParts, formatDay, serverNow, useLanguage } from '#packages/ui';

const DAY_MS = 86_400_000;

/** The civil day in China at an instant, as YYYY-MM-DD. */
export function chinaDay(at: Date): string {
  const { year, month, day } = dateParts(at.toISOString());
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/** The earlier of two days; an absent one has no end. */
export function earlier(one: string, other: string | undefined): string {
  return other !== undefined && other < one ? other : one;
}

/** Says a day or an instant the house way. */
export function useDay(): (at: string) => string {
  const language = useLanguage();
  return (at) => formatDay(at, serverNow(), language);
}
