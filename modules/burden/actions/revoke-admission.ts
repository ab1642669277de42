// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { AppError, shanghaiDate } from '#packages/kernel';
import type { BurdenDeps } from '../deps.ts';
import { BURDEN_ERRORS } from '../errors.ts';
import type { DemandTold } from '../model/fold-demand.ts';
import { mayFollow } from '../model/transitions.ts';
import { COMMUNITY_WORK, insistPower } from '../standing.ts';
import { actOn, DEMANDS, type LoadedDemand } from '../subjects.ts';
import { insistVisible } from './read-demand.ts';

/**
 * Who may: a post with `admit` over community work in the district. Ends an admission before its
 * day (撤销, the fourth step of the procedure); reasons are public. Act `demand` revoke.
 * Errors: BURDEN_DEMAND_UNKNOWN, BURDEN_NO_POWER, BURDEN_STATE, BURDEN_CHANGED.
 */
export function revokeAdmission(
  deps: BurdenDeps,
  ctx: RequestContext,
  input: { id: string; reasons: string },
): Promise<LoadedDemand> {
  const { id, reasons } = input;
  return actOn(deps, ctx, {
    ...{ of: DEMANDS, id },
    async plan({ state }) {
      insistVisible(deps, ctx, state);
      const asked = { act: 'admit' as const, matter: COMMUNITY_WORK, area: state.area };
      const standing = insistPower(deps, ctx, asked);
      if (!mayFollow(state, 'revoke')) throw new AppError(BURDEN_ERRORS.BURDEN_STATE);
      const payload: DemandTold['revoke'] = { on: shanghaiDate(ctx.now), reasons };
      return { standing, verb: 'revoke', payload, due: null };
    },
  });
}
