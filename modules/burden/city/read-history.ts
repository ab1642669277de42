// SPDX-License-Identifier: Apache-2.0
import { parse } from 'yaml';
import { sha256 } from '#packages/crypto';
import type { Text } from '#packages/kernel';
import type { LoadSource } from '../contract/asymmetry.ts';
import { type Month, monthAfter, monthOf, monthsBefore } from '../model/months.ts';
import type { CostRow } from '../model/own-cost.ts';
import type { LoadRecord } from '../store-load.ts';

interface Work {
  source: LoadSource;
  subject: string;
  title: Text;
  askedBy: string;
  /** Weight among the works that rest on something, or among those that do not. */
  share: number;
  /** Minutes a time, against the other works. */
  each: number;
  entry?: string;
}

interface CommunityHistory {
  area: string;
  hoursPer1000: number;
  n: number;
  rests: number;
  months: number;
}

interface CostHistory {
  area: string;
  workers: number;
  hours: number[];
  minutesEach: number[];
  fields: number;
  prompts: number;
}

interface HistoryFile {
  works: Work[];
  communities: CommunityHistory[];
  ownCost: CostHistory[];
}

/** How uneven the minutes of one kind of work are: their deviation over their mean. */
const SPREAD = 0.5;
const MONTHS = 12;
/** More is asked at the ends of halves of a year; by month of the year, January first. */
const SEASON = [1.1, 0.8, 1, 1, 1, 1.2, 1, 0.9, 1, 1, 1.1, 1.3];

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
const seasonOf = (month: Month) => SEASON[Number(month.slice(5)) - 1]!;

/** Minutes of each work a year: the resting ones share `rests` of them, the others what is left. */
function minutesByWork(works: readonly Work[], of: CommunityHistory, total: number): number[] {
  const weight = (resting: boolean) =>
    sum(works.filter((work) => (work.entry !== undefined) === resting).map((work) => work.share));
  return works.map((work) => {
    const resting = work.entry !== undefined;
    const part = resting ? of.rests : 1 - of.rests;
    return (total * part * work.share) / weight(resting);
  });
}

/** A community's records: one a work and month, with the times and minutes it was told to have. */
function recordsOf(
  works: readonly Work[],
  of: CommunityHistory,
  on: { residents: number; months: readonly Month[] },
): LoadRecord[] {
  const months = on.months.slice(-of.months);
  const total = ((of.hoursPer1000 * on.residents) / 1000) * 60 * months.length;
  const minutes = minutesByWork(works, of, total);
  const weights = works.map((work, place) => minutes[place]! / work.each);
  const seasons = sum(months.map(seasonOf));
  return works.flatMap((work, place) => {
    const times = (of.n * weights[place]!) / sum(weights);
    return months.map((month): LoadRecord => {
      const part = seasonOf(month) / seasons;
      const n = Math.max(1, Math.round(times * part));
      const spent = minutes[place]! * part;
      return {
        ...{ area: of.area, month, source: work.source, subject: work.subject, n },
        ...{ title: work.title, askedBy: work.askedBy, entry: work.entry ?? null, isDemo: true },
        ...{ minutes: spent, squares: (spent * spent * (1 + SPREAD * SPREAD)) / n },
      };
    });
  });
}

/** Whole numbers that add up to `total`, as even as can be. */
function parts(total: number, into: number): number[] {
  return Array.from(
    { length: into },
    (_, at) => Math.floor((total * (at + 1)) / into) - Math.floor((total * at) / into),
  );
}

function costsOf(
  of: CostHistory,
  matters: readonly string[],
  last: Month,
): (CostRow & { area: string })[] {
  return of.hours.flatMap((hours, place) => {
    const month = monthAfter(last, place - of.hours.length + 1);
    const scale = hours / of.hours.at(-1)!;
    const cells = of.workers * matters.length;
    const seconds = parts(Math.round(hours * 3600), cells);
    const stays = parts(Math.round((hours * 60) / of.minutesEach[place]!), cells);
    const fields = parts(Math.round(of.fields * scale), cells);
    const prompts = parts(Math.round(of.prompts * scale), cells);
    return Array.from({ length: cells }, (_, cell) => ({
      ...{ area: of.area, month, screen: 'case', matter: matters[cell % matters.length]! },
      worker: sha256(`nobody ${of.area} ${Math.floor(cell / matters.length)}`).toString('hex'),
      ...{ seconds: seconds[cell]!, stays: stays[cell]! },
      ...{ fields: fields[cell]!, prompts: prompts[cell]! },
    }));
  });
}

export interface DemoHistory {
  records: LoadRecord[];
  costs: (CostRow & { area: string })[];
}

/**
 * Spreads a demo's history over the months before the story's day. The same file and day give the
 * same rows: nothing is drawn by chance.
 */
export function readHistory(
  yaml: string,
  on: { day: string; residents: ReadonlyMap<string, number> },
): DemoHistory {
  const { works, communities, ownCost } = parse(yaml) as HistoryFile;
  const months = monthsBefore(on.day, MONTHS);
  const matters = works.filter((work) => work.source === 'matter').map((work) => work.subject);
  return {
    records: communities.flatMap((of) => {
      const residents = on.residents.get(of.area);
      if (residents === undefined) throw new Error(`rolls.yaml says nothing of ${of.area}`);
      return recordsOf(works, of, { residents, months });
    }),
    costs: ownCost.flatMap((of) => costsOf(of, matters, monthOf(on.day))),
  };
}
