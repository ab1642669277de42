// SPDX-License-Identifier: Apache-2.0
import { DB_ERRORS } from '#packages/db';
import type { RequestContext } from '#packages/http';
import { AppError, shanghaiDate } from '#packages/kernel';
import type { PowerAct } from './contract/acts.ts';
import type { PowerGround, PowerReceiver, ReceiversQuery } from './contract/drafting.ts';
import { nameOf } from './model/chain.ts';
import type { KnownOrganisation } from './model/known.ts';
import type { EntryRecord, LinkRecord } from './model/records.ts';
import { insistArea, nameOfArea, type Reading } from './reads.ts';
import { listLinks } from './store.ts';

const PAGE = 100;
const EVERY_ROW = 1000;
/** Bodies that work is handed down to; the gate of `checkLink` stands behind this list. */
const RECEIVING_KINDS = [
  'subdistrict',
  'service-station',
  'resident-committee',
  'villagers-committee',
];

/** What a giver stands on: the entry it holds, or the link it was given by. */
interface Standing {
  entry: EntryRecord;
  link: LinkRecord | undefined;
}

/**
 * Anyone signed in, of the post she acts in: what her body holds and her post may hand on now, by
 * entry. Changes nothing. Nothing without a post.
 */
export async function listGrounds(
  deps: Reading,
  ctx: RequestContext,
): Promise<{ items: PowerGround[] }> {
  const post = ctx.actor.post ? deps.parties.findPost(ctx.actor.post) : undefined;
  if (!post) return { items: [] };
  const held = await heldBy(deps, post.organisation, ctx.now);
  const items = held
    .filter((standing) => mayHandOn(deps, ctx, standing))
    .map((standing) => groundOf(deps, standing));
  return { items: items.sort((a, b) => (a.entry < b.entry ? -1 : 1)) };
}

async function heldBy(deps: Reading, body: string, now: Date): Promise<Standing[]> {
  const { entries } = deps.live.state;
  const today = shanghaiDate(now);
  const own = [...entries.values()].filter(
    ({ holder, acts, validFrom, validTo }) =>
      holder === body &&
      acts.includes('delegate') &&
      validFrom <= today &&
      (validTo === undefined || today <= validTo),
  );
  const links = await listLinks(deps.db.save, {
    ...{ to: body, after: null, areas: null, limit: EVERY_ROW },
  });
  const given = links.flatMap((link) => {
    const entry = entries.get(link.entry);
    const isHandedOn = link.toPost === null && link.acts.includes('delegate');
    return entry && isHandedOn && deps.reach.isInForce(link.id, now) ? [{ entry, link }] : [];
  });
  return [...own.map((entry) => ({ entry, link: undefined })), ...given];
}

function mayHandOn(deps: Reading, ctx: RequestContext, { entry, link }: Standing): boolean {
  const { post, person } = ctx.actor;
  const area = link?.area ?? entry.area;
  const asked = { post, person, matter: entry.matters[0] ?? '', area, at: ctx.now };
  return deps.decisions.mayAct({ ...asked, act: 'delegate', entry: entry.code }).allowed;
}

function groundOf(deps: Reading, { entry, link }: Standing): PowerGround {
  const area = link?.area ?? entry.area;
  const holder = link?.toOrganisation ?? entry.holder;
  const until = link?.validTo ?? entry.validTo;
  return {
    entry: entry.code,
    title: entry.title,
    ...(link ? { parent: link.id } : {}),
    holder,
    holderName: nameOf(deps.parties.findOrganisation(holder), holder),
    acts: givableOf(entry, link),
    area,
    areaName: nameOfArea(deps, area),
    validFrom: link?.validFrom ?? entry.validFrom,
    ...(until ? { validTo: until } : {}),
  };
}

/** What may be handed on of an entry, by the link it was given by. */
export function givableOf(entry: EntryRecord, link: LinkRecord | undefined): PowerAct[] {
  const held = link?.acts ?? entry.acts;
  return entry.acts.filter((act) => held.includes(act));
}

/**
 * Anyone. Bodies within an area that work may be handed down to, by code. Errors:
 * POWER_AREA_UNKNOWN, DB_CURSOR_INVALID.
 */
export function listReceivers(
  deps: Reading,
  q: ReceiversQuery,
): { items: PowerReceiver[]; next: string | null } {
  insistArea(deps, q.area);
  if (q.cursor && !deps.parties.findOrganisation(q.cursor)) {
    throw new AppError(DB_ERRORS.DB_CURSOR_INVALID);
  }
  const limit = q.limit ?? PAGE;
  const found = bodiesIn(deps, q.area)
    .filter(({ code, kind }) => (!q.cursor || code > q.cursor) && (!q.kind || kind === q.kind))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const items = found.slice(0, limit).map(({ code, kind, name, area }) => ({
    ...{ code, kind, name, area },
  }));
  return { items, next: found.length > limit ? items.at(-1)!.code : null };
}

function bodiesIn(deps: Reading, area: string): KnownOrganisation[] {
  const tree = deps.places.tree();
  const outer = tree.interval(area)!;
  const inside = tree.codes().filter((code) => {
    const range = tree.interval(code);
    return range && outer.lo <= range.lo && range.hi <= outer.hi;
  });
  return [...new Set(inside)]
    .flatMap((code) => deps.parties.organisations({ area: code }))
    .filter(({ kind }) => RECEIVING_KINDS.includes(kind));
}
