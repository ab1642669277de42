// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { insistPower } from '../access.ts';
import { actOnCase } from '../act-on-case.ts';
import type { AnswerCase, CaseReceipt } from '../contract.ts';
import type { CasesDeps } from '../deps.ts';
import { insistRunning } from './accept-case.ts';
import { comeToRest } from './move-on.ts';

/**
 * Answers what a community asked of the department (监督权). Who may: a post of the department asked.
 * Records `answer`; the case ends and waits for the community's assessment. Errors: CASE_NO_POWER,
 * CASE_RECUSAL, CASE_STATE.
 */
export function answerCase(
  deps: CasesDeps,
  ctx: RequestContext,
  input: { id: string } & AnswerCase,
): Promise<CaseReceipt> {
  const { id } = input;
  return actOnCase(deps, { ctx, id }, async (loaded) => {
    const standing = await insistPower(deps, { actor: ctx.actor, loaded }, ['answer']);
    insistRunning(loaded);
    return {
      verb: 'answer',
      ...standing,
      payload: { ...comeToRest(loaded), by: loaded.state.unit },
      told: { text: input.answer },
      end: { erases: false },
    };
  });
}
