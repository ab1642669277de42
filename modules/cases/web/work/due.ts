// SPDX-License-Identifier: Apache-2.0
import { daysFromToday } from '#packages/ui';
import { type CaseRow, OPEN_STATES } from '../../contract.ts';
import type { WorkCaseWords } from './words.zh.ts';

/** Parts of a worker's list, in the order they are read. */
export const DUE_GROUPS = ['late', 'today', 'later', 'paused', 'ended'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

type Timed = Pick<CaseRow, 'due' | 'paused' | 'state'>;

/** Where a row stands: what has ended is not late, nor is what waits for the applicant. */
export function dueGroup({ due, paused, state }: Timed, now: Date): DueGroup {
  if (state === 'draft') return 'later';
  if (!OPEN_STATES.includes(state)) return 'ended';
  if (paused || state === 'supplement-requested') return 'paused';
  if (!due) return 'later';
  if (Date.parse(due) < now.getTime()) return 'late';
  return daysFromToday(due, now) === 0 ? 'today' : 'later';
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** 1天3小时: how long, in the two largest units. */
export function spanWords(ms: number, words: WorkCaseWords): string {
  const days = Math.floor(ms / DAY_MS);
  const hours = Math.floor((ms % DAY_MS) / HOUR_MS);
  if (days > 0) return words.days(days) + (hours > 0 ? words.hours(hours) : '');
  if (hours > 0) return words.hours(hours);
  return words.minutes(Math.max(1, Math.floor(ms / MINUTE_MS)));
}
