// SPDX-License-Identifier: Apache-2.0
import { partitionOf } from '#modules/places';
import { DB_ERRORS } from '#packages/db';
import type { RequestContext } from '#packages/http';
import type { ActRow } from '#packages/journal';
import { AppError, shanghaiDate, text } from '#packages/kernel';
import type { LoadedDeed } from './actions/act-on-deed.ts';
import { loadDeed } from './actions/act-on-deed.ts';
import { LINK_KIND } from './actions/acting.ts';
import { insistStep } from './actions/deed-steps.ts';
import type { ChainNode } from './contract/answer.ts';
import type {
  Deed,
  DeedAct,
  DeedNotice,
  DeedVerb,
  DelegationState,
  DelegationsQuery,
  NoticesQuery,
  PowerDelegation,
} from './contract/delegation.ts';
import { DEED_VERBS } from './contract/delegation.ts';
import { POWERS_ERRORS } from './errors.ts';
import { OVERSIGHT_BITS } from './model/act-bits.ts';
import type { LinkStanding } from './model/chain.ts';
import { drawChain } from './model/chain.ts';
import { concernedBy } from './model/concerned.ts';
import { stateOn, turnsOf } from './model/deed.ts';
import { sentenceOfNotice } from './model/notice-words.ts';
import type { LinkRecord } from './model/records.ts';
import type { Reading } from './reads.ts';
import { linkView, nameOf } from './reads.ts';
import { findLink, inPartition, listConcerned, listNotices, loadLinksById } from './store.ts';

const PAGE = 20;

/** Body of the post this session acts in. */
function bodyOf(deps: Reading, ctx: RequestContext): string | undefined {
  return ctx.actor.post ? deps.parties.findPost(ctx.actor.post)?.organisation : undefined;
}

/**
 * A published deed is anyone's to read. Before that it is for the bodies it concerns, and for those
 * who supervise or audit the matter there.
 */
export function maySeeDeed(deps: Reading, ctx: RequestContext, deed: LoadedDeed): boolean {
  const { link, above, entry } = deed;
  if (link.publishedAt !== null) return true;
  const body = bodyOf(deps, ctx);
  if (body === undefined) return false;
  if (concernedBy(link, above).some(({ organisation }) => organisation === body)) return true;
  return mayOversee(deps, ctx, { matters: entry.matters, area: link.area });
}

/** Whether the session's post supervises or audits any of the matters in the area. */
export function mayOversee(
  deps: Reading,
  ctx: RequestContext,
  where: { matters: readonly string[]; area: string },
): boolean {
  const { post, person } = ctx.actor;
  const asked = { post, person, area: where.area, at: ctx.now };
  return where.matters.some((matter) =>
    deps.decisions.holdsAny({ ...asked, matter }, OVERSIGHT_BITS),
  );
}

/** Errors: POWER_LINK_UNKNOWN, also for a draft that is not the caller's to see. */
export async function seenDeed(
  deps: Reading,
  ctx: RequestContext,
  id: string,
): Promise<LoadedDeed> {
  const deed = await loadDeed(deps, id);
  if (maySeeDeed(deps, ctx, deed)) return deed;
  throw new AppError(POWERS_ERRORS.POWER_LINK_UNKNOWN);
}

/** Where a deed applies: what another room needs to see what hangs on it. */
export interface DeedGround {
  id: string;
  matters: readonly string[];
  area: string;
}

/**
 * Who may: a post of the deed's giver, of its receiver, or of a body above them, and whoever
 * supervises or audits there. Changes nothing. Errors: POWER_LINK_UNKNOWN, POWER_MISSING.
 */
export async function lookIntoDeed(
  deps: Reading,
  ctx: RequestContext,
  id: string,
): Promise<DeedGround> {
  const { link, above, entry } = await seenDeed(deps, ctx, id);
  const body = bodyOf(deps, ctx);
  const bodies = concernedBy(link, above).filter(({ role }) => role !== 'gives-means');
  const isTheirs = bodies.some(({ organisation }) => organisation === body);
  const { matters } = entry;
  if (isTheirs || mayOversee(deps, ctx, { matters, area: link.area })) {
    return { id: link.id, matters, area: link.area };
  }
  throw new AppError(POWERS_ERRORS.POWER_MISSING, {
    bodies: bodies.map(({ organisation }) => organisation),
  });
}

/** A deed that another room's work may hang on: where it applies, and how it stands today. */
export interface DeedOfBody {
  area: string;
  state: DelegationState;
}

/**
 * The deed, a draft too, if the session's body gives it, receives it, gives means for it, or
 * stands above in its chain. Undefined for any other id: a body offers no people or money but
 * those of a deed it has part in.
 */
export async function findDeedOfBody(
  deps: Reading,
  ctx: RequestContext,
  id: string,
): Promise<DeedOfBody | undefined> {
  const body = bodyOf(deps, ctx);
  const link = await findLink(deps.db.save, id);
  if (!link || link.toPost !== null) return undefined;
  const above = await loadLinksById(deps.db.save, link.path.slice(0, -1));
  const isTheirs = concernedBy(link, above).some(({ organisation }) => organisation === body);
  if (!isTheirs) return undefined;
  return { area: link.area, state: stateOn(link, shanghaiDate(ctx.now)) };
}

