// SPDX-License-Identifier: Apache-2.0
import { stepVariants } from '#modules/matters';
import type { MatterStep } from '#modules/matters/contract';
import { AppError } from '#packages/kernel';
import type { CasesDeps } from './deps.ts';
import { CASE_ERRORS } from './errors.ts';
import type { LoadedCase } from './load-case.ts';

/** Who took a thing over, where the case names an entry of the list of what was taken back. */
function takenOverBy(deps: CasesDeps, loaded: LoadedCase, step: MatterStep): string | undefined {
  const { fromEntry } = step.performer;
  const named = fromEntry === undefined ? undefined : loaded.known[fromEntry]?.value;
  if (typeof named !== 'string') return undefined;
  const entry = deps.powers.findEntry(named);
  if (entry?.list === 'taken-back') return entry.takenOverBy;
  throw new AppError(CASE_ERRORS.CASE_ASKED_UNKNOWN, { entry: named.slice(0, 96) });
}

/**
 * The body a raised matter is put to: the one that took the named entry over, else the department
 * chosen in the form. Null where the matter itself names its units. Errors: CASE_ASKED_UNKNOWN.
 */
export function askedBody(deps: CasesDeps, loaded: LoadedCase): string | null {
  const { matter, known, row } = loaded;
  const step = matter.steps.find(({ performer }) => performer.chosenBy !== undefined);
  if (!step) return null;
  const chosen = known[step.performer.chosenBy!]?.value;
  const units = stepVariants(matter, step).map((variant) => ({
    isChosen: variant.performer.department === chosen,
    unit: deps.matters.unitOf(variant, row.area),
  }));
  const taken = takenOverBy(deps, loaded, step);
  const found = units.find(({ unit, isChosen }) => (taken ? unit === taken : isChosen));
  if (!found?.unit || !deps.parties.findOrganisation(found.unit)) {
    throw new AppError(CASE_ERRORS.CASE_ASKED_UNKNOWN);
  }
  return found.unit;
}
