// SPDX-License-Identifier: Apache-2.0
import { text } from '#packages/kernel';
import type { DayLimit, Finding, MatterFile } from '../contract.ts';
import type { CityCatalogue, LocatedMatter } from './catalogue.ts';
import { finding } from './finding.ts';
import type { ClockLimit } from './law.ts';
import type { Path } from './located.ts';

/** Five working days to seven of the calendar: enough to compare limits of different units. */
const CALENDAR_PER_WORKING_DAY = 7 / 5;

function inCalendarDays({ days, unit }: DayLimit): number {
  return unit === 'working-days' ? days * CALENDAR_PER_WORKING_DAY : days;
}

function isLonger(one: DayLimit, other: DayLimit): boolean {
  if (one.unit === other.unit) return one.days > other.days;
  return inCalendarDays(one) > inCalendarDays(other);
}

/** The nearest limit the law book knows: by the law the clock cites, else by the kind of matter. */
function limitFor(limits: readonly ClockLimit[], matter: MatterFile): ClockLimit | undefined {
  const cited = limits.find(({ citing }) => citing && matter.clocks.basis.title.includes(citing));
  return cited ?? limits.find(({ kind }) => kind === matter.kind);
}

function say({ days, unit }: DayLimit): { zh: string; en: string } {
  const isWorking = unit === 'working-days';
  return {
    zh: `${days}个${isWorking ? '工作日' : '自然日'}`,
    en: `${days} ${isWorking ? 'working' : 'calendar'} days`,
  };
}

interface Pair {
  promised: DayLimit;
  bound: DayLimit;
  path: Path;
  basis?: string;
}

/** Each limit beside the one it may not pass. */
function pairsOf(city: CityCatalogue, matter: MatterFile): Pair[] {
  const { legal, promised } = matter.clocks;
  const pairs: Pair[] = [{ promised, bound: legal, path: ['clocks', 'promised'] }];
  const limit = limitFor(city.law.limits, matter);
  if (limit)
    pairs.push({ promised: legal, bound: limit, path: ['clocks', 'legal'], basis: limit.source });
  const { supplement } = city.law;
  if (matter.supplementDays) {
    pairs.push({
      promised: matter.supplementDays,
      bound: supplement,
      path: ['supplementDays'],
      basis: supplement.source,
    });
  }
  matter.steps.forEach((step, index) => {
    if (!step.clockDays) return;
    const path = ['steps', index, 'clockDays'];
    pairs.push({ promised: step.clockDays.promised, bound: step.clockDays.legal, path });
    pairs.push({ promised: step.clockDays.legal, bound: legal, path });
  });
  return pairs;
}

/** Clocks: a promise within the legal limit, the legal limit within the law. */
export function checkClocks(city: CityCatalogue, { matter, source }: LocatedMatter): Finding[] {
  return pairsOf(city, matter).flatMap(({ promised, bound, path, basis }): Finding[] => {
    if (!isLonger(promised, bound)) return [];
    const [is, most] = [say(promised), say(bound)];
    const words = text(`${is.zh}，超过最长${most.zh}`, `${is.en} is longer than ${most.en}`);
    return [finding('CLOCK_BEYOND_LAW', source.at(path), { ...words, basis })];
  });
}
