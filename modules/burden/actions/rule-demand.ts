// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { AppError, addWorkingDays, shanghaiDate } from '#packages/kernel';
import type { RuleAppealBody, RuleDemandBody } from '../contract/demand.ts';
import type { BurdenDeps } from '../deps.ts';
import { BURDEN_ERRORS } from '../errors.ts';
import { addMonths, laterOf } from '../model/civil-months.ts';
import { endOf } from '../model/dues.ts';
import type { DemandTold, FoldedDemand } from '../model/fold-demand.ts';
import { admittedNumber } from '../model/numbers.ts';
import { mayFollow } from '../model/transitions.ts';
import {
  bodyOf,
  COMMUNITY_WORK,
  COMMUNITY_WORK_APPEAL,
  insistPower,
  type Standing,
} from '../standing.ts';
import { takeNumber } from '../store.ts';
import { actOn, DEMANDS, type LoadedDemand, type Plan } from '../subjects.ts';
import { insistVisible } from './read-demand.ts';

/** The gate's power over a demand; no body rules on its own. */
function insistRuling(
  deps: BurdenDeps,
  ctx: RequestContext,
  { demand, matter }: { demand: FoldedDemand; matter: string },
): Standing {
  insistVisible(deps, ctx, demand);
  const standing = insistPower(deps, ctx, { act: 'admit', matter, area: demand.area });
  if (bodyOf(deps, ctx.actor) === demand.from) {
    throw new AppError(BURDEN_ERRORS.BURDEN_OWN_DEMAND);
  }
  return standing;
}

interface Admitting {
  now: Date;
  wanted: string | undefined;
}

/** The last day of an admission: as asked, and within the limit. Errors: BURDEN_VALIDITY. */
function lastDay(deps: BurdenDeps, demand: FoldedDemand, { now, wanted }: Admitting): string {
  const { startsOn, until } = demand.content;
  const begins = laterOf(startsOn, shanghaiDate(now));
  const latest = addMonths(begins, deps.city.rules.limits.validityMonths.value);
  const last = wanted ?? until ?? latest;
  if (last < begins || last > latest) {
    throw new AppError(BURDEN_ERRORS.BURDEN_VALIDITY, { from: begins, latest });
  }
  return last;
}

/** What nobody may ask is not admitted, whatever the officer thinks. Errors: BURDEN_BARRED. */
async function insistNotBarred(deps: BurdenDeps, demand: FoldedDemand, now: Date): Promise<void> {
  const { content, from, filedAt } = demand;
  const check = await deps.gate.check({ content, from, filedAt: new Date(filedAt), at: now });
  const barring = check.findings.filter(({ verdict }) => verdict === 'refuse');
  if (barring.length === 0) return;
  const rules = barring.map(({ rule, sentence, article }) => ({ rule, sentence, article }));
  throw new AppError(BURDEN_ERRORS.BURDEN_BARRED, { rules });
}

type Ruled = DemandTold['rule'];

async function admission(
  deps: BurdenDeps,
  demand: FoldedDemand,
  admitting: Admitting,
): Promise<Required<Pick<Ruled, 'admitted' | 'due'>>> {
  const { now } = admitting;
  await insistNotBarred(deps, demand, now);
  const until = lastDay(deps, demand, admitting);
  const on = shanghaiDate(now);
  const year = Number(on.slice(0, 4));
  const serial = await takeNumber(deps.db.save, { area: demand.area, series: 'admitted', year });
  const number = admittedNumber(deps.city.rules.numberPrefix.zh, year, serial);
  return { admitted: { number, on, until }, due: endOf(until).toISOString() };
}

interface Ruling {
  id: string;
  verb: 'rule' | 'rule-appeal';
  matter: string;
  body: RuleDemandBody | RuleAppealBody;
}

function rule(
  deps: BurdenDeps,
  ctx: RequestContext,
  { id, verb, matter, body }: Ruling,
): Promise<LoadedDemand> {
  const { outcome, reasons, conditions = [], validUntil } = body;
  return actOn(deps, ctx, {
    ...{ of: DEMANDS, id },
    async plan({ state }): Promise<Plan> {
      const standing = insistRuling(deps, ctx, { demand: state, matter });
      if (!mayFollow(state, verb)) throw new AppError(BURDEN_ERRORS.BURDEN_STATE);
      if (outcome === 'return' && conditions.length === 0) {
        throw new AppError(BURDEN_ERRORS.BURDEN_CONDITIONS_MISSING);
      }
      const ruled = { outcome, reasons, conditions, by: bodyOf(deps, ctx.actor)! };
      if (outcome === 'admit') {
        const admitted = await admission(deps, state, { now: ctx.now, wanted: validUntil });
        return { standing, verb, payload: { ...ruled, ...admitted }, due: admitted.due };
      }
      if (verb === 'rule-appeal') return { standing, verb, payload: ruled, due: null };
      const days = deps.city.rules.clocks.appealDays;
      const appealUntil = addWorkingDays(ctx.now, days).toISOString();
      return { standing, verb, payload: { ...ruled, appealUntil }, due: null };
    },
  });
}

/**
 * Who may: a post with `admit` over community work in the district, of another body than the one
 * that asks. Admits until a last day with a number of the register, returns with conditions, or
 * refuses; reasons are public. Act `demand` rule.
 * Errors: BURDEN_DEMAND_UNKNOWN, BURDEN_NO_POWER, BURDEN_OWN_DEMAND, BURDEN_STATE, BURDEN_BARRED,
 * BURDEN_VALIDITY, BURDEN_CONDITIONS_MISSING, BURDEN_CHANGED.
 */
export function ruleDemand(
  deps: BurdenDeps,
  ctx: RequestContext,
  input: { id: string; body: RuleDemandBody },
): Promise<LoadedDemand> {
  return rule(deps, ctx, { ...input, verb: 'rule', matter: COMMUNITY_WORK });
}

/**
 * Who may: a post with `admit` over appeals, of another body. Upholds, returns or admits. Act
 * `demand` rule-appeal. Errors: as `ruleDemand`.
 */
export function ruleAppeal(
  deps: BurdenDeps,
  ctx: RequestContext,
  input: { id: string; body: RuleAppealBody },
): Promise<LoadedDemand> {
  return rule(deps, ctx, { ...input, verb: 'rule-appeal', matter: COMMUNITY_WORK_APPEAL });
}
