// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import type { DueHead } from '#packages/journal';
import { AppError, publicId } from '#packages/kernel';
import { actOnCase, type Plan } from './act-on-case.ts';
import { comeToRest } from './actions/move-on.ts';
import { planSilence } from './actions/opine-case.ts';
import { planResume, RULE_ACTOR } from './actions/pause-case.ts';
import { proveCase, ruleStanding } from './actions/prove-case.ts';
import type { CasesDeps } from './deps.ts';
import { CASE_ERRORS } from './errors.ts';
import { type LoadedCase, loadCase } from './load-case.ts';
import { shiftClocks } from './model/clocks.ts';

function systemContext(now: Date, requestId: string): RequestContext {
  return { actor: RULE_ACTOR, now, requestId, ifMatch: null, mark: null, headers: {} };
}

function isPast(at: string | null | undefined, now: Date): boolean {
  return at !== null && at !== undefined && Date.parse(at) <= now.getTime();
}

/**
 * The act a passed clock asks for, or undefined when it is only a register's turn to be asked
 * again.
 */
function planDue(deps: CasesDeps, loaded: LoadedCase, now: Date): Plan | undefined {
  const { state } = loaded;
  if (state.state === 'draft' && isPast(state.clocks.lapses, now)) {
    const standing = ruleStanding(loaded, 'draft-lapse');
    return { verb: 'lapse', ...standing, payload: comeToRest(loaded), end: { erases: true } };
  }
  if (state.paused && isPast(state.paused.until, now)) {
    return planResume(loaded, ruleStanding(loaded, 'pause-end'), now);
  }
  if (state.supplement && isPast(state.supplement.until, now)) {
    const clocks = shiftClocks(state.clocks, new Date(state.supplement.since), now);
    const standing = ruleStanding(loaded, 'supplement-limit');
    return { verb: 'supplement-ended', ...standing, payload: { clocks } };
  }
  const isCounting = !state.paused && state.state !== 'supplement-requested' && state.step !== null;
  if (isCounting && isPast(state.clocks.silence, now)) return planSilence(deps, loaded, now);
  if (isCounting && !state.overdueNoted && isPast(state.clocks.promised, now)) {
    return { verb: 'overdue', ...ruleStanding(loaded, 'promised-limit') };
  }
  return undefined;
}

/** Another process may have done it meanwhile: then there is nothing left to do. */
async function actIfStillDue(deps: CasesDeps, head: DueHead, now: Date): Promise<void> {
  const on = { ctx: systemContext(now, head.id), id: publicId(head.partition, head.id) };
  const done = new AppError(CASE_ERRORS.CASE_CHANGED);
  const plan = async (fresh: LoadedCase): Promise<Plan> => {
    const found = planDue(deps, fresh, now);
    if (!found) throw done;
    return found;
  };
  await actOnCase(deps, on, plan).catch((error: unknown) => {
    if (error !== done) throw error;
  });
}

/**
 * What the sweeper calls when a case's clock has passed: lapse, resume, go on without what was
 * asked or without an opinion, note the miss, or ask again.
 */
export function dueCase(deps: CasesDeps) {
  return async (head: DueHead): Promise<void> => {
    const now = deps.clock.now();
    const id = publicId(head.partition, head.id);
    const loaded = await loadCase(deps, id, null);
    if (planDue(deps, loaded, now) === undefined) {
      await proveCase(deps, id, now);
      return;
    }
    await actIfStillDue(deps, head, now);
  };
}
