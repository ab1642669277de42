// SPDX-License-Identifier: Apache-2.0
import type { MatterStep, MatterVersion } from '#modules/matters/contract';
import { partitionOf } from '#modules/places';
import type { Actor } from '#packages/kernel';
import { AppError } from '#packages/kernel';
import { insistApplicant, mustStandAside, whoseIs } from './applicant.ts';
import type { CasesDeps } from './deps.ts';
import { CASE_ERRORS } from './errors.ts';
import type { LoadedCase } from './load-case.ts';
import { nextDeskStep, stepOf } from './model/steps.ts';
import { namedUnit, performingUnit } from './performing-unit.ts';
import { sightOf } from './sees.ts';
import type { Standing } from './standing.ts';

/**
 * What `powers` says of the caller's post at one step, for the unit that performs it now: the desk
 * a
 * case lies on is its cache, a moment old after a change of powers.
 */
export function askPower(deps: CasesDeps, actor: Actor, at: StepAt) {
  return askFor(deps, actor, { ...at, unit: performingUnit(deps, at) });
}

interface StepAt {
  matter: MatterVersion;
  step: MatterStep;
  area: string;
  /** The body a raised matter was put to, once it is. */
  asked: string | null;
}

/** One step of a case, where it lies. */
export function stepAt(loaded: LoadedCase, step: MatterStep): StepAt {
  const { matter, row, state } = loaded;
  return { matter, area: row.area, step, asked: state.asked };
}

function askFor(deps: CasesDeps, actor: Actor, at: StepAt & { unit: string | null }) {
  return deps.powers.mayPerform({
    post: actor.post,
    person: actor.person,
    unit: at.unit ?? '',
    matter: at.matter.code,
    version: at.matter.version,
    step: at.step.code,
    area: at.area,
    at: deps.clock.now(),
  });
}

/** The power to receive a walk-in's application in an area. Errors: CASE_NO_POWER. */
export function insistReceive(
  deps: CasesDeps,
  actor: Actor,
  at: { matter: MatterVersion; area: string },
): Standing {
  const step =
    at.matter.steps.find((one) => one.act === 'receive') ?? nextDeskStep(at.matter, null)!;
  const answer = askPower(deps, actor, { ...at, step, asked: null });
  if (!answer.allowed) throw new AppError(CASE_ERRORS.CASE_NO_POWER, { missing: answer.missing });
  return { basis: answer.basis, epoch: answer.epochs.of(partitionOf(at.area)) };
}

/**
 * The applicant or who speaks for her, or the worker who opened this draft at the counter beside
 * the person.
 */
export async function insistDraft(
  deps: CasesDeps,
  actor: Actor,
  loaded: LoadedCase,
): Promise<Standing> {
  const { state, row, matter } = loaded;
  const isCounter = state.state === 'draft' && state.channel === 'counter';
  if (isCounter && actor.post !== null && actor.person === row.openedBy) {
    return insistReceive(deps, actor, { matter, area: row.area });
  }
  return insistApplicant(deps, actor, loaded);
}

/**
 * Staff may read a case when their post may perform one of its steps for its unit in its area, or
 * holds supervision or audit over it. A draft belongs to its opener alone, a lapsed one to nobody.
 */
export function mayRead(deps: CasesDeps, actor: Actor, loaded: LoadedCase): boolean {
  if (actor.post === null || actor.person === null) return false;
  if (loaded.state.state === 'lapsed') return false;
  if (loaded.state.state === 'draft') {
    return loaded.row.openedBy === actor.person && loaded.state.channel === 'counter';
  }
  return sightOf(deps, actor, deps.clock.now()).covers(loaded.matter.code, loaded.row.area);
}

const LOST_CODES: readonly string[] = [
  ...['POWER_REVOKED', 'POWER_EXPIRED', 'POWER_SUSPENDED', 'POWER_MEANS_ENDED'],
];

/**
 * Who held the power for the unit the matter names until it was taken is told so, not that there is
 * no such case: the case now lies before the body above it.
 */
function findLost(deps: CasesDeps, actor: Actor, at: StepAt) {
  const unit = namedUnit(deps, at.step, at);
  const answer = askFor(deps, actor, { ...at, unit });
  const isLost = !answer.allowed && LOST_CODES.includes(answer.missing.code);
  return isLost ? answer.missing : undefined;
}

/**
 * The power to do the case's present step.
 * Errors: CASE_NOT_FOUND, CASE_NO_POWER, CASE_RECUSAL, CASE_STATE.
 */
export async function insistPower(
  deps: CasesDeps,
  ctx: { actor: Actor; loaded: LoadedCase },
  acts: readonly string[],
): Promise<Standing> {
  const { actor, loaded } = ctx;
  const { step: code, state } = loaded.state;
  const step = stepOf(loaded.matter, code);
  const wanted = step && acts.includes(step.act) ? step : undefined;
  const asked = wanted ?? loaded.matter.steps.find((one) => acts.includes(one.act));
  const at = asked && stepAt(loaded, asked);
  const answer = at && askPower(deps, actor, at);
  const lost = at && !answer?.allowed ? findLost(deps, actor, at) : undefined;
  if (!lost && !mayRead(deps, actor, loaded)) throw new AppError(CASE_ERRORS.CASE_NOT_FOUND);
  if (!answer) throw new AppError(CASE_ERRORS.CASE_STATE, { state });
  if (!answer.allowed) {
    throw new AppError(CASE_ERRORS.CASE_NO_POWER, { missing: lost ?? answer.missing });
  }
  if (await mustStandAside(deps, actor, whoseIs(loaded))) {
    throw new AppError(CASE_ERRORS.CASE_RECUSAL);
  }
  if (!wanted) throw new AppError(CASE_ERRORS.CASE_STATE, { state });
  return { basis: answer.basis, epoch: answer.epochs.of(loaded.partition) };
}
