// SPDX-License-Identifier: Apache-2.0

import type { RequestContext } from '#packages/http';
import { AppError, shanghaiDate, text } from '#packages/kernel';
import { nameOfUnit, prefixOf, type Reckoned, reckon, sourcesOf } from './asymmetry.ts';
import { deedsTo, groupBy, type LoadUnit, yuanOf } from './asymmetry-units.ts';
import { meaningsOf } from './asymmetry-words.ts';
import { collectLines } from './collect-lines.ts';
import type {
  AskedLoad,
  AsymmetryDetail,
  AsymmetryLevel,
  GivenMeans,
  TrendPoint,
} from './contract/asymmetry.ts';
import { BURDEN_ERRORS } from './errors.ts';
import { type AskedLine, isCommunityBody, type LoadDeps } from './load-lines.ts';
import { MONTHS_MIN, medianOf } from './model/asymmetry.ts';
import { monthOf } from './model/months.ts';

/** Of which level a code is. Errors: BURDEN_UNIT_UNKNOWN. */
function levelOf(deps: LoadDeps, code: string, on: string): AsymmetryLevel {
  const area = deps.places.tree().find(code, on);
  if (area?.level === 'community' || area?.level === 'subdistrict') return area.level;
  if (deps.parties.findOrganisation(code)) return 'department';
  throw new AppError(BURDEN_ERRORS.BURDEN_UNIT_UNKNOWN, { code });
}

/**
 * A community's lines are for its own posts, and for posts whose body's area holds it or that
 * oversee it; what a department asks is for anyone. Errors: BURDEN_NOT_YOURS_TO_SEE.
 */
function insistMaySee(deps: LoadDeps, ctx: RequestContext, area: string): void {
  const post = ctx.actor.post === null ? undefined : deps.parties.findPost(ctx.actor.post);
  const body = post && deps.parties.findOrganisation(post.organisation);
  if (body && isOver(deps, body, { area, now: ctx.now })) return;
  if (ctx.actor.post !== null) {
    for (const act of ['supervise', 'audit', 'admit'] as const) {
      const q = { post: ctx.actor.post, person: ctx.actor.person, act, matter: '*', area };
      if (deps.powers.mayAct({ ...q, at: ctx.now }).allowed) return;
    }
  }
  throw new AppError(BURDEN_ERRORS.BURDEN_NOT_YOURS_TO_SEE, { area });
}

const PUBLIC_BODIES = new Set(['government', 'department', 'subdistrict']);

function isOver(
  deps: LoadDeps,
  body: { kind: string; area: string },
  of: { area: string; now: Date },
): boolean {
  const { area, now } = of;
  if (isCommunityBody(body.kind)) return body.area === area;
  if (!PUBLIC_BODIES.has(body.kind)) return false;
  return deps.places.tree().contains(body.area, area, shanghaiDate(now));
}

/** Where its peers are: communities of one county, subdistricts of one county, bodies of all. */
function peersOf(level: AsymmetryLevel, code: string): string | undefined {
  if (level === 'department') return undefined;
  return `${code.slice(0, level === 'community' ? 9 : 6)}${level === 'community' ? '000' : '000000'}`;
}

function askedOf(deps: LoadDeps, lines: readonly AskedLine[]): AskedLoad[] {
  const groups = groupBy(lines, (line) => [line.source, line.subject, line.askedBy].join('|'));
  return [...groups.values()]
    .map((of): AskedLoad => {
      const { source, subject, title, askedBy, minutesFrom } = of[0]!;
      const timed = of.filter((line) => line.minutes !== null);
      const resting = of.find((line) => line.rests);
      return {
        ...{ source, subject, title, askedBy, minutesFrom },
        askedByName: nameOfUnit(deps, 'department', askedBy),
        n: Math.round(of.reduce((all, line) => all + line.n, 0)),
        minutes:
          timed.length === 0
            ? null
            : Math.round(timed.reduce((all, line) => all + line.minutes!, 0) * 10) / 10,
        rests: resting !== undefined,
        restsOn: resting?.restsOn ?? null,
      };
    })
    .sort((a, b) => (b.minutes ?? 0) - (a.minutes ?? 0) || (a.subject < b.subject ? -1 : 1));
}

function hoursFor1000(minutes: number, residents: number | null): number {
  return residents ? Math.round((minutes / 60 / residents) * 1000 * 1000) / 1000 : 0;
}

const minutesIn = (lines: readonly AskedLine[], month: string) =>
  lines.filter((line) => line.month === month).reduce((all, line) => all + (line.minutes ?? 0), 0);

function trendOf(
  unit: LoadUnit,
  peers: readonly LoadUnit[],
  within: { months: readonly string[]; present: string },
) {
  const { months, present } = within;
  return [...months, present].map((month): TrendPoint => {
    const minutes = minutesIn(unit.lines, month);
    const others = peers.map((one) =>
      hoursFor1000(minutesIn(one.lines, month), one.facts.residents),
    );
    return {
      month,
      hours: Math.round((minutes / 60) * 10) / 10,
      per1000: hoursFor1000(minutes, unit.facts.residents),
      median: medianOf(others),
      bySource: sourcesOf(unit.lines.filter((line) => line.month === month)),
      isPartial: month === present,
    };
  });
}

