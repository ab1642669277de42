// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { AppError, addWorkingDays } from '#packages/kernel';
import type { BurdenDeps } from '../deps.ts';
import { BURDEN_ERRORS } from '../errors.ts';
import type { DemandTold } from '../model/fold-demand.ts';
import { mayFollow } from '../model/transitions.ts';
import { actOn, DEMANDS, type LoadedDemand } from '../subjects.ts';
import { insistAsking } from './file-demand.ts';
import { insistOwn } from './refile-demand.ts';

/**
 * Who may: a post with `demand` of the body that filed it, within the days of appeal, once. The
 * district government's clock starts. Act `demand` appeal.
 * Errors: those of `insistOwn` and `insistAsking`, BURDEN_STATE, BURDEN_APPEAL_LATE,
 * BURDEN_CHANGED.
 */
export function appealDemand(
  deps: BurdenDeps,
  ctx: RequestContext,
  input: { id: string; grounds: string },
): Promise<LoadedDemand> {
  const { id, grounds } = input;
  return actOn(deps, ctx, {
    ...{ of: DEMANDS, id },
    async plan(loaded) {
      insistOwn(deps, ctx, loaded);
      const { state } = loaded;
      const { standing } = insistAsking(deps, ctx, state.content);
      if (!mayFollow(state, 'appeal')) throw new AppError(BURDEN_ERRORS.BURDEN_STATE);
      if (state.appealUntil === null || ctx.now.toISOString() > state.appealUntil) {
        throw new AppError(BURDEN_ERRORS.BURDEN_APPEAL_LATE, { until: state.appealUntil });
      }
      const days = deps.city.rules.clocks.appealRulingDays;
      const due = addWorkingDays(ctx.now, days).toISOString();
      const payload: DemandTold['appeal'] = { grounds, due };
      return { standing, verb: 'appeal', payload, due };
    },
  });
}
