// SPDX-License-Identifier: Apache-2.0
import type { MatterStep, MatterVersion } from '#modules/matters/contract';
import type { Post } from '#modules/parties';
import { shanghaiDate } from '#packages/kernel';
import type { CasesDeps } from './deps.ts';

export interface At {
  matter: MatterVersion;
  step: MatterStep;
  area: string;
  /** The body a raised matter was put to. */
  asked: string | null;
}

/**
 * The unit the matter names for a step, or that the case itself chose; in the area of today, where
 * a merger ended the case's.
 */
export function namedUnit(
  deps: CasesDeps,
  step: MatterStep,
  at: Pick<At, 'area' | 'asked'>,
): string | null {
  const { area, asked } = at;
  if (step.performer.chosenBy !== undefined) return asked;
  const today = shanghaiDate(deps.clock.now());
  return deps.matters.unitOf(step, deps.places.tree().successor(area, today) ?? area);
}

/** Whether a post holds the power for the step of its unit, whoever sits in it. */
function mayPost(deps: CasesDeps, post: Post, at: At): boolean {
  const { code: matter, version } = at.matter;
  const { code, organisation: unit } = post;
  const question = { unit, matter, version, step: at.step.code, area: at.area };
  return deps.powers.mayPerform({ ...question, post: code, person: null, at: deps.clock.now() })
    .allowed;
}

/** Posts of the unit that hold the power for the step. */
export function ablePosts(deps: CasesDeps, unit: string, at: At): Post[] {
  return deps.parties.postsIn(unit).filter((post) => mayPost(deps, post, at));
}

function canPerform(deps: CasesDeps, unit: string, at: At): boolean {
  return deps.parties.postsIn(unit).some((post) => mayPost(deps, post, at));
}

/**
 * The unit before which a step lies: the one the matter names; when no post of it holds the power
 * any more, the body above it that does. A lapse or a revocation never stops a resident's clock.
 */
export function performingUnit(deps: CasesDeps, at: At): string | null {
  const named = namedUnit(deps, at.step, at);
  for (let unit = named; unit; unit = deps.parties.findOrganisation(unit)?.parent ?? null) {
    if (canPerform(deps, unit, at)) return unit;
  }
  return named;
}
