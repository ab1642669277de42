// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { type Actor, AppError } from '#packages/kernel';
import { insistPower } from '../access.ts';
import { actOnCase, type Plan } from '../act-on-case.ts';
import type { CaseReceipt, Pause } from '../contract.ts';
import type { CasesDeps } from '../deps.ts';
import { CASE_ERRORS } from '../errors.ts';
import type { LoadedCase } from '../load-case.ts';
import { limitEnd, shiftClocks } from '../model/clocks.ts';
import type { Standing } from '../standing.ts';
import { insistRunning } from './accept-case.ts';

const DESK_ACTS = ['accept', 'pre-review', 'review', 'decide', 'complete'];

/**
 * Pauses the clock for a special procedure the matter lists, within its limit.
 * Who may: the unit that has the case. Records `pause`. Errors: CASE_PAUSE_BARRED, CASE_NO_POWER.
 */
export function pauseCase(
  deps: CasesDeps,
  ctx: RequestContext,
  input: { id: string } & Pause,
): Promise<CaseReceipt> {
  const { id } = input;
  return actOnCase(deps, { ctx, id }, async (loaded) => {
    const standing = await insistPower(deps, { actor: ctx.actor, loaded }, DESK_ACTS);
    insistRunning(loaded);
    const procedure = loaded.matter.specialProcedures.find((one) => one.code === input.procedure);
    if (!procedure)
      throw new AppError(CASE_ERRORS.CASE_PAUSE_BARRED, { procedure: input.procedure });
    const until = new Date(input.until);
    const latest = limitEnd(ctx.now, procedure.maxDays);
    if (until <= ctx.now || until > latest) {
      throw new AppError(CASE_ERRORS.CASE_PAUSE_BARRED, { latest: latest.toISOString() });
    }
    const payload = { procedure: procedure.code, until: until.toISOString() };
    return { verb: 'pause', ...standing, payload, told: { text: input.reason } };
  });
}

/** The act that ends a pause; the sweeper plans it too, on the matter's own rule. */
export function planResume(loaded: LoadedCase, standing: Standing, now: Date): Plan {
  const { paused, state } = loaded.state;
  if (!paused) throw new AppError(CASE_ERRORS.CASE_STATE, { state });
  const clocks = shiftClocks(loaded.state.clocks, new Date(paused.since), now);
  return { verb: 'resume', ...standing, payload: { clocks } };
}

/**
 * Resumes before the time is up. Who may: the unit that has the case. Records `resume`. Errors:
 * CASE_STATE.
 */
export function resumeCase(deps: CasesDeps, ctx: RequestContext, id: string): Promise<CaseReceipt> {
  return actOnCase(deps, { ctx, id }, async (loaded) => {
    const standing = await insistPower(deps, { actor: ctx.actor, loaded }, DESK_ACTS);
    return planResume(loaded, standing, ctx.now);
  });
}

/** The system itself, when it does what a published rule says. */
export const RULE_ACTOR: Actor = {
  account: 'rule',
  person: null,
  level: 'anonymous',
  post: null,
  session: null,
};
