// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { insistPower } from '../access.ts';
import { actOnCase } from '../act-on-case.ts';
import type { CaseReceipt, Review } from '../contract.ts';
import type { CasesDeps } from '../deps.ts';
import { insistRunning } from './accept-case.ts';
import { moveOn } from './move-on.ts';

/**
 * Reviews an accepted case. A *disagree* goes to the decider all the same, who says why.
 * Who may: a post of the reviewing unit. Records `review`. Errors: CASE_NO_POWER, CASE_RECUSAL,
 * CASE_STATE.
 */
export function reviewCase(
  deps: CasesDeps,
  ctx: RequestContext,
  input: { id: string } & Review,
): Promise<CaseReceipt> {
  const { id } = input;
  return actOnCase(deps, { ctx, id }, async (loaded) => {
    const standing = await insistPower(deps, { actor: ctx.actor, loaded }, [
      'pre-review',
      'review',
    ]);
    insistRunning(loaded);
    const next = moveOn(deps, loaded, ctx.now);
    const payload = { ...next.payload, opinion: input.opinion };
    return {
      verb: 'review',
      ...standing,
      payload,
      purpose: next.purpose,
      told: { text: input.reason },
    };
  });
}
