// SPDX-License-Identifier: Apache-2.0
import type { MatterVersion } from '#modules/matters/contract';
import { partitionOf } from '#modules/places';
import { type Actor, AppError, type OwnBasis } from '#packages/kernel';
import type { CasesDeps } from './deps.ts';
import { CASE_ERRORS } from './errors.ts';
import type { LoadedCase } from './load-case.ts';
import { raisingStep } from './model/steps.ts';
import type { Standing } from './standing.ts';

/** Whose affair a case is: a person's, or a body's under its own subject id. */
export interface Whose {
  person: string;
  organisation: string | null;
}

export function whoseIs({ row, state }: LoadedCase): Whose {
  return { person: row.person, organisation: state.organisation };
}

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

/** The body of the caller's post, or null without one. */
export function bodyOf(deps: CasesDeps, actor: Actor): string | null {
  return (actor.post && deps.parties.findPost(actor.post)?.organisation) || null;
}

/**
 * What `powers` says of the caller's post when it speaks for a body: the step `question` of the
 * matter in the area. Undefined where the matter is not for bodies.
 */
export function askBody(
  deps: CasesDeps,
  actor: Actor,
  at: { matter: MatterVersion; area: string; organisation: string },
) {
  const step = raisingStep(at.matter);
  return (
    step &&
    deps.powers.mayPerform({
      post: actor.post,
      person: actor.person,
      unit: at.organisation,
      matter: at.matter.code,
      version: at.matter.version,
      step: step.code,
      area: at.area,
      at: deps.clock.now(),
    })
  );
}

/**
 * The power to apply in the name of a body. Errors: CASE_APPLICANT_KIND, CASE_NO_POWER.
 */
export function insistBody(
  deps: CasesDeps,
  actor: Actor,
  at: { matter: MatterVersion; area: string; organisation: string },
): Standing {
  const answer = askBody(deps, actor, at);
  if (!answer) throw new AppError(CASE_ERRORS.CASE_APPLICANT_KIND);
  if (!answer.allowed) throw new AppError(CASE_ERRORS.CASE_NO_POWER, { missing: answer.missing });
  return { basis: answer.basis, epoch: answer.epochs.of(partitionOf(at.area)) };
}

/**
 * On what the caller speaks for the applicant: a person's own basis or her guardian's, a body's by
 * the power of its post. Undefined for everybody else.
 */
export async function applicantStanding(
  deps: CasesDeps,
  actor: Actor,
  loaded: LoadedCase,
): Promise<Standing | undefined> {
  const { matter, row, state } = loaded;
  if (state.organisation === null) {
    const basis = await ownBasis(deps, actor, row.person);
    return basis && { basis, epoch: null };
  }
  const at = { matter, area: row.area, organisation: state.organisation };
  const answer = askBody(deps, actor, at);
  if (!answer?.allowed) return undefined;
  return { basis: answer.basis, epoch: answer.epochs.of(loaded.partition) };
}

/**
 * Insists that the caller speaks for the applicant. Errors: CASE_NOT_FOUND (it says nothing of
 * others' cases).
 */
export async function insistApplicant(
  deps: CasesDeps,
  actor: Actor,
  loaded: LoadedCase,
): Promise<Standing> {
  const standing = await applicantStanding(deps, actor, loaded);
  if (!standing) throw new AppError(CASE_ERRORS.CASE_NOT_FOUND);
  return standing;
}

/** Whether one of these people is the applicant, or holds a post of the body that is. */
export function isPartyTo(deps: CasesDeps, people: ReadonlySet<string>, whose: Whose): boolean {
  const { person, organisation } = whose;
  if (organisation === null) return people.has(person);
  const at = deps.clock.now();
  return [...people].some((one) =>
    deps.parties.postsOf(one, at).some((post) => post.organisation === organisation),
  );
}

/** The caller with her household: whose cases she must leave to others. */
export async function kinOf(deps: CasesDeps, actor: Actor): Promise<ReadonlySet<string>> {
  const me = actor.person;
  return new Set(me === null ? [] : [me, ...(await deps.parties.householdOf(me))]);
}

/** Whether the caller or her household is a party (回避, DESIGN §5). */
export async function mustStandAside(
  deps: CasesDeps,
  actor: Actor,
  whose: Whose,
): Promise<boolean> {
  return isPartyTo(deps, await kinOf(deps, actor), whose);
}
