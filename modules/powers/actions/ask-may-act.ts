// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { AppError } from '#packages/kernel';
import type { MayActAnswer, MayActQuestion } from '../contract/answer.ts';
import type { PowersDeps } from '../deps.ts';
import { POWERS_ERRORS } from '../errors.ts';
import { OVERSIGHT_BITS } from '../model/act-bits.ts';
import type { PowerQuestion } from '../questions.ts';
import { insistArea } from '../reads.ts';

/**
 * Who may: anyone signed in, of the post she acts in; of another post only with a power of
 * supervision or audit over the matter in that area. Changes nothing.
 * Errors: POWER_AREA_UNKNOWN, POWER_ORGANISATION_UNKNOWN, POWER_MISSING.
 */
export async function askMayAct(
  deps: PowersDeps,
  ctx: RequestContext,
  input: MayActQuestion,
): Promise<MayActAnswer> {
  insistArea(deps, input.area);
  const { act, matter, area } = input;
  const at = input.at === undefined ? ctx.now : new Date(input.at);
  const asked = { act, matter, area, at, isHistorical: at < ctx.now };
  if (input.actor === undefined) {
    return deps.explainer.answer({ ...asked, post: ctx.actor.post, person: ctx.actor.person });
  }
  insistOversight(deps, ctx, { ...asked, act: 'supervise' });
  const post = deps.parties.findPost(input.actor);
  if (!post) {
    throw new AppError(POWERS_ERRORS.POWER_ORGANISATION_UNKNOWN, { actor: input.actor });
  }
  return deps.explainer.answer({ ...asked, post: post.id, person: null });
}

function insistOversight(
  deps: PowersDeps,
  ctx: RequestContext,
  asked: Omit<PowerQuestion, 'post' | 'person'>,
): void {
  const { post, person } = ctx.actor;
  const q = { ...asked, post, person, at: ctx.now, isHistorical: false };
  if (deps.decisions.holdsAny(q, OVERSIGHT_BITS)) return;
  const answer = deps.decisions.mayAct(q);
  throw new AppError(
    POWERS_ERRORS.POWER_MISSING,
    answer.allowed ? {} : { missing: answer.missing },
  );
}
