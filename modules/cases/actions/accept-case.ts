// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { AppError } from '#packages/kernel';
import { insistPower } from '../access.ts';
import { actOnCase } from '../act-on-case.ts';
import type { CaseReceipt } from '../contract.ts';
import type { CasesDeps } from '../deps.ts';
import { CASE_ERRORS } from '../errors.ts';
import type { LoadedCase } from '../load-case.ts';
import { comeToRest, moveOn } from './move-on.ts';

/** Acts of officers wait while the clock stands still. */
export function insistRunning(loaded: LoadedCase): void {
  const { paused, state } = loaded.state;
  if (paused || state === 'supplement-requested')
    throw new AppError(CASE_ERRORS.CASE_STATE, { state, paused: true });
}

/**
 * Accepts a submitted case in the name its power says. Who may: a post of the accepting unit.
 * Records `accept` and hands the case to the next desk. Errors: CASE_NO_POWER, CASE_RECUSAL,
 * CASE_STATE.
 */
export function acceptCase(deps: CasesDeps, ctx: RequestContext, id: string): Promise<CaseReceipt> {
  return actOnCase(deps, { ctx, id }, async (loaded) => {
    const standing = await insistPower(deps, { actor: ctx.actor, loaded }, ['accept']);
    insistRunning(loaded);
    return { verb: 'accept', ...standing, ...moveOn(deps, loaded, ctx.now) };
  });
}

/**
 * Refuses acceptance, with the reason and the ways to object. Who may: as acceptCase.
 * Records `refuse-acceptance`; the case ends. Errors: as acceptCase.
 */
export function refuseAcceptance(
  deps: CasesDeps,
  ctx: RequestContext,
  input: { id: string } & { reason: string },
): Promise<CaseReceipt> {
  const { id } = input;
  return actOnCase(deps, { ctx, id }, async (loaded) => {
    const standing = await insistPower(deps, { actor: ctx.actor, loaded }, ['accept']);
    insistRunning(loaded);
    return {
      verb: 'refuse-acceptance',
      ...standing,
      payload: { ...comeToRest(loaded), by: loaded.state.unit },
      told: { text: input.reason },
      end: { erases: false },
    };
  });
}
