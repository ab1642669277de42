// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import type { DueHead } from '#packages/journal';
import { AppError, publicId, shanghaiDate } from '#packages/kernel';
import type { BurdenDeps } from './deps.ts';
import { BURDEN_ERRORS } from './errors.ts';
import { mayFollow, mayQuestionFollow } from './model/transitions.ts';
import { byRule } from './standing.ts';
import { actOn, DEMANDS, type Plan, QUESTIONS } from './subjects.ts';

function ruleContext(deps: BurdenDeps, head: DueHead, now: Date): RequestContext {
  const { actor } = byRule(deps, 'clock');
  return { actor, now, requestId: head.id, ifMatch: null, mark: null, headers: {} };
}

/** Another process may have done it meanwhile: then there is nothing left to do. */
async function unlessDone(acting: Promise<unknown>): Promise<void> {
  await acting.catch((error: unknown) => {
    const isDone = error instanceof AppError && error.definition === BURDEN_ERRORS.BURDEN_STATE;
    if (!isDone) throw error;
  });
}

/** Errors: BURDEN_STATE, when the clock was moved or answered meanwhile. */
function insistDue(due: string | null, now: Date): void {
  if (due === null || Date.parse(due) > now.getTime()) {
    throw new AppError(BURDEN_ERRORS.BURDEN_STATE);
  }
}

const NOT_ADMITTED = '到期没有裁定，不算准入。No ruling came in time: it is not admitted.';
const FOR_COMMUNITY =
  '到期没有裁定，算社区对。No ruling came in time: it counts for the community.';

/** An admission ends on its day; a demand nobody ruled on in time is not admitted. */
export function dueDemand(deps: BurdenDeps) {
  return async (head: DueHead): Promise<void> => {
    const now = deps.clock.now();
    const acting = actOn(deps, ruleContext(deps, head, now), {
      ...{ of: DEMANDS, id: publicId(head.partition, head.id) },
      async plan({ state }): Promise<Plan> {
        insistDue(state.due, now);
        if (mayFollow(state, 'expire')) {
          const payload = { on: shanghaiDate(now) };
          return { standing: byRule(deps, 'validity'), verb: 'expire', payload, due: null };
        }
        const payload = { reasons: NOT_ADMITTED };
        return { standing: byRule(deps, 'ruling'), verb: 'lapse', payload, due: null };
      },
    });
    await unlessDone(acting);
  };
}

/** A question nobody ruled on in time is won by the community. */
export function dueQuestion(deps: BurdenDeps) {
  return async (head: DueHead): Promise<void> => {
    const now = deps.clock.now();
    const acting = actOn(deps, ruleContext(deps, head, now), {
      ...{ of: QUESTIONS, id: publicId(head.partition, head.id) },
      async plan({ state }): Promise<Plan> {
        insistDue(state.due, now);
        if (!mayQuestionFollow(state.state, 'lapse')) {
          throw new AppError(BURDEN_ERRORS.BURDEN_STATE);
        }
        const payload = { reasons: FOR_COMMUNITY };
        return { standing: byRule(deps, 'question'), verb: 'lapse', payload, due: null };
      },
    });
    await unlessDone(acting);
  };
}
