// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { AppError } from '#packages/kernel';
import type { WorkQuestion } from '../contract/question.ts';
import type { BurdenDeps } from '../deps.ts';
import { BURDEN_ERRORS } from '../errors.ts';
import { seesQuestion } from '../sees.ts';
import { load, QUESTIONS } from '../subjects.ts';
import { questionView } from '../views.ts';

/**
 * Who may: anyone, once ruled on; before that see `seesQuestion`.
 * Errors: BURDEN_QUESTION_UNKNOWN.
 */
export async function readQuestion(
  deps: BurdenDeps,
  ctx: RequestContext,
  id: string,
): Promise<WorkQuestion> {
  const loaded = await load(deps, QUESTIONS, id);
  if (!seesQuestion(deps, ctx, loaded.state)) {
    throw new AppError(BURDEN_ERRORS.BURDEN_QUESTION_UNKNOWN);
  }
  return questionView(deps, ctx, loaded);
}
