// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { AppError } from '#packages/kernel';
import type { RuleQuestionBody } from '../contract/question.ts';
import type { BurdenDeps } from '../deps.ts';
import { BURDEN_ERRORS } from '../errors.ts';
import type { QuestionTold } from '../model/fold-question.ts';
import { mayQuestionFollow } from '../model/transitions.ts';
import { seesQuestion } from '../sees.ts';
import { bodyOf, COMMUNITY_WORK, insistPower } from '../standing.ts';
import { actOn, type LoadedQuestion, QUESTIONS } from '../subjects.ts';

/**
 * Who may: a post with `admit` over community work in the community's area, of another body than
 * the one that asks. The work must not be done, must be admitted first, or goes on; ordinary work
 * without a number is never ruled to go on. Reasons are public. Act `work-question` rule.
 * Errors: BURDEN_QUESTION_UNKNOWN, BURDEN_NO_POWER, BURDEN_OWN_DEMAND, BURDEN_STATE,
 * BURDEN_NO_NUMBER, BURDEN_CHANGED.
 */
export function ruleQuestion(
  deps: BurdenDeps,
  ctx: RequestContext,
  input: { id: string; body: RuleQuestionBody },
): Promise<LoadedQuestion> {
  const { outcome, reasons } = input.body;
  return actOn(deps, ctx, {
    ...{ of: QUESTIONS, id: input.id },
    async plan({ state }) {
      if (!seesQuestion(deps, ctx, state)) {
        throw new AppError(BURDEN_ERRORS.BURDEN_QUESTION_UNKNOWN);
      }
      const asked = { act: 'admit' as const, matter: COMMUNITY_WORK, area: state.area };
      const standing = insistPower(deps, ctx, asked);
      const by = bodyOf(deps, ctx.actor)!;
      if (by === state.from.organisation) throw new AppError(BURDEN_ERRORS.BURDEN_OWN_DEMAND);
      if (!mayQuestionFollow(state.state, 'rule')) throw new AppError(BURDEN_ERRORS.BURDEN_STATE);
      const mayGoOn = state.number !== null || state.urgency !== 'ordinary';
      if (outcome === 'continue' && !mayGoOn) throw new AppError(BURDEN_ERRORS.BURDEN_NO_NUMBER);
      const payload: QuestionTold['rule'] = { outcome, reasons, by };
      return { standing, verb: 'rule', payload, due: null };
    },
  });
}
