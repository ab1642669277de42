// SPDX-License-Identifier: Apache-2.0
import type { DayLimit, MatterStep, MatterVersion } from '#modules/matters/contract';
import { addWorkingDays, shanghaiDate, workdayEnd, workingDaysBetween } from '#packages/kernel';
import type { Clocks } from './fold.ts';

const DAY_MS = 86_400_000;
/**
 * A counter draft's purpose ends with the day after; an online one after a month (issue 3, cases).
 */
const COUNTER_DRAFT_MS = DAY_MS;
const ONLINE_DRAFT_MS = 30 * DAY_MS;

/** Ends by civil day and limit: the cases of a day share them, and holidays are slow to look up. */
const ends = new Map<string, number>();
const ENDS_MAX = 1_000;

function workingEnd(from: Date, days: number): Date {
  const key = `${shanghaiDate(from)}+${days}`;
  const end = ends.get(key) ?? addWorkingDays(from, days).getTime();
  if (ends.size >= ENDS_MAX) ends.clear();
  ends.set(key, end);
  return new Date(end);
}

export function limitEnd(from: Date, limit: DayLimit): Date {
  if (limit.unit === 'working-days') return workingEnd(from, limit.days);
  return workdayEnd(shanghaiDate(new Date(from.getTime() + limit.days * DAY_MS)));
}

export function draftLapses(now: Date, atCounter: boolean): Date {
  return new Date(now.getTime() + (atCounter ? COUNTER_DRAFT_MS : ONLINE_DRAFT_MS));
}

/**
 * Clocks start at submission, before the law would start them (acceptance): the resident's
 * waiting begins when she has done her part.
 */
export function startClocks(matter: MatterVersion, now: Date, step: MatterStep | null): Clocks {
  return {
    promised: limitEnd(now, matter.clocks.promised).toISOString(),
    legal: limitEnd(now, matter.clocks.legal).toISOString(),
    ...stepClocks(matter, now, step),
    lapses: null,
  };
}

/** The promised end of one step; without a limit of its own, the whole case's. */
export function stepEnd(matter: MatterVersion, now: Date, step: MatterStep | null): string | null {
  if (step === null) return null;
  const limit = step.clockDays?.promised ?? matter.clocks.promised;
  return limitEnd(now, limit).toISOString();
}

/** The ends that change with the step: its own, and where a committee is heard, its silence. */
export function stepClocks(
  matter: MatterVersion,
  now: Date,
  step: MatterStep | null,
): Pick<Clocks, 'step' | 'silence'> {
  const end = stepEnd(matter, now, step);
  return { step: end, ...(step?.act === 'opine' ? { silence: end } : { silence: null }) };
}

function later(at: string | null, days: number): string | null {
  return at === null ? null : addWorkingDays(new Date(at), days).toISOString();
}

/** The clocks after a pause: each end moves by the working days that stood still. */
export function shiftClocks(clocks: Clocks, since: Date, now: Date): Clocks {
  const days = workingDaysBetween(since, now);
  return {
    ...clocks,
    promised: later(clocks.promised, days),
    legal: later(clocks.legal, days),
    step: later(clocks.step, days),
    silence: later(clocks.silence ?? null, days),
  };
}