const ROLL = text('社区名册上的人', 'People on the roll');
const BUDGET = text('社区工作经费', 'The community’s own budget');

/** People on the roll and the budget of its own, that come with no deed. */
function givenByRoll(deps: LoadDeps, { world, level }: Reckoned, unit: LoadUnit): GivenMeans[] {
  const isGiver = level === 'department';
  const rolls = [...world.rolls.values()].filter((roll) =>
    isGiver ? roll.moneyFrom === unit.facts.code : unit.areas.includes(roll.area),
  );
  return rolls.flatMap((roll) => {
    const shared = { until: null, link: null, inForce: true };
    const money = {
      ...{ kind: 'money' as const, amount: roll.yuanBeside, title: BUDGET },
      givenBy: nameOfUnit(deps, 'department', roll.moneyFrom),
    };
    const people = {
      ...{ kind: 'people' as const, amount: roll.peopleBeside, title: ROLL, givenBy: null },
    };
    return [...(isGiver ? [] : [people]), money]
      .filter((one) => one.amount > 0)
      .map((one) => ({ ...shared, ...one }));
  });
}

/** What came with each deed, one that no longer stands included: it says what was lost. */
function givenByDeeds(deps: LoadDeps, { world, level }: Reckoned, unit: LoadUnit): GivenMeans[] {
  const isGiver = level === 'department';
  const deeds = unit.areas.flatMap((area) => deedsTo(deps, world, area));
  return deeds.flatMap(({ id, entry, area, means, inForce, stopsOn }) => {
    const title = deps.powers.findEntry(entry)?.title ?? text(entry, entry);
    const shared = { title, link: id, inForce };
    const told = (part: { givenBy: string; until: string }) => ({
      ...shared,
      givenBy: nameOfUnit(deps, 'department', part.givenBy),
      until: [part.until, stopsOn].sort()[0]!,
    });
    const lines = unit.lines.filter((line) => line.area === area);
    const isAsked = (part: { givenBy: string }) => !isGiver || part.givenBy === unit.facts.code;
    const people = means.people.filter(isAsked).map((part) => ({
      ...{ kind: 'people' as const, amount: part.headcount, ...told(part) },
    }));
    const money = means.money.filter(isAsked).map((part) => ({
      ...{ kind: 'money' as const, ...told(part) },
      amount: Math.round(yuanOf(deps, part, { entry, lines })),
    }));
    return [...people, ...money];
  });
}

/**
 * One unit, line by line, down to the entry, demand or matter. Who may: of a community or
 * subdistrict its own posts and those over it; of a department anyone.
 * Errors: BURDEN_UNIT_UNKNOWN, BURDEN_NOT_YOURS_TO_SEE.
 */
export async function showUnit(
  deps: LoadDeps,
  ctx: RequestContext,
  input: { code: string; at?: string },
): Promise<AsymmetryDetail> {
  const on = input.at ?? shanghaiDate(ctx.now);
  const level = levelOf(deps, input.code, on);
  if (level !== 'department') insistMaySee(deps, ctx, input.code);
  const area = peersOf(level, input.code);
  const found = await reckon(deps, { level, on, ...(area ? { area } : {}) }, ctx.now);
  const place = found.units.findIndex((unit) => unit.facts.code === input.code);
  if (place < 0) throw new AppError(BURDEN_ERRORS.BURDEN_UNIT_UNKNOWN, { code: input.code });
  const unit = found.units[place]!;
  const present = monthOf(on);
  const prefix = prefixOf(deps, area, on);
  const now = await collectLines(deps, { months: [present], prefix, at: found.at });
  const whole = (one: LoadUnit): LoadUnit => ({
    ...one,
    lines: [...one.lines, ...linesOf(one, now, level)],
  });
  const peers = found.units.filter((_, at) => found.rows[at]!.figures !== null).map(whole);
  return {
    ...{ level, at: on, from: found.months[0]!, to: found.months.at(-1)! },
    ...{
      monthsMin: MONTHS_MIN,
      row: found.rows[place]!,
      meanings: meaningsOf(level, found.medians),
    },
    trend: trendOf(whole(unit), peers, { months: found.months, present }),
    asked: askedOf(deps, unit.lines),
    given: [...givenByRoll(deps, found, unit), ...givenByDeeds(deps, found, unit)],
  };
}

function linesOf(unit: LoadUnit, lines: readonly AskedLine[], level: AsymmetryLevel): AskedLine[] {
  if (level === 'department') return lines.filter((line) => line.askedBy === unit.facts.code);
  return lines.filter((line) => unit.areas.includes(line.area));
}
