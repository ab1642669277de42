// SPDX-License-Identifier: Apache-2.0
import { partitionOf } from '#modules/places';
import type { RequestContext } from '#packages/http';
import { AppError, newId } from '#packages/kernel';
import { EVERY_MATTER } from '../contract/acts.ts';
import type { DelegationTerms } from '../contract/delegation.ts';
import { MEANS_KINDS } from '../contract/means.ts';
import type { PowersDeps } from '../deps.ts';
import { POWERS_ERRORS } from '../errors.ts';
import type { EntryRecord, LinkRecord } from '../model/records.ts';
import { findLink, loadLinksById } from '../store.ts';
import { saveLinks } from '../store-saves.ts';
import type { Acting } from './acting.ts';
import { actingOn, insistActing, writing } from './acting.ts';
import { grantOf, linkAct, soundLink } from './sound-link.ts';

async function loadAbove(deps: PowersDeps, parent: string | undefined): Promise<LinkRecord[]> {
  if (parent === undefined) return [];
  const link = await findLink(deps.db.save, parent);
  if (!link) throw new AppError(POWERS_ERRORS.POWER_LINK_UNKNOWN);
  const path = await loadLinksById(deps.db.save, link.path);
  return path.sort((a, b) => a.path.length - b.path.length);
}

/** The link this request recorded the first time it was sent, if it was sent before. */
async function findKept(
  deps: PowersDeps,
  ctx: RequestContext,
  area: string,
): Promise<LinkRecord | undefined> {
  const kept = ctx.mark && (await deps.journal.findByMark(partitionOf(area), ctx.mark.mark));
  return kept ? findLink(deps.db.save, kept.about) : undefined;
}

/** Terms as they come over HTTP: from body to body they bring means, to a post they bring none. */
function insistMeans({ to, means }: DelegationTerms): void {
  if ('organisation' in to && !means) {
    throw new AppError(POWERS_ERRORS.POWER_MEANS_MISSING, { kinds: MEANS_KINDS });
  }
}

/**
 * Who may: a post of the giving body, or of one above it in the chain, that holds `delegate` of the
 * same entry in the link's whole area; so whoever may take a power back may also give it anew, down
 * to the post. The holder's own first post, which is to hand the power on, is named by whoever
 * keeps the list.
 * From body to body it records a draft, which gives nothing until both sides have agreed, its means
 * are confirmed and it is published; act `delegation` draft. To a post of the giver itself it is in
 * force at once, with the grants it gives and the epochs of its area raised; act delegate.
 * Errors: POWER_ENTRY_UNKNOWN, POWER_LINK_UNKNOWN, POWER_ORGANISATION_UNKNOWN, POWER_AREA_UNKNOWN,
 * POWER_NOT_FOR_COMMITTEE, POWER_ONLY_FOR_ORGANS, POWER_WRONG_RECEIVER, POWER_LINK_BROKEN,
 * POWER_LINK_LOOPS, POWER_LINK_TOO_DEEP, POWER_LINK_WIDENS, POWER_PERIOD_REVERSED,
 * POWER_MEANS_MISSING, POWER_RESOURCE_UNKNOWN, POWER_DEED_OVERLAPS, POWER_MISSING, POWER_CHANGED.
 */
export async function delegate(
  deps: PowersDeps,
  ctx: RequestContext,
  terms: DelegationTerms,
): Promise<LinkRecord> {
  const entry = deps.live.state.entries.get(terms.entry);
  if (!entry) throw new AppError(POWERS_ERRORS.POWER_ENTRY_UNKNOWN, { entry: terms.entry });
  const above = await loadAbove(deps, terms.parent);
  const publishedAt = 'post' in terms.to ? ctx.now : null;
  const link = soundLink(deps, entry, {
    terms,
    id: newId(ctx.now),
    code: null,
    above,
    publishedAt,
  });
  // What the law bars is said first: no means could cure it.
  insistMeans(terms);
  await writing(deps, async () => {
    const { area } = link;
    const acting =
      namingKeeper(deps, ctx, link) ??
      insistGiving(deps, ctx, { entry, givers: giversOf(link, above), area });
    const act = await deps.journal.prepare(linkAct(acting, link));
    const partitions = publishedAt ? deps.places.tree().partitionsOf(area) : [];
    const epoch = acting.epochs?.of(partitionOf(area)) ?? null;
    const saving = { epoch, acts: [act], partitions, at: acting.at };
    return saveLinks(deps.db.save, saving, [{ link, grant: grantOf(deps, link, entry) }]);
  });
  return (await findKept(deps, ctx, link.area)) ?? link;
}

/**
 * Whoever keeps the list, and so said who holds the power, names the holder's post that is to hand
 * it on, and nothing else: until there is one, nobody can hold `delegate` of the entry.
 */
function namingKeeper(deps: PowersDeps, ctx: RequestContext, link: LinkRecord): Acting | undefined {
  const namesOnly = link.acts.length === 1 && link.acts[0] === 'delegate';
  if (link.parent !== null || link.toPost === null || !namesOnly) return undefined;
  const { post, person } = ctx.actor;
  const { area } = link;
  const answer = deps.decisions.mayAct({
    ...{ post, person, act: 'delegate', matter: EVERY_MATTER, area, at: ctx.now },
  });
  return answer.allowed ? actingOn(ctx, answer) : undefined;
}

/** The body that gives a link, and those above it in the chain. */
export function giversOf(link: LinkRecord, above: readonly LinkRecord[]): string[] {
  return [link.fromOrganisation, ...above.map((one) => one.fromOrganisation)];
}

/** A post of one of the givers, with `delegate` of the entry there. Errors: POWER_MISSING. */
export function insistGiving(
  deps: PowersDeps,
  ctx: RequestContext,
  what: { entry: EntryRecord; givers: readonly string[]; area: string },
): Acting {
  const { entry, givers, area } = what;
  const post = ctx.actor.post ? deps.parties.findPost(ctx.actor.post) : undefined;
  const matter = entry.matters[0] ?? '';
  const acting = insistActing(deps, ctx, {
    ...{ act: 'delegate', matters: [matter], area, entry: entry.code },
  });
  if (post && givers.includes(post.organisation)) return acting;
  throw new AppError(POWERS_ERRORS.POWER_MISSING, { givers });
}
