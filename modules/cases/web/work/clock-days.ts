// SPDX-License-Identifier: Apache-2.0
import type { CaseView } from '../../contract.ts';

export interface ClockDay {
  /** YYYY-MM-DD */
  day: string;
  kind: 'done' | 'here' | 'left' | 'pause' | 'over';
}

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;
/** More segments than this cannot be read. */
const DAYS_MAX = 9;

function dayOf(at: number): number {
  return Math.floor((at + SHANGHAI_MS) / DAY_MS);
}

function isWeekend(day: number): boolean {
  const weekday = new Date(day * DAY_MS).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** Days on which the clock stood, from the acts that stopped and started it. */
function pausedDays(view: CaseView, now: number): Set<number> {
  const paused = new Set<number>();
  let since: number | undefined;
  for (const { verb, at } of view.timeline) {
    if (verb === 'pause' || verb === 'request-supplement') since = dayOf(Date.parse(at));
    if (since !== undefined && (verb === 'resume' || verb === 'supplement')) {
      for (let day = since; day < dayOf(Date.parse(at)); day += 1) paused.add(day);
      since = undefined;
    }
  }
  if (since !== undefined) for (let day = since; day <= dayOf(now); day += 1) paused.add(day);
  return paused;
}

/**
 * The promise as days, weekends left out, from submission to the promised day or today. It draws
 * what the server said; it decides no limit, and knows no public holiday.
 */
export function clockDays(view: CaseView, now: Date): ClockDay[] {
  const { promised } = view.clocks;
  if (!promised || !view.submittedAt) return [];
  const first = dayOf(Date.parse(view.submittedAt));
  const due = dayOf(Date.parse(promised.due));
  // When the case has ended its clock stands where it ended.
  const isRunning = view.steps.some(({ state }) => state === 'here');
  const ended = isRunning ? undefined : view.timeline.findLast(({ verb }) => verb !== 'rate')?.at;
  const today = dayOf(ended ? Date.parse(ended) : now.getTime());
  const paused = pausedDays(view, now.getTime());
  const days: ClockDay[] = [];
  for (let day = first; day <= Math.max(due, Math.min(today, due + DAYS_MAX)); day += 1) {
    if (isWeekend(day) && day !== today) continue;
    days.push({
      day: new Date(day * DAY_MS).toISOString().slice(0, 10),
      kind: kindOf(day, { due, today, isPaused: paused.has(day) }),
    });
  }
  return days.length > DAYS_MAX ? days.slice(-DAYS_MAX) : days;
}

function kindOf(
  day: number,
  { due, today, isPaused }: { due: number; today: number; isPaused: boolean },
): ClockDay['kind'] {
  if (isPaused) return 'pause';
  if (day > due) return 'over';
  if (day === today) return 'here';
  return day < today ? 'done' : 'left';
}
