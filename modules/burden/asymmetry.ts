// SPDX-License-Identifier: Apache-2.0
import { AppError, shanghaiDate, type Text, text } from '#packages/kernel';
import {
  communityUnits,
  departmentUnits,
  groupBy,
  type LoadUnit,
  type LoadWorld,
  subdistrictUnits,
} from './asymmetry-units.ts';
import { FORMULA, meaningsOf } from './asymmetry-words.ts';
import { collectLines } from './collect-lines.ts';
import {
  type Asymmetry,
  type AsymmetryLevel,
  type AsymmetryQuery,
  type AsymmetryRow,
  LOAD_SOURCES,
  type SourceLoad,
} from './contract/asymmetry.ts';
import { BURDEN_ERRORS } from './errors.ts';
import { NOBODY_KNOWN } from './load-demands.ts';
import type { AskedLine, LoadDeps } from './load-lines.ts';
import { type Judged, judge, type Measured, MONTHS_MIN, WINDOW_MONTHS } from './model/asymmetry.ts';
import { monthsBefore } from './model/months.ts';
import { loadRolls } from './store-load.ts';
import { loadCostMinutes } from './store-own-cost.ts';

const AREA_DIGITS = { province: 2, city: 4, county: 6, subdistrict: 9, community: 12 } as const;

const to = (places: number) => (value: number) => Math.round(value * 10 ** places) / 10 ** places;
const toThree = to(3);
const toOne = to(1);
const orNull = (value: number | null, round: (value: number) => number) =>
  value === null ? null : round(value);

/** The digits with which the codes of an area's communities begin. Errors: BURDEN_AREA_UNKNOWN. */
export function prefixOf(deps: LoadDeps, area: string | undefined, on: string): string {
  if (area === undefined) return '';
  const found = deps.places.tree().find(area, on);
  if (!found) throw new AppError(BURDEN_ERRORS.BURDEN_AREA_UNKNOWN, { area });
  return area.slice(0, AREA_DIGITS[found.level]);
}

/** As of the end of a civil day in China; of today, now. */
export function instantOf(on: string, now: Date): Date {
  const end = new Date(Date.parse(`${on}T23:59:59+08:00`));
  return on === shanghaiDate(now) || end > now ? now : end;
}

export function nameOfUnit(deps: LoadDeps, level: AsymmetryLevel, code: string): Text {
  if (code === NOBODY_KNOWN) return text('没说是谁要的', 'Nobody said who asks');
  if (level === 'department') {
    return deps.parties.findOrganisation(code)?.name ?? text(code, code);
  }
  const tree = deps.places.tree();
  const area = tree.has(code) ? tree.latest(code) : undefined;
  return area ? text(area.name, area.nameEn || area.name) : text(code, code);
}

export function sourcesOf(lines: readonly AskedLine[]): SourceLoad[] {
  const groups = groupBy(lines, (line) => line.source);
  return LOAD_SOURCES.flatMap((source) => {
    const of = groups.get(source) ?? [];
    const n = Math.round(of.reduce((all, line) => all + line.n, 0));
    const minutes = toOne(of.reduce((all, line) => all + (line.minutes ?? 0), 0));
    return of.length === 0 ? [] : [{ source, n, minutes }];
  });
}

function figuresOf(
  judged: Judged,
): Pick<AsymmetryRow, 'notDrawn' | 'figures' | 'index' | 'low' | 'high' | 'least' | 'standing'> {
  if (!judged.drawn) {
    const nothing = { index: null, low: null, high: null, least: null, standing: null };
    return { notDrawn: judged.why, figures: null, ...nothing };
  }
  const { measured, of100, ...rest } = judged.compared;
  const figure = (key: keyof Measured) => ({
    value: toThree(measured[key]),
    of100: orNull(of100[key], toOne),
  });
  return {
    notDrawn: null,
    figures: {
      ...{ load: figure('load'), power: figure('power') },
      ...{ people: figure('people'), money: figure('money') },
      ...{ loadLow: toOne(rest.loadLow), loadHigh: toOne(rest.loadHigh) },
    },
    ...{ index: orNull(rest.index, to(2)), low: orNull(rest.low, to(2)) },
    ...{ high: orNull(rest.high, to(2)), least: rest.least, standing: rest.standing },
  };
}

export interface Reckoned {
  level: AsymmetryLevel;
  rows: AsymmetryRow[];
  units: LoadUnit[];
  world: LoadWorld;
  medians: Measured;
  months: string[];
  at: Date;
  on: string;
}

function unitsOf(deps: LoadDeps, level: AsymmetryLevel, world: LoadWorld): LoadUnit[] {
  switch (level) {
    case 'community':
      return communityUnits(deps, world);
    case 'subdistrict':
      return subdistrictUnits(deps, world);
    case 'department':
      return departmentUnits(deps, world);
  }
}

/** Load and means of every unit of a level, and what they come to. Errors: BURDEN_AREA_UNKNOWN. */
export async function reckon(
  deps: LoadDeps,
  q: { level: AsymmetryLevel; area?: string; on: string },
  now: Date,
): Promise<Reckoned> {
  const at = instantOf(q.on, now);
  const months = monthsBefore(q.on, WINDOW_MONTHS);
  const prefix = prefixOf(deps, q.area, q.on);
  const pool = deps.db.save;
  const [lines, rolls, platform, deeds] = await Promise.all([
    collectLines(deps, { months, prefix, at }),
    loadRolls(pool, prefix),
    loadCostMinutes(pool, { months, prefix }),
    deps.powers.givenMeans(at),
  ]);
  const world = { lines, at, deeds, rolls: new Map(rolls.map((roll) => [roll.area, roll])) };
  const units = unitsOf(deps, q.level, world);
  const { judged, medians } = judge(units.map((unit) => unit.facts));
  const rows = units.map((unit, place): AsymmetryRow => {
    const { code, load } = unit.facts;
    const minutes = unit.areas.map((area) => platform.get(area) ?? 0);
    return {
      ...{ code, name: nameOfUnit(deps, q.level, code) },
      ...{ n: Math.round(load.n - load.untimed), untimed: load.untimed, months: load.months },
      hours: toOne(load.minutes / 60 / Math.max(1, load.months)),
      bySource: sourcesOf(unit.lines),
      platformMinutes:
        q.level === 'department' ? 0 : toOne(minutes.reduce((all, one) => all + one, 0)),
      ...figuresOf(judged[place]!),
    };
  });
  return { level: q.level, rows, units, world, medians, months, at, on: q.on };
}

/**
 * Anyone. Load against power, people and money, by code: no ranking. Errors: BURDEN_AREA_UNKNOWN.
 */
export async function showAsymmetry(
  deps: LoadDeps,
  query: AsymmetryQuery,
  now: Date,
): Promise<Asymmetry> {
  const { area } = query;
  const level = query.level ?? 'community';
  const on = query.at ?? shanghaiDate(now);
  const found = await reckon(deps, { level, on, ...(area ? { area } : {}) }, now);
  const { lines, rolls } = found.world;
  return {
    ...{ level, area: area ?? null, at: on },
    areaName: area ? nameOfUnit(deps, 'community', area) : text('全部', 'All'),
    ...{ from: found.months[0]!, to: found.months.at(-1)!, monthsMin: MONTHS_MIN },
    ...{ formula: FORMULA, meanings: meaningsOf(level, found.medians) },
    isDemo: lines.some((line) => line.isDemo) || [...rolls.values()].some((roll) => roll.isDemo),
    ...{ items: found.rows, next: null },
  };
}
