// SPDX-License-Identifier: Apache-2.0
import type { MatterStep } from '#modules/matters/contract';
import type { Actor, Basis, OwnBasis } from '#packages/kernel';
import { AppError } from '#packages/kernel';
import type { CasesDeps } from './deps.ts';
import { CASE_ERRORS } from './errors.ts';
import type { LoadedCase } from './load-case.ts';
import { stepOf } from './model/steps.ts';

/** One's own affair: oneself, or a registered guardian of the person. */
export async function ownBasis(
  deps: CasesDeps,
  actor: Actor,
  person: string,
): Promise<OwnBasis | undefined> {
  if (actor.person === null) return undefined;
  if (actor.person === person) return { kind: 'own', as: 'self', person };
  const guardians = await deps.parties.guardiansOf(person, deps.clock.now());
  return guardians.includes(actor.person) ? { kind: 'own', as: 'guardian', person } : undefined;
}

/** Insists that this is the caller's own affair. Errors: CASE_NOT_FOUND (it says nothing of others' cases). */
export async function insistOwn(deps: CasesDeps, actor: Actor, loaded: LoadedCase): Promise<Basis> {
  const basis = await ownBasis(deps, actor, loaded.row.person);
  if (!basis) throw new AppError(CASE_ERRORS.CASE_NOT_FOUND);
  return basis;
}

/** Whether the caller or her household is a party (回避, DESIGN §5). */
export async function mustStandAside(
  deps: CasesDeps,
  actor: Actor,
  person: string,
): Promise<boolean> {
  if (actor.person === null) return false;
  return actor.person === person || deps.parties.sameHousehold(actor.person, person);
}

/** What `powers` says of the caller's post at one step of this case. */
export function askPower(
  deps: CasesDeps,
  actor: Actor,
  loaded: LoadedCase,
  step: MatterStep,
  unit: string,
) {
  return deps.powers.mayPerform({
    post: actor.post ?? '',
    person: actor.person ?? '',
    unit,
    matter: loaded.matter.code,
    version: loaded.matter.version,
    step: step.code,
    area: loaded.row.area,
    at: deps.clock.now(),
  });
}

/**
 * Staff may read a case when their post may perform one of its steps for its unit in its area, or
 * holds supervision or audit over it. A draft belongs to its opener alone.
 */
export function mayRead(deps: CasesDeps, actor: Actor, loaded: LoadedCase): boolean {
  if (actor.post === null || actor.person === null) return false;
  if (loaded.state.state === 'draft' || loaded.state.state === 'lapsed') {
    return loaded.row.openedBy === actor.person && loaded.state.channel === 'counter';
  }
  return deps.powers.maySee({
    post: actor.post,
    person: actor.person,
    matter: loaded.matter.code,
    area: loaded.row.area,
    at: deps.clock.now(),
  });
}

/** The power to do the case's present step. Errors: CASE_NOT_FOUND, CASE_RECUSAL, CASE_NO_POWER, CASE_STATE. */
export async function insistPower(
  deps: CasesDeps,
  actor: Actor,
  loaded: LoadedCase,
  acts: readonly string[],
): Promise<Basis> {
  if (!mayRead(deps, actor, loaded)) throw new AppError(CASE_ERRORS.CASE_NOT_FOUND);
  const { step: code, unit, state } = loaded.state;
  const step = stepOf(loaded.matter, code);
  const wanted = step && acts.includes(step.act) ? step : undefined;
  const asked = wanted ?? loaded.matter.steps.find((one) => acts.includes(one.act));
  if (!asked) throw new AppError(CASE_ERRORS.CASE_STATE, { state });
  const performer = wanted && unit ? unit : deps.matters.unitOf(asked, loaded.row.area);
  const answer = askPower(deps, actor, loaded, asked, performer ?? '');
  if (!answer.allowed) {
    throw new AppError(CASE_ERRORS.CASE_NO_POWER, { missing: answer.missing });
  }
  if (await mustStandAside(deps, actor, loaded.row.person))
    throw new AppError(CASE_ERRORS.CASE_RECUSAL);
  if (!wanted) throw new AppError(CASE_ERRORS.CASE_STATE, { state });
  return answer.basis;
}
