// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { AppError } from '#packages/kernel';
import type { BurdenDeps } from '../deps.ts';
import { BURDEN_ERRORS } from '../errors.ts';
import { mayFollow } from '../model/transitions.ts';
import { actOn, DEMANDS, type LoadedDemand } from '../subjects.ts';
import { insistAsking } from './file-demand.ts';
import { insistOwn } from './refile-demand.ts';

/**
 * Who may: a post with `demand` of the body that filed it, before it is admitted. Act `demand`
 * withdraw. Errors: those of `insistOwn` and `insistAsking`, BURDEN_STATE, BURDEN_CHANGED.
 */
export function withdrawDemand(
  deps: BurdenDeps,
  ctx: RequestContext,
  id: string,
): Promise<LoadedDemand> {
  return actOn(deps, ctx, {
    ...{ of: DEMANDS, id },
    async plan(loaded) {
      insistOwn(deps, ctx, loaded);
      const { standing } = insistAsking(deps, ctx, loaded.state.content);
      if (!mayFollow(loaded.state, 'withdraw')) throw new AppError(BURDEN_ERRORS.BURDEN_STATE);
      return { standing, verb: 'withdraw', payload: {}, due: null };
    },
  });
}
