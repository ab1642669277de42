// SPDX-License-Identifier: Apache-2.0
import { AppError } from '#packages/kernel';
import type { DelegationTerms } from '../contract/delegation.ts';
import type { MeansTerms } from '../contract/means.ts';
import type { PowersDeps } from '../deps.ts';
import { POWERS_ERRORS } from '../errors.ts';
import { checkLink } from '../model/attenuate.ts';
import { noticeDue } from '../model/deed.ts';
import type { KeptMeans } from '../model/means.ts';
import { meansOf, stopOf, unsettledKinds } from '../model/means.ts';
import type { EntryRecord, LinkRecord } from '../model/records.ts';
import type { Grant } from '../store-saves.ts';
import type { Acting } from './acting.ts';
import { firstAct, insist, LINK_KIND } from './acting.ts';

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

/**
 * The means as they are kept: each kind given or declared unnecessary, by known bodies, to known
 * posts, of known resources. Errors: POWER_MEANS_MISSING, POWER_ORGANISATION_UNKNOWN,
 * POWER_RESOURCE_UNKNOWN.
 */
export function soundMeans(
  deps: PowersDeps,
  terms: MeansTerms,
  publishedAt: Date | null = null,
): KeptMeans {
  const unsettled = unsettledKinds(terms);
  if (unsettled.length > 0) {
    throw new AppError(POWERS_ERRORS.POWER_MEANS_MISSING, { kinds: unsettled });
  }
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
  const ownerOf = (resource: string) => deps.resources.findResource(resource)!.owner;
  return meansOf(terms, ownerOf, publishedAt?.toISOString() ?? null);
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
  const means = given ? soundMeans(deps, given, link.publishedAt) : null;
  insist(
    checkLink({
      ...{ terms, means },
      entry,
      above: link.above,
      to: { organisation, post },
      tree: deps.places.tree(),
    }),
  );
  return {
    ...terms,
    ...{ means, ...stopOf(terms.validTo, means), suspendedAt: null, suspensions: [] },
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
    verb: link.publishedAt === null ? 'draft' : 'delegate',
    payload: { ...payload, ...dates },
    due: link.publishedAt === null || toPost !== null ? null : noticeDue(link),
  });
}
