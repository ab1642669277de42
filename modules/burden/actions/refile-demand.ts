// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { AppError } from '#packages/kernel';
import type { DemandContent } from '../contract/demand.ts';
import type { BurdenDeps } from '../deps.ts';
import { BURDEN_ERRORS } from '../errors.ts';
import { rulingDue } from '../model/dues.ts';
import type { DemandTold } from '../model/fold-demand.ts';
import { mayFollow } from '../model/transitions.ts';
import { insistDeed } from '../named-deed.ts';
import { bodyOf } from '../standing.ts';
import { actOn, DEMANDS, type LoadedDemand } from '../subjects.ts';
import { insistAsking } from './file-demand.ts';
import { insistVisible } from './read-demand.ts';

/** Errors: BURDEN_DEMAND_UNKNOWN, BURDEN_OTHER_BODY. */
export function insistOwn(deps: BurdenDeps, ctx: RequestContext, loaded: LoadedDemand): void {
  insistVisible(deps, ctx, loaded.state);
  if (bodyOf(deps, ctx.actor) !== loaded.state.from) {
    throw new AppError(BURDEN_ERRORS.BURDEN_OTHER_BODY);
  }
}

/**
 * Who may: a post with `demand` of the body that filed it. Files a returned demand again, changed:
 * it is checked anew and the ruling clock starts anew. Act `demand` refile.
 * Errors: those of `insistOwn`, `insistAsking` and `insistDeed`, BURDEN_STATE, BURDEN_CHANGED.
 */
export function refileDemand(
  deps: BurdenDeps,
  ctx: RequestContext,
  input: { id: string; content: DemandContent },
): Promise<LoadedDemand> {
  const { id, content } = input;
  return actOn(deps, ctx, {
    ...{ of: DEMANDS, id },
    async plan(loaded) {
      insistOwn(deps, ctx, loaded);
      const { standing } = insistAsking(deps, ctx, content);
      await insistDeed(deps, ctx, content);
      if (!mayFollow(loaded.state, 'refile')) throw new AppError(BURDEN_ERRORS.BURDEN_STATE);
      const { from, filedAt } = loaded.state;
      const asked = { content, from, filedAt: new Date(filedAt), at: ctx.now };
      const check = await deps.gate.check(asked);
      const due = rulingDue(content, ctx.now, deps.city.rules.clocks).toISOString();
      const payload: DemandTold['refile'] = { content, check, due };
      return { standing, verb: 'refile', payload, due };
    },
  });
}
