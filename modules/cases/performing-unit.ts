// SPDX-License-Identifier: Apache-2.0
import type { MatterStep, MatterVersion } from '#modules/matters/contract';
import { shanghaiDate } from '#packages/kernel';
import type { CasesDeps } from './deps.ts';

interface At {
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

/** Whether any post of the unit holds the power for the step, whoever sits in it. */
function canPerform(deps: CasesDeps, unit: string, at: At): boolean {
  const { code: matter, version } = at.matter;
  const question = { unit, matter, version, step: at.step.code, area: at.area };
  return deps.parties
    .postsIn(unit)
    .some(
      ({ code }) =>
        deps.powers.mayPerform({ ...question, post: code, person: null, at: deps.clock.now() })
          .allowed,
    );
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