const STANDINGS: Record<string, LinkStanding> = {
  'in-force': 'whole',
  suspended: 'suspended',
  lapsed: 'expired',
  ended: 'expired',
  revoked: 'revoked',
};

function chainOf(deps: Reading, deed: LoadedDeed, now: Date): ChainNode[] {
  const today = shanghaiDate(now);
  const links = [...deed.above, deed.link].map((link) => ({
    link,
    standing: STANDINGS[stateOn(link, today)] ?? ('missing' as const),
  }));
  return drawChain({
    ...{ entry: deed.entry, links, post: undefined, person: undefined, isAssigned: true },
    organisationOf: (code) => deps.parties.findOrganisation(code),
    postOf: (id) => deps.parties.findPost(id),
  });
}

function actView(deps: Reading, act: ActRow): DeedAct {
  const post = act.post ? deps.parties.findPost(act.post) : undefined;
  const organisation = post?.organisation ?? null;
  const { reason, changed } = act.payload;
  return {
    id: act.id,
    verb: act.verb as DeedAct['verb'],
    at: new Date(act.at).toISOString(),
    organisation,
    organisationName: organisation === null ? null : nameOf(deps, organisation),
    postName: post?.name ?? null,
    basis: act.basis.kind,
    ...(typeof reason === 'string' ? { reason } : {}),
    ...(Array.isArray(changed) ? { changed } : {}),
  };
}

/** What the door of each verb would let this session do now. */
function stepsOpenTo(deps: Reading, ctx: RequestContext, deed: LoadedDeed): DeedVerb[] {
  return DEED_VERBS.filter((verb) => {
    try {
      insistStep(deps, ctx, { deed, verb });
      return true;
    } catch (error) {
      if (error instanceof AppError) return false;
      throw error;
    }
  });
}

/**
 * Anyone, of a published deed; of another the bodies concerned, and who supervises or audits there.
 * Errors: POWER_LINK_UNKNOWN.
 */
export async function showDeed(deps: Reading, ctx: RequestContext, id: string): Promise<Deed> {
  const deed = await seenDeed(deps, ctx, id);
  const { link, entry, head } = deed;
  const partition = partitionOf(link.area);
  const subject = { partition, kind: LINK_KIND, about: link.id };
  const acts = await inPartition(deps.db.save, partition, (on) =>
    deps.journal.history(on, subject),
  );
  const tree = deps.places.tree();
  return {
    ...linkView(deps, link, ctx.now),
    entryTitle: entry.title,
    areaName: tree.has(link.area) ? tree.latest(link.area).name : link.area,
    chain: chainOf(deps, deed, ctx.now),
    history: acts.map((act) => actView(deps, act)),
    next: turnsOf(link).map((turn) => ({
      ...turn,
      organisationName: nameOf(deps, turn.organisation),
    })),
    mine: ctx.actor.post === null ? [] : stepsOpenTo(deps, ctx, deed),
    version: head.version,
  };
}

interface Page<T> {
  items: T[];
  next: string | null;
}

/**
 * Whoever acts in a post: deeds, drafts among them, that its body gives, receives or gives means
 * for, newest first. Errors: DB_CURSOR_INVALID.
 */
export async function listConcernedDeeds(
  deps: Reading,
  ctx: RequestContext,
  q: DelegationsQuery,
): Promise<Page<PowerDelegation>> {
  const body = bodyOf(deps, ctx);
  if (body === undefined) return { items: [], next: null };
  const limit = q.limit ?? PAGE;
  const before = cursorOf(q.cursor);
  const standing = { state: q.state, today: shanghaiDate(ctx.now) };
  const asked = { body, before, limit: limit + 1, entry: q.entry, standing };
  const rows: LinkRecord[] = await listConcerned(deps.db.save, asked);
  const items = rows.slice(0, limit);
  return {
    items: items.map((link) => linkView(deps, link, ctx.now)),
    next: rows.length > limit ? items.at(-1)!.id : null,
  };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function cursorOf(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  if (!UUID.test(cursor)) throw new AppError(DB_ERRORS.DB_CURSOR_INVALID);
  return cursor;
}

/** Whoever acts in a post: what its body was told, newest first. Errors: DB_CURSOR_INVALID. */
export async function listDeedNotices(
  deps: Reading,
  ctx: RequestContext,
  q: NoticesQuery,
): Promise<Page<DeedNotice>> {
  const body = bodyOf(deps, ctx);
  if (body === undefined) return { items: [], next: null };
  const limit = q.limit ?? PAGE;
  const asked = { body, before: cursorOf(q.cursor), limit: limit + 1 };
  const rows = await listNotices(deps.db.save, asked);
  const tree = deps.places.tree();
  const items = rows.slice(0, limit).map((row) => {
    const { fromOrganisation, toOrganisation, area, ...notice } = row;
    const title = deps.live.state.entries.get(row.entry)?.title ?? text(row.entry, row.entry);
    const names = {
      entryTitle: title,
      areaName: tree.has(area) ? tree.latest(area).name : area,
      fromName: nameOf(deps, fromOrganisation),
      toName: nameOf(deps, toOrganisation),
    };
    return { ...notice, ...names, sentence: sentenceOfNotice({ ...notice, ...names }) };
  });
  return { items, next: rows.length > limit ? items.at(-1)!.id : null };
}
