// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { upwards } from './areas.ts';
import type { BurdenDeps } from './deps.ts';
import type { FoldedDemand } from './model/fold-demand.ts';
import type { FoldedQuestion } from './model/fold-question.ts';
import { isPublicDemand } from './model/transitions.ts';
import { bodyOf, COMMUNITY_WORK, COMMUNITY_WORK_APPEAL, holds } from './standing.ts';

/** The community whose work the caller's post may question; undefined for any other post. */
export function ownCommunity(deps: BurdenDeps, ctx: RequestContext): string | undefined {
  const body = bodyOf(deps, ctx.actor);
  const area = body === undefined ? undefined : deps.parties.findOrganisation(body)?.area;
  if (area === undefined) return undefined;
  return holds(deps, ctx, { act: 'question', matter: COMMUNITY_WORK, area }) ? area : undefined;
}

/** Whether the work is asked of this community. */
export function isAskedOf(deps: BurdenDeps, demand: FoldedDemand, community: string): boolean {
  const above = new Set(upwards(deps.places, community));
  return demand.content.areas.some((area) => above.has(area));
}

/**
 * What was ruled on, or goes ahead already, is everyone's. Before that: the body that asks, the
 * gate that rules, and the communities that are asked.
 */
export function seesDemand(deps: BurdenDeps, ctx: RequestContext, demand: FoldedDemand): boolean {
  if (isPublicDemand(demand)) return true;
  if (ctx.actor.post === null) return false;
  if (bodyOf(deps, ctx.actor) === demand.from) return true;
  const { area } = demand;
  if (holds(deps, ctx, { act: 'admit', matter: COMMUNITY_WORK, area })) return true;
  if (holds(deps, ctx, { act: 'admit', matter: COMMUNITY_WORK_APPEAL, area })) return true;
  const own = ownCommunity(deps, ctx);
  return own !== undefined && isAskedOf(deps, demand, own);
}

/** A ruling is everyone's; before it, the community, the gate, and the body that is questioned. */
export function seesQuestion(
  deps: BurdenDeps,
  ctx: RequestContext,
  question: FoldedQuestion,
): boolean {
  if (question.ruling !== null) return true;
  if (ctx.actor.post === null) return false;
  const { area, from, state } = question;
  if (holds(deps, ctx, { act: 'question', matter: COMMUNITY_WORK, area })) return true;
  if (state === 'noted') return false;
  if (holds(deps, ctx, { act: 'admit', matter: COMMUNITY_WORK, area })) return true;
  return from.organisation !== null && bodyOf(deps, ctx.actor) === from.organisation;
}

/** The community itself, its subdistrict, the gate, and who oversees the use of powers. */
export function seesAskedOf(deps: BurdenDeps, ctx: RequestContext, area: string): boolean {
  const acts = ['question', 'admit', 'supervise', 'audit'] as const;
  if (acts.some((act) => holds(deps, ctx, { act, matter: COMMUNITY_WORK, area }))) return true;
  const body = bodyOf(deps, ctx.actor);
  const organisation = body === undefined ? undefined : deps.parties.findOrganisation(body);
  const isSubdistrict = organisation?.kind === 'subdistrict';
  return isSubdistrict && upwards(deps.places, area).includes(organisation.area);
}
