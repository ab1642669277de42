// SPDX-License-Identifier: Apache-2.0
import { partitionOf } from '#modules/places';
import type { RequestContext } from '#packages/http';
import { AppError, newId } from '#packages/kernel';
import type { DelegationTerms } from '../contract/delegation.ts';
import type { MeansTerms } from '../contract/means.ts';
import type { PowersDeps } from '../deps.ts';
import { POWERS_ERRORS } from '../errors.ts';
import { checkLink } from '../model/attenuate.ts';
import type { KeptMeans } from '../model/means.ts';
import { meansOf, stopOf } from '../model/means.ts';
import type { EntryRecord, LinkRecord } from '../model/records.ts';
import { findLink, loadLinksById } from '../store.ts';
import type { Grant } from '../store-saves.ts';
import { saveLinks } from '../store-saves.ts';
import type { Acting } from './acting.ts';
import { firstAct, insist, insistActing, LINK_KIND, writing } from './acting.ts';

export interface NewLink {
  terms: DelegationTerms;
  id: string;
  /** Name in the city's files, or null. */
  code: string | null;
  /** The link above and all above it, root first. */
  above: LinkRecord[];
  /** When it comes into force by being recorded; null for a draft. */
  publishedAt: Date | null;
}

/** The means as they are kept. Errors: POWER_RESOURCE_UNKNOWN, POWER_ORGANISATION_UNKNOWN. */
export function soundMeans(deps: PowersDeps, terms: MeansTerms): KeptMeans {
  const givers = [...terms.people, ...terms.money].map(({ givenBy }) => givenBy);
  const unknown = givers.find((code) => !deps.parties.findOrganisation(code));
  const post = terms.people.find((part) => !deps.parties.findPost(part.post))?.post;
  if (unknown !== undefined || post !== undefined) {
    throw new AppError(POWERS_ERRORS.POWER_ORGANISATION_UNKNOWN, { organisation: unknown, post });
  }
  for (const { resource, fields } of terms.data) {
    const known = deps.resources.findResource(resource);
    const field = fields.find((name) => !known?.fields.includes(name));
    if (!known || field !== undefined) {
      throw new AppError(POWERS_ERRORS.POWER_RESOURCE_UNKNOWN, { resource, field });
    }
  }
  return meansOf(terms, (resource) => deps.resources.findResource(resource)!.owner);
}

/** The link as it will be kept, if it joins and only narrows. Errors: those of `delegate`. */
export function soundLink(deps: PowersDeps, entry: EntryRecord, link: NewLink): LinkRecord {
  const { to, parent: _, means: given, ...terms } = link.terms;
  const post = 'post' in to ? deps.parties.findPost(to.post) : null;
  const code = 'post' in to ? post?.organisation : to.organisation;
  const organisation = code === undefined ? undefined : deps.parties.findOrganisation(code);
  if (!organisation || post === undefined) {
    throw new AppError(POWERS_ERRORS.POWER_ORGANISATION_UNKNOWN, { to });
  }
  insist(
    checkLink({
      terms,
      entry,
      above: link.above,
      to: { organisation, post },
      tree: deps.places.tree(),
    }),
  );
  const means = given ? soundMeans(deps, given) : null;
  return {
    ...terms,
    ...{ means, ...stopOf(terms.validTo, means), suspendedAt: null },
    state: link.publishedAt ? 'in-force' : 'draft',
    publishedAt: link.publishedAt?.toISOString() ?? null,
    origin: terms.origin ?? null,
    id: link.id,
    code: link.code,
    decider: entry.decider,
    parent: link.above.at(-1)?.id ?? null,
    path: [...link.above.map(({ id }) => id), link.id],
    toOrganisation: organisation.code,
    toKind: organisation.kind,
    toPost: post?.id ?? null,
    toPostCode: post?.code ?? null,
    revokedAt: null,
  };
}

/** The rows for readers without a desk: only a link to a post gives anybody anything. */
export function grantOf(deps: PowersDeps, link: LinkRecord, entry: EntryRecord): Grant | null {
  const range = deps.places.tree().interval(link.area);
  if (link.toPost === null || !range) return null;
  return { link, matters: entry.matters, ...range };
}

/** The act that records a link: codes and references only. */
export function linkAct(acting: Acting, link: LinkRecord) {
  const { id, area, entry, parent, fromOrganisation, toOrganisation, toPost, acts } = link;
  const payload = { entry, parent, fromOrganisation, toOrganisation, toPost, acts, area };
  const dates = { validFrom: link.validFrom, validTo: link.validTo };
  return firstAct(acting, {
    kind: LINK_KIND,
    id,
    area,
    verb: 'delegate',
    payload: { ...payload, ...dates },
  });
}

async function loadAbove(deps: PowersDeps, parent: string | undefined): Promise<LinkRecord[]> {
  if (parent === undefined) return [];
  const [link] = await loadLinksById(deps.db.save, [parent.slice(-36)]);
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

/**
 * Who may: a post of the giving body, or of one above it in the chain, that holds `delegate` of the
 * same entry in the link's whole area; so whoever may take a power back may also give it anew, down
 * to the post.
 * Records one link, the grants it gives a post, and raises the epochs of its area; act `delegation`
 * delegate.
 * Errors: POWER_ENTRY_UNKNOWN, POWER_LINK_UNKNOWN, POWER_ORGANISATION_UNKNOWN, POWER_AREA_UNKNOWN,
 * POWER_NOT_FOR_COMMITTEE, POWER_ONLY_FOR_ORGANS, POWER_LINK_BROKEN, POWER_LINK_WIDENS,
 * POWER_MISSING, POWER_CHANGED.
 */
export async function delegate(
  deps: PowersDeps,
  ctx: RequestContext,
  terms: DelegationTerms,
): Promise<LinkRecord> {
  const entry = deps.live.state.entries.get(terms.entry);
  if (!entry) throw new AppError(POWERS_ERRORS.POWER_ENTRY_UNKNOWN, { entry: terms.entry });
  const above = await loadAbove(deps, terms.parent);
  const link = soundLink(deps, entry, {
    terms,
    id: newId(ctx.now),
    code: null,
    above,
    publishedAt: ctx.now,
  });
  await writing(deps, async () => {
    const { fromOrganisation, area } = link;
    const givers = [fromOrganisation, ...above.map((one) => one.fromOrganisation)];
    const acting = insistGiving(deps, ctx, { entry, givers, area });
    const act = await deps.journal.prepare(linkAct(acting, link));
    const partitions = deps.places.tree().partitionsOf(area);
    const epoch = acting.epochs?.of(partitionOf(area)) ?? null;
    const saving = { epoch, acts: [act], partitions, at: acting.at };
    return saveLinks(deps.db.save, saving, [{ link, grant: grantOf(deps, link, entry) }]);
  });
  return (await findKept(deps, ctx, link.area)) ?? link;
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
