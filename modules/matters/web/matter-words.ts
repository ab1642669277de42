// SPDX-License-Identifier: Apache-2.0
import type { DayLimit, Performer } from '../contract.ts';
import type { MatterWords } from './words.zh.ts';

/** 3个工作日; a limit of 0 days is on the spot. */
export function limitWords(limit: DayLimit, words: MatterWords): string {
  if (limit.days === 0) return words.onTheSpot;
  return limit.unit === 'working-days'
    ? words.workingDays(limit.days)
    : words.calendarDays(limit.days);
}

/** The kind of body that acts, where no single organisation can be named. */
export function performerWords(performer: Performer, words: MatterWords): string {
  return words.byPerformer[performer.body];
}
