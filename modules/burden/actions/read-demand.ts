// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { AppError } from '#packages/kernel';
import type { GateCheck } from '../contract/check.ts';
import type { WorkDemand } from '../contract/demand.ts';
import type { BurdenDeps } from '../deps.ts';
import { BURDEN_ERRORS } from '../errors.ts';
import type { FoldedDemand } from '../model/fold-demand.ts';
import { seesDemand } from '../sees.ts';
import { DEMANDS, load } from '../subjects.ts';
import { demandView } from '../views.ts';

/** Errors: BURDEN_DEMAND_UNKNOWN, which says nothing of whether it exists. */
export function insistVisible(deps: BurdenDeps, ctx: RequestContext, demand: FoldedDemand): void {
  if (!seesDemand(deps, ctx, demand)) throw new AppError(BURDEN_ERRORS.BURDEN_DEMAND_UNKNOWN);
}

/** Who may: anyone, once ruled on; before that see `seesDemand`. Errors: BURDEN_DEMAND_UNKNOWN. */
export async function readDemand(
  deps: BurdenDeps,
  ctx: RequestContext,
  id: string,
): Promise<WorkDemand> {
  const loaded = await load(deps, DEMANDS, id);
  insistVisible(deps, ctx, loaded.state);
  return demandView(deps, ctx, loaded);
}

/**
 * Who may: who may read it. The gate's check as it would be made now; what is admitted is known to
 * itself and keeps the check it was ruled on. Errors: BURDEN_DEMAND_UNKNOWN.
 */
export async function checkAgain(
  deps: BurdenDeps,
  ctx: RequestContext,
  id: string,
): Promise<GateCheck> {
  const { state } = await load(deps, DEMANDS, id);
  insistVisible(deps, ctx, state);
  if (state.admittedNumber !== null) return state.check;
  const { content, from, filedAt } = state;
  return deps.gate.check({ content, from, filedAt: new Date(filedAt), at: ctx.now });
}
