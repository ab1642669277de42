// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { AppError } from '#packages/kernel';
import type { PowerAct } from '../contract/acts.ts';
import type { DeedVerb } from '../contract/delegation.ts';
import type { MeansKind } from '../contract/means.ts';
import type { PowersDeps } from '../deps.ts';
import { POWERS_ERRORS } from '../errors.ts';
import { awaitedGivers } from '../model/means.ts';
import type { LoadedDeed } from './act-on-deed.ts';
import { insistTurn } from './act-on-deed.ts';
import type { Acting } from './acting.ts';
import { insistActing } from './acting.ts';
import { giversOf, insistGiving } from './delegate.ts';

/**
 * A post of one of the bodies, with the act over every matter of the entry in the deed's area.
 * Errors: POWER_MISSING.
 */
function insistBody(
  deps: PowersDeps,
  ctx: RequestContext,
  what: { deed: LoadedDeed; act: PowerAct; bodies: readonly string[] },
): Acting {
  const { deed, act, bodies } = what;
  const post = ctx.actor.post ? deps.parties.findPost(ctx.actor.post) : undefined;
  if (!post || !bodies.includes(post.organisation)) {
    throw new AppError(POWERS_ERRORS.POWER_MISSING, { act, bodies });
  }
  return insistActing(deps, ctx, { act, matters: deed.entry.matters, area: deed.link.area });
}

/** All who give a means of this kind; one that has confirmed is told that it is not its turn. */
function giversOfMeans({ link }: LoadedDeed, kind: MeansKind): string[] {
  const parts: readonly { givenBy: string }[] = link.means?.[kind] ?? [];
  return parts.map(({ givenBy }) => givenBy);
}

function insistConfirming(
  deps: PowersDeps,
  ctx: RequestContext,
  on: { deed: LoadedDeed; kind: MeansKind },
): Acting {
  const { deed, kind } = on;
  const acting = insistBody(deps, ctx, {
    ...{ deed, act: 'confirm', bodies: giversOfMeans(deed, kind) },
  });
  insistTurn(ctx, deed.link, `confirm-${kind}`);
  const own = deps.parties.findPost(ctx.actor.post!)!.organisation;
  if (awaitedGivers(deed.link.means!, kind).includes(own)) return acting;
  throw new AppError(POWERS_ERRORS.POWER_DEED_NOT_NOW, { verb: `confirm-${kind}`, by: own });
}

function insistGiver(
  deps: PowersDeps,
  ctx: RequestContext,
  on: { deed: LoadedDeed; verb: DeedVerb },
): Acting {
  const { link, above, entry } = on.deed;
  const givers = giversOf(link, above);
  const acting = insistGiving(deps, ctx, { entry, givers, area: link.area });
  insistTurn(ctx, link, on.verb);
  return acting;
}

function insistAgreeing(deps: PowersDeps, ctx: RequestContext, deed: LoadedDeed): Acting {
  const bodies = [deed.link.toOrganisation];
  const acting = insistBody(deps, ctx, { deed, act: 'agree', bodies });
  insistTurn(ctx, deed.link, 'agree');
  return acting;
}

/**
 * On what a step of a deed rests: amend, publish, suspend, resume and revoke are the giver's or of
 * one above it in the chain, by `delegate`; agree is the receiver's, by `agree`; each confirmation
 * is of the body named as giver of that means (of data: the resource's owner), by `confirm`. Power
 * comes first, the deed's turn after it. Errors: POWER_MISSING, POWER_LINK_ENDED,
 * POWER_DEED_NOT_NOW.
 */
export function insistStep(
  deps: PowersDeps,
  ctx: RequestContext,
  on: { deed: LoadedDeed; verb: DeedVerb },
): Acting {
  const { deed, verb } = on;
  if (verb === 'agree') return insistAgreeing(deps, ctx, deed);
  if (verb === 'confirm-people') return insistConfirming(deps, ctx, { deed, kind: 'people' });
  if (verb === 'confirm-money') return insistConfirming(deps, ctx, { deed, kind: 'money' });
  if (verb === 'confirm-data') return insistConfirming(deps, ctx, { deed, kind: 'data' });
  return insistGiver(deps, ctx, on);
}
