// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import type { WorkDemand } from './contract/demand.ts';
import type { WorkQuestion } from './contract/question.ts';
import type { BurdenDeps } from './deps.ts';
import type { FoldedDemand } from './model/fold-demand.ts';
import type { FoldedQuestion } from './model/fold-question.ts';
import { mayFollow, mayQuestionFollow } from './model/transitions.ts';
import { isAskedOf, ownCommunity } from './sees.ts';
import { bodyOf, COMMUNITY_WORK, COMMUNITY_WORK_APPEAL, holds } from './standing.ts';

type DemandActs = WorkDemand['mine'];

function actsOfFiler(deps: BurdenDeps, ctx: RequestContext, demand: FoldedDemand): DemandActs {
  const area = deps.parties.findOrganisation(demand.from)?.area ?? demand.area;
  if (!holds(deps, ctx, { act: 'demand', matter: COMMUNITY_WORK, area })) return [];
  const { appealUntil } = demand;
  const isInTime = appealUntil !== null && ctx.now.toISOString() <= appealUntil;
  return (['refile', 'withdraw', 'appeal'] as const).filter(
    (verb) => mayFollow(demand, verb) && (verb !== 'appeal' || isInTime),
  );
}

function actsOfGate(deps: BurdenDeps, ctx: RequestContext, demand: FoldedDemand): DemandActs {
  const { area } = demand;
  const rules = holds(deps, ctx, { act: 'admit', matter: COMMUNITY_WORK, area });
  const hears = holds(deps, ctx, { act: 'admit', matter: COMMUNITY_WORK_APPEAL, area });
  return [
    ...(rules ? (['rule', 'revoke'] as const).filter((verb) => mayFollow(demand, verb)) : []),
    ...(hears && mayFollow(demand, 'rule-appeal') ? (['rule-appeal'] as const) : []),
  ];
}

/** What the caller's post may do with it now: what a screen offers. The actions decide again. */
export function actsOnDemand(
  deps: BurdenDeps,
  ctx: RequestContext,
  demand: FoldedDemand,
): DemandActs {
  const body = bodyOf(deps, ctx.actor);
  if (body === undefined) return [];
  if (body === demand.from) return actsOfFiler(deps, ctx, demand);
  const own = ownCommunity(deps, ctx);
  const stands = demand.state === 'admitted' || demand.state === 'proceeding';
  const mayQuestion = stands && own !== undefined && isAskedOf(deps, demand, own);
  return [...actsOfGate(deps, ctx, demand), ...(mayQuestion ? (['question'] as const) : [])];
}

export function actsOnQuestion(
  deps: BurdenDeps,
  ctx: RequestContext,
  { area, state, from }: FoldedQuestion,
): WorkQuestion['mine'] {
  const asked = { matter: COMMUNITY_WORK, area };
  if (mayQuestionFollow(state, 'ask')) {
    return holds(deps, ctx, { act: 'question', ...asked }) ? ['ask'] : [];
  }
  const body = bodyOf(deps, ctx.actor);
  if (!mayQuestionFollow(state, 'rule') || body === from.organisation) return [];
  return holds(deps, ctx, { act: 'admit', ...asked }) ? ['rule'] : [];
}
