// SPDX-License-Identifier: Apache-2.0
import { stepAt } from '../access.ts';
import type { CasesDeps } from '../deps.ts';
import type { LoadedCase } from '../load-case.ts';
import { stepClocks } from '../model/clocks.ts';
import type { Clocks } from '../model/fold.ts';
import { nextDeskStep } from '../model/steps.ts';
import { performingUnit } from '../performing-unit.ts';
import type { PurposeMove } from '../store.ts';

/** Payload and purpose of an act that hands the case to the next desk. */
export function moveOn(
  deps: CasesDeps,
  loaded: LoadedCase,
  now: Date,
): { payload: { step: string | null; unit: string | null; clocks: Clocks }; purpose: PurposeMove } {
  const step = nextDeskStep(loaded.matter, loaded.state.step);
  const unit = step ? performingUnit(deps, stepAt(loaded, step)) : null;
  const clocks = { ...loaded.state.clocks, ...stepClocks(loaded.matter, now, step) };
  return {
    payload: { step: step?.code ?? null, unit, clocks },
    purpose: { step: step?.code ?? null, unit, until: null },
  };
}

/** No desk any more: what the last act of a case leaves behind. */
export function comeToRest(loaded: LoadedCase): { step: null; unit: null; clocks: Clocks } {
  return { step: null, unit: null, clocks: { ...loaded.state.clocks, step: null, silence: null } };
}
