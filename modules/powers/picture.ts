// SPDX-License-Identifier: Apache-2.0
import { AppError, text } from '#packages/kernel';
import type { PowerAct } from './contract/acts.ts';
import type { DelegationPicture, PictureNode, PictureQuery } from './contract/drafting.ts';
import { POWERS_ERRORS } from './errors.ts';
import { givableOf } from './grounds.ts';
import { barsOf } from './model/bars.ts';
import { kindOf, nameOf } from './model/chain.ts';
import type { KnownOrganisation } from './model/known.ts';
import type { EntryRecord, LinkRecord } from './model/records.ts';
import { nameOfDocument, nameOfLaw } from './model/records.ts';
import { nameOfArea, type Reading } from './reads.ts';
import { findLink, listLinks, loadLinksById } from './store.ts';

const EVERY_ROW = 1000;

/**
 * Anyone: it is drawn from the published list, published links and bodies. How a power comes down
 * to the giver, what may go on to this receiver, and what never may. Errors: POWER_ENTRY_UNKNOWN,
 * POWER_LINK_UNKNOWN, POWER_ORGANISATION_UNKNOWN.
 */
export async function drawPicture(
  deps: Reading,
  q: PictureQuery,
  now: Date,
): Promise<DelegationPicture> {
  const entry = deps.live.state.entries.get(q.entry);
  if (!entry) throw new AppError(POWERS_ERRORS.POWER_ENTRY_UNKNOWN, { entry: q.entry });
  const receiver = deps.parties.findOrganisation(q.to);
  if (!receiver) throw new AppError(POWERS_ERRORS.POWER_ORGANISATION_UNKNOWN, { to: q.to });
  const path = await pathTo(deps, entry, q.parent);
  const parent = path.at(-1);
  const barred = barsOf(receiver.kind, entry.decider);
  const isBarred = (act: PowerAct) => barred.some((one) => one.act === act);
  return {
    entry: entry.code,
    title: entry.title,
    basis: entry.basis,
    inWhoseName: nameOf(deps.parties.findOrganisation(entry.inWhoseName), entry.inWhoseName),
    respondent: nameOf(deps.parties.findOrganisation(entry.respondent), entry.respondent),
    above: [
      lawNode(entry),
      holderNode(deps, entry),
      ...path.map((one) => linkNode(deps, one, now)),
    ],
    receiver: {
      ...{ kind: kindOf(receiver), name: receiver.name, area: receiver.area },
      areaName: nameOfArea(deps, receiver.area),
    },
    posts: await postsOf(deps, { entry, receiver }, now),
    givable: givableOf(entry, parent).filter((act) => !isBarred(act)),
    barred,
  };
}

async function pathTo(
  deps: Reading,
  entry: EntryRecord,
  parent: string | undefined,
): Promise<LinkRecord[]> {
  if (parent === undefined) return [];
  const link = await findLink(deps.db.save, parent);
  if (!link || link.entry !== entry.code || deps.live.state.index.ids.find(link.id) < 0) {
    throw new AppError(POWERS_ERRORS.POWER_LINK_UNKNOWN);
  }
  const path = await loadLinksById(deps.db.save, link.path);
  return path.sort((a, b) => a.path.length - b.path.length);
}

function lawNode({ basis }: EntryRecord): PictureNode {
  const law = nameOfLaw(basis);
  return {
    ...{ kind: 'law' as const, title: text(law, law), acts: [], state: 'whole' as const },
    ...(basis.article && basis.documentNumber ? { document: basis.documentNumber } : {}),
  };
}

function holderNode(deps: Reading, entry: EntryRecord): PictureNode {
  const holder = deps.parties.findOrganisation(entry.holder);
  return {
    ...{ kind: kindOf(holder), title: nameOf(holder, entry.holder), acts: entry.acts },
    ...(entry.decision ? { document: entry.decision } : {}),
    from: entry.validFrom,
    ...(entry.validTo ? { until: entry.validTo } : {}),
    state: 'whole',
  };
}

function linkNode(deps: Reading, link: LinkRecord, now: Date): PictureNode {
  const body = deps.parties.findOrganisation(link.toOrganisation);
  const post = link.toPostCode ? deps.parties.findPost(link.toPostCode) : undefined;
  const isInForce = deps.reach.isInForce(link.id, now);
  return {
    ...(post
      ? { kind: 'post' as const, title: post.name, post: post.code, ...under(link) }
      : { kind: kindOf(body), title: nameOf(body, link.toOrganisation) }),
    acts: link.acts,
    document: nameOfDocument(link.document),
    from: link.validFrom,
    until: link.validTo,
    state: isInForce ? 'whole' : link.revokedAt ? 'revoked' : 'expired',
    ...(post ? { holders: deps.parties.assignmentsTo(post.id, now).length } : {}),
  };
}

function under({ parent }: LinkRecord): Pick<PictureNode, 'under'> {
  return parent ? { under: parent } : {};
}

/** Each post of the receiver with its newest paper for this entry; without one it has no acts. */
async function postsOf(
  deps: Reading,
  { entry, receiver }: { entry: EntryRecord; receiver: KnownOrganisation },
  now: Date,
): Promise<PictureNode[]> {
  const links = await listLinks(deps.db.save, {
    ...{ entry: entry.code, to: receiver.code, after: null, areas: null, limit: EVERY_ROW },
  });
  const newest = new Map<string, LinkRecord>();
  for (const link of links) if (link.toPostCode) newest.set(link.toPostCode, link);
  return deps.parties.postsIn(receiver.code).map(({ id, code, name }) => {
    const link = newest.get(code);
    const holders = deps.parties.assignmentsTo(id, now).length;
    if (link) return linkNode(deps, link, now);
    return { kind: 'post', title: name, post: code, acts: [], holders, state: 'missing' };
  });
}
