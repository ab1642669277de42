// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { insistPower } from '../access.ts';
import { actOnCase, type Plan } from '../act-on-case.ts';
import type { CaseReceipt, Opine } from '../contract.ts';
import type { CasesDeps } from '../deps.ts';
import type { LoadedCase } from '../load-case.ts';
import { insistRunning } from './accept-case.ts';
import { moveOn } from './move-on.ts';
import { ruleStanding } from './prove-case.ts';

/**
 * Gives the community's opinion before a department decides (协管权); the case goes on to the decider.
 * Who may: a post of the resident committee of the case's area. Records `opine`.
 * Errors: CASE_NO_POWER, CASE_RECUSAL, CASE_STATE.
 */
export function opineCase(
  deps: CasesDeps,
  ctx: RequestContext,
  input: { id: string } & Opine,
): Promise<CaseReceipt> {
  const { id } = input;
  return actOnCase(deps, { ctx, id }, async (loaded) => {
    const standing = await insistPower(deps, { actor: ctx.actor, loaded }, ['opine']);
    insistRunning(loaded);
    const next = moveOn(deps, loaded, ctx.now);
    return {
      verb: 'opine',
      ...standing,
      payload: { ...next.payload, opinion: input.opinion },
      purpose: next.purpose,
      told: { text: input.reason },
    };
  });
}

/** The days to be heard have passed: the case goes on, on the matter's own rule. */
export function planSilence(deps: CasesDeps, loaded: LoadedCase, now: Date): Plan {
  const standing = ruleStanding(loaded, 'opinion-silence');
  return { verb: 'opinion-silence', ...standing, ...moveOn(deps, loaded, now) };
}
