// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { AppError, newId, shanghaiDate } from '#packages/kernel';
import type { QuestionBody } from '../contract/question.ts';
import type { BurdenDeps } from '../deps.ts';
import { BURDEN_ERRORS } from '../errors.ts';
import { questionDue } from '../model/dues.ts';
import type { AskedThing, QuestionTold } from '../model/fold-question.ts';
import { mayQuestionFollow } from '../model/transitions.ts';
import { isAskedOf, seesQuestion } from '../sees.ts';
import { COMMUNITY_WORK, insistPower, type Standing } from '../standing.ts';
import { questionsIn } from '../store.ts';
import {
  actOn,
  begin,
  DEMANDS,
  type LoadedQuestion,
  load,
  type Plan,
  QUESTIONS,
} from '../subjects.ts';
import { insistVisible } from './read-demand.ts';

function insistQuestioning(deps: BurdenDeps, ctx: RequestContext, area: string): Standing {
  return insistPower(deps, ctx, { act: 'question', matter: COMMUNITY_WORK, area });
}

/** Who asks, by code where it is one of ours, else in the words it used of itself. */
function bodyNamed(deps: BurdenDeps, said: string): AskedThing['from'] {
  const known = deps.parties.findOrganisation(said);
  return known
    ? { organisation: known.code, name: known.name }
    : { organisation: null, name: { zh: said, en: said } };
}

const STANDS: readonly string[] = ['admitted', 'proceeding'];

/** Admitted work as the community has it. Errors: BURDEN_NOT_ASKED_HERE, BURDEN_STATE. */
async function admittedThing(
  deps: BurdenDeps,
  ctx: RequestContext,
  body: QuestionBody & { demand: string },
): Promise<AskedThing> {
  const { state } = await load(deps, DEMANDS, body.demand);
  insistVisible(deps, ctx, state);
  if (!isAskedOf(deps, state, body.area)) throw new AppError(BURDEN_ERRORS.BURDEN_NOT_ASKED_HERE);
  if (!STANDS.includes(state.state)) throw new AppError(BURDEN_ERRORS.BURDEN_STATE);
  const { title, often, minutesEach, urgency, declaration } = state.content;
  return {
    ...{ area: body.area, demand: body.demand, number: state.admittedNumber, title },
    from: bodyNamed(deps, state.from),
    askedBy: body.askedBy ?? 'paper',
    askedOn: body.askedOn ?? shanghaiDate(ctx.now),
    ...{ often, minutesEach, urgency },
    ...{ declaration: declaration ?? null, reason: body.reason ?? null },
  };
}

/** Work without a number. Errors: BURDEN_QUESTION_INCOMPLETE, BURDEN_DECLARATION_MISSING. */
function unnumberedThing(deps: BurdenDeps, ctx: RequestContext, body: QuestionBody): AskedThing {
  const { area, title, from, urgency = 'ordinary', declaration } = body;
  if (title === undefined || from === undefined) {
    throw new AppError(BURDEN_ERRORS.BURDEN_QUESTION_INCOMPLETE);
  }
  if (urgency !== 'ordinary' && declaration === undefined) {
    throw new AppError(BURDEN_ERRORS.BURDEN_DECLARATION_MISSING);
  }
  return {
    ...{ area, demand: null, number: null, title, from: bodyNamed(deps, from), urgency },
    askedBy: body.askedBy ?? 'telephone',
    askedOn: body.askedOn ?? shanghaiDate(ctx.now),
    often: body.often ?? { times: 1, per: 'once' },
    minutesEach: body.minutesEach ?? 0,
    ...{ declaration: declaration ?? null, reason: body.reason ?? null },
  };
}

const OPEN: readonly string[] = ['waiting', 'going-on'];

/** Errors: BURDEN_QUESTION_OPEN. */
async function insistFirst(deps: BurdenDeps, { area, demand }: AskedThing): Promise<void> {
  if (demand === null) return;
  const asked = await questionsIn(deps.db.save, area);
  const isOpen = asked.some(({ doc }) => doc.demand === demand && OPEN.includes(doc.state));
  if (isOpen) throw new AppError(BURDEN_ERRORS.BURDEN_QUESTION_OPEN);
}

/**
 * Who may: a post with `question` in the community itself. Questions work asked of it, with or
 * without a number: ordinary work stops here at once and a ruling is due in five working days;
 * under a statute or a declared emergency it goes on and is ratified after. With `onlyNote`, work
 * without a number is written down and not yet questioned. Act `work-question` ask, or note.
 * Errors: BURDEN_NO_POWER, BURDEN_QUESTION_INCOMPLETE, BURDEN_DECLARATION_MISSING,
 * BURDEN_DEMAND_UNKNOWN, BURDEN_NOT_ASKED_HERE, BURDEN_STATE, BURDEN_QUESTION_OPEN, BURDEN_CHANGED.
 */
export function askQuestion(
  deps: BurdenDeps,
  ctx: RequestContext,
  body: QuestionBody,
): Promise<string> {
  const { area, demand, onlyNote } = body;
  return begin(deps, ctx, {
    ...{ of: QUESTIONS, area, id: newId(ctx.now) },
    async plan(): Promise<Plan> {
      const standing = insistQuestioning(deps, ctx, area);
      const thing =
        demand === undefined
          ? unnumberedThing(deps, ctx, body)
          : await admittedThing(deps, ctx, { ...body, demand });
      await insistFirst(deps, thing);
      const due = questionDue(thing.urgency, ctx.now, deps.city.rules.clocks).toISOString();
      if (onlyNote === true && demand === undefined) {
        const noted: QuestionTold['note'] = {
          thing,
          due: thing.urgency === 'ordinary' ? null : due,
        };
        return { standing, verb: 'note', payload: noted, due: noted.due };
      }
      const asked: QuestionTold['ask'] = { thing, due };
      return { standing, verb: 'ask', payload: asked, due };
    },
  });
}

/**
 * Who may: a post with `question` in the community that noted it. One button: the work stops and
 * the ruling clock starts. Act `work-question` ask.
 * Errors: BURDEN_QUESTION_UNKNOWN, BURDEN_NO_POWER, BURDEN_STATE, BURDEN_CHANGED.
 */
export function askNoted(
  deps: BurdenDeps,
  ctx: RequestContext,
  id: string,
): Promise<LoadedQuestion> {
  return actOn(deps, ctx, {
    ...{ of: QUESTIONS, id },
    async plan({ state }) {
      if (!seesQuestion(deps, ctx, state)) {
        throw new AppError(BURDEN_ERRORS.BURDEN_QUESTION_UNKNOWN);
      }
      const standing = insistQuestioning(deps, ctx, state.area);
      if (!mayQuestionFollow(state.state, 'ask')) throw new AppError(BURDEN_ERRORS.BURDEN_STATE);
      const due = questionDue(state.urgency, ctx.now, deps.city.rules.clocks).toISOString();
      const payload: QuestionTold['ask'] = { due };
      return { standing, verb: 'ask', payload, due };
    },
  });
}
