// SPDX-License-Identifier: Apache-2.0
import { partitionOf } from '#modules/places';
import type { RequestContext } from '#packages/http';
import type { Actor, Basis, OperatorBasis, RuleBasis } from '#packages/kernel';
import { AppError } from '#packages/kernel';
import type { BurdenDeps } from './deps.ts';
import { BURDEN_ERRORS } from './errors.ts';

/** What the acts of this room are about, as entries of the powers list name it. */
export const COMMUNITY_WORK = 'community-work';
export const COMMUNITY_WORK_APPEAL = 'community-work-appeal';

/** On what an act rests, and the epoch it was found on; null when it rests on no power. */
export interface Standing {
  actor: Actor;
  basis: Basis;
  epoch: number | null;
}

interface AskedPower {
  act: 'demand' | 'admit' | 'question' | 'supervise' | 'audit';
  matter: string;
  area: string;
}

export function holds(deps: BurdenDeps, ctx: RequestContext, asked: AskedPower): boolean {
  const { post, person } = ctx.actor;
  return post !== null && deps.powers.mayAct({ post, person, ...asked, at: ctx.now }).allowed;
}

/** Errors: BURDEN_NO_POWER, with the missing link and who could give it. */
export function insistPower(deps: BurdenDeps, ctx: RequestContext, asked: AskedPower): Standing {
  const { post, person } = ctx.actor;
  const answer = deps.powers.mayAct({ post, person, ...asked, at: ctx.now });
  if (!answer.allowed) {
    throw new AppError(BURDEN_ERRORS.BURDEN_NO_POWER, { missing: answer.missing });
  }
  const epoch = answer.epochs.of(partitionOf(asked.area));
  return { actor: ctx.actor, basis: answer.basis, epoch };
}

/** The organisation of the caller's post; undefined without one. */
export function bodyOf(deps: BurdenDeps, actor: Actor): string | undefined {
  return actor.post === null ? undefined : deps.parties.findPost(actor.post)?.organisation;
}

function systemActor(account: string): Actor {
  return { account, person: null, level: 'anonymous', post: null, session: null };
}

/** A passed clock acts by the district's published rules of admission. */
export function byRule(deps: BurdenDeps, clause: string): Standing {
  const { version } = deps.city.rules;
  const basis: RuleBasis = { kind: 'rule', matter: COMMUNITY_WORK, version, clause };
  return { actor: systemActor('rule'), basis, epoch: null };
}

/** The operator who takes over work that was admitted before the program came. */
export function byOperator(): Standing {
  const duty = 'seed-burden';
  const basis: OperatorBasis = { kind: 'operator', duty };
  return { actor: systemActor(`operator:${duty}`), basis, epoch: null };
}
