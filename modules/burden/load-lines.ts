// SPDX-License-Identifier: Apache-2.0
import { shanghaiDate, type Text, text } from '#packages/kernel';
import type { BurdenOptions } from './deps.ts';
import type { LoadLine } from './model/asymmetry-load.ts';
import type { Month } from './model/months.ts';
import {
  type CaseMonth,
  type LoadRecord,
  loadCaseMonths,
  loadRecords,
  loadStatedMinutes,
} from './store-load.ts';
import { loadMeasuredMinutes } from './store-own-cost.ts';

export type LoadDeps = Pick<BurdenOptions, 'db' | 'places' | 'parties' | 'powers' | 'matters'>;

export interface LoadWindow {
  months: readonly Month[];
  /** Digits with which the codes of the areas begin. */
  prefix: string;
  /** At which instant work must rest on something. */
  at: Date;
}

/** A line with what is needed to show it. */
export interface AskedLine extends LoadLine {
  title: Text;
  minutesFrom: 'stated' | 'measured' | 'recorded' | 'admitted' | 'unknown';
  restsOn: { kind: 'entry' | 'demand'; code: string; title: Text } | null;
  isDemo: boolean;
}

/** Of fewer stays the median of the meter is not used. */
const STAYS_MIN = 30;
const COMMUNITY_BODIES = new Set([
  'service-station',
  'resident-committee',
  'villagers-committee',
  'party-organisation',
]);

/** 党组织、居（村）委会、服务站: the bodies of a community. */
export function isCommunityBody(kind: string): boolean {
  return COMMUNITY_BODIES.has(kind);
}

export function postsOfCommunity(deps: Pick<LoadDeps, 'parties'>, area: string) {
  return deps.parties
    .organisations({ area })
    .filter((body) => isCommunityBody(body.kind))
    .flatMap((body) => deps.parties.postsIn(body.code));
}

/** Matters that some post of the community holds a power for, asked once a community. */
export function heldMatters(deps: LoadDeps, at: Date): (area: string) => ReadonlySet<string> {
  const known = new Map<string, Set<string>>();
  return (area) => {
    let held = known.get(area);
    if (!held) {
      const scopes = postsOfCommunity(deps, area).flatMap((p) => deps.powers.scopesOf(p.id, at));
      held = new Set(scopes.flatMap((scope) => scope.matters));
      known.set(area, held);
    }
    return held;
  };
}

interface Rates {
  stated: ReadonlyMap<string, number>;
  measured: ReadonlyMap<string, number>;
}

function minutesOfCase(
  rates: Rates,
  matter: string,
): Pick<AskedLine, 'minutesFrom'> & { each: number | null } {
  const stated = rates.stated.get(matter);
  if (stated !== undefined) return { each: stated, minutesFrom: 'stated' };
  const measured = rates.measured.get(matter);
  if (measured !== undefined) return { each: measured, minutesFrom: 'measured' };
  return { each: null, minutesFrom: 'unknown' };
}

function lineOfCases(row: CaseMonth, rates: Rates): Omit<AskedLine, 'rests' | 'restsOn' | 'title'> {
  const { area, month, matter, askedBy, n } = row;
  const { each, minutesFrom } = minutesOfCase(rates, matter);
  return {
    ...{ area, month, source: 'matter', subject: matter, askedBy, n, minutesFrom },
    minutes: each === null ? null : each * n,
    squares: each === null ? 0 : each * each * n,
    isDemo: false,
  };
}

/**
 * A recorded line of a matter rests on what the community holds today, as a case's does; others on
 * the entry they name.
 */
function restsOfRecord(
  deps: LoadDeps,
  row: LoadRecord,
  now: { held: ReadonlySet<string>; on: string },
): boolean {
  const { held, on } = now;
  if (row.source === 'matter') return held.has(row.subject);
  const entry = row.entry === null ? undefined : deps.powers.findEntry(row.entry);
  if (!entry || entry.validFrom > on) return false;
  return entry.validTo === undefined || entry.validTo >= on;
}

export function entryNamed(deps: LoadDeps, code: string): AskedLine['restsOn'] {
  return { kind: 'entry', code, title: deps.powers.findEntry(code)?.title ?? text(code, code) };
}

async function titlesOfMatters(deps: LoadDeps, at: Date): Promise<Map<string, Text>> {
  const matters = await deps.matters.listCurrent(at);
  return new Map(matters.map(({ code, title }) => [code, title]));
}

/** What communities did in cases, and what their ledgers say, as it stands at an instant. */
export async function countedLines(deps: LoadDeps, window: LoadWindow): Promise<AskedLine[]> {
  const pool = deps.db.save;
  const { months, at } = window;
  const [cases, records, stated, measured, titles] = await Promise.all([
    loadCaseMonths(pool, window),
    loadRecords(pool, window),
    loadStatedMinutes(pool),
    loadMeasuredMinutes(pool, months, STAYS_MIN),
    titlesOfMatters(deps, at),
  ]);
  const heldIn = heldMatters(deps, at);
  const on = shanghaiDate(at);
  const rates = { stated, measured };
  const ofCases = cases.map((row): AskedLine => {
    const rests = heldIn(row.area).has(row.matter);
    const title = titles.get(row.matter) ?? text(row.matter, row.matter);
    const restsOn = rests ? entryNamed(deps, row.entry) : null;
    return { ...lineOfCases(row, rates), title, rests, restsOn };
  });
  const ofRecords = records.map((row): AskedLine => {
    const { entry, ...line } = row;
    const rests = restsOfRecord(deps, row, { held: heldIn(row.area), on });
    const restsOn = rests && entry !== null ? entryNamed(deps, entry) : null;
    return { ...line, minutesFrom: 'recorded', rests, restsOn };
  });
  return [...ofCases, ...ofRecords];
}
