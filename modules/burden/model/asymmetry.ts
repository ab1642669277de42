// SPDX-License-Identifier: Apache-2.0
import { MEANS, type Mean, type NotDrawn } from '../contract/asymmetry.ts';
import { intervalOf, type Load } from './asymmetry-load.ts';

/** Fewer whole months of record than this are listed, not drawn. */
export const MONTHS_MIN = 6;
export const WINDOW_MONTHS = 12;
/** Of fewer units the median says nothing. */
export const PEERS_MIN = 3;
/** Below this what was given does not fit what is asked. */
export const SHORT_BELOW = 0.8;
/** From here on it fits, as the figure is shown with two decimals. */
export const FITS_FROM = 0.995;

/** What is known of a unit: what is asked of it, and what it was really given. */
export interface UnitFacts {
  code: string;
  load: Load;
  /** Null where nobody has said. */
  residents: number | null;
  /** Full-time people in post. */
  people: number;
  /** Yuan a year, confirmed and in force. */
  money: number;
}

/** The four figures as measured, before they are compared. */
export interface Measured {
  /** Hours a month for a thousand residents. */
  load: number;
  /** Share of the minutes that rest on a power or an admitted demand in force, 0 to 1. */
  power: number;
  /** People in post for a thousand residents. */
  people: number;
  /** Yuan a year for a thousand residents. */
  money: number;
}

export type Standing = 'fits' | 'a-little-short' | 'short';

export interface Compared {
  code: string;
  measured: Measured;
  /** Each divided by the median of the units compared, × 100; null where the median is nought. */
  of100: { [K in keyof Measured]: number | null };
  loadLow: number;
  loadHigh: number;
  /** Least of power, people and money divided by load; null where nothing is asked. */
  index: number | null;
  low: number | null;
  high: number | null;
  least: Mean | null;
  standing: Standing | null;
}

export type Judged = { facts: UnitFacts } & (
  | { drawn: true; compared: Compared }
  | { drawn: false; why: NotDrawn }
);

/** Middle of the sorted values, or the mean of the two in the middle; 0 of none. */
export function medianOf(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  if (!Number.isInteger(half)) return sorted[Math.floor(half)]!;
  return (sorted[half - 1]! + sorted[half]!) / 2;
}

export function measure(facts: UnitFacts & { residents: number }): Measured {
  const { load, residents } = facts;
  const perThousand = 1000 / residents;
  return {
    load: (load.minutes / 60 / Math.max(1, load.months)) * perThousand,
    power: load.minutes > 0 ? load.restingMinutes / load.minutes : 1,
    people: facts.people * perThousand,
    money: facts.money * perThousand,
  };
}

function whyNotDrawn(facts: UnitFacts): NotDrawn | undefined {
  if (facts.load.months < MONTHS_MIN) return 'few-months';
  return facts.residents === null || facts.residents <= 0 ? 'no-residents' : undefined;
}

export function mediansOf(measured: readonly Measured[]): Measured {
  const of = (key: keyof Measured) => medianOf(measured.map((one) => one[key]));
  return { load: of('load'), power: of('power'), people: of('people'), money: of('money') };
}

/** A median of nought compares with nothing. */
function part(value: number, median: number): number | null {
  return median > 0 ? (value / median) * 100 : null;
}

export function standingOf(index: number): Standing {
  if (index < SHORT_BELOW) return 'short';
  return index < FITS_FROM ? 'a-little-short' : 'fits';
}

function compare(facts: UnitFacts, measured: Measured, medians: Measured): Compared {
  const of100 = {
    load: part(measured.load, medians.load),
    power: part(measured.power, medians.power),
    people: part(measured.people, medians.people),
    money: part(measured.money, medians.money),
  };
  const { low, high } = intervalOf(facts.load);
  const loadOf100 = of100.load ?? 0;
  const known = MEANS.filter((mean) => of100[mean] !== null);
  const [least] = known.sort((a, b) => of100[a]! - of100[b]!);
  const isAsked = loadOf100 > 0 && least !== undefined;
  const over = (load: number) => (isAsked && load > 0 ? of100[least]! / load : null);
  const index = over(loadOf100);
  return {
    ...{ code: facts.code, measured, of100 },
    ...{ loadLow: loadOf100 * low, loadHigh: loadOf100 * high },
    ...{ index, low: over(loadOf100 * high), high: over(loadOf100 * low) },
    least: index === null ? null : least!,
    standing: index === null ? null : standingOf(index),
  };
}

/**
 * The index of every unit against the median of those that can be compared. Units with too short a
 * record are listed with the reason and touch nobody's median.
 */
export function judge(units: readonly UnitFacts[]): { judged: Judged[]; medians: Measured } {
  const whys = new Map(units.map((facts) => [facts.code, whyNotDrawn(facts)]));
  const fit = units.filter((facts) => whys.get(facts.code) === undefined);
  const measured = new Map(
    fit.map((facts) => [facts.code, measure(facts as UnitFacts & { residents: number })]),
  );
  const medians = mediansOf([...measured.values()]);
  const judged = units.map((facts): Judged => {
    const why = whys.get(facts.code) ?? (fit.length < PEERS_MIN ? 'few-peers' : undefined);
    if (why !== undefined) return { facts, drawn: false, why };
    return { facts, drawn: true, compared: compare(facts, measured.get(facts.code)!, medians) };
  });
  return { judged, medians };
}
