// SPDX-License-Identifier: Apache-2.0
import { DB_ERRORS } from '#packages/db';
import { AppError, shanghaiDate, text } from '#packages/kernel';
import type { DelegationsQuery, PowerDelegation } from './contract/delegation.ts';
import type { PowerEntriesQuery, PowerEntryView } from './contract/entry.ts';
import type { DelegationMeans } from './contract/means.ts';
import type { CommunityPowers, HeldPower } from './contract/page.ts';
import type { PowersDeps } from './deps.ts';
import { POWERS_ERRORS } from './errors.ts';
import { dayEnd } from './model/civil-seconds.ts';
import { stateOn } from './model/deed.ts';
import { belongsTo } from './model/list/belongs.ts';
import { plain } from './model/list/cells.ts';
import { isInForceOn } from './model/list/diff-lists.ts';
import type { KeptMeans } from './model/means.ts';
import type { EntryRecord, LinkRecord } from './model/records.ts';
import { nameOfDocument } from './model/records.ts';
import type { Reach } from './scopes.ts';
import { findLink, listLinks } from './store.ts';

const PAGE = 20;

export interface Reading extends PowersDeps {
  reach: Reach;
}

interface Page<T> {
  items: T[];
  next: string | null;
}

export function nameOf(deps: PowersDeps, code: string) {
  return deps.parties.findOrganisation(code)?.name ?? text(code, code);
}

export function nameOfArea(deps: PowersDeps, area: string): string {
  const tree = deps.places.tree();
  return tree.has(area) ? tree.latest(area).name : area;
}

export function entryView(deps: PowersDeps, record: EntryRecord): PowerEntryView {
  const { id: _, holderKind: __, ...entry } = record;
  return {
    ...entry,
    holderName: nameOf(deps, entry.holder),
    inWhoseNameName: nameOf(deps, entry.inWhoseName),
    areaName: nameOfArea(deps, entry.area),
    ...(entry.duties ? { leadName: nameOf(deps, entry.duties.lead) } : {}),
    ...(entry.takenOverBy ? { takenOverByName: nameOf(deps, entry.takenOverBy) } : {}),
  };
}

/** Which entries a query asks for, on a day. */
export function matcher(
  deps: PowersDeps,
  q: Omit<PowerEntriesQuery, 'at'>,
  on: string,
): (entry: EntryRecord) => boolean {
  const words = plain(q.q ?? '')
    .toLowerCase()
    .split(' ')
    .filter(Boolean);
  return (entry) => {
    if (q.list && entry.list !== q.list) return false;
    if (q.decider && entry.decider !== q.decider) return false;
    if (q.holder && entry.holder !== q.holder) return false;
    if (!isInForceOn(entry, on)) return false;
    if (q.area && !isListedIn(deps, entry, q.area)) return false;
    if (words.length === 0) return true;
    const said = wordsOf(deps, entry);
    return words.every((word) => said.includes(word));
  };
}

/** All that a person might look an entry up by. */
function wordsOf(deps: PowersDeps, entry: EntryRecord): string {
  const { title, basis, code, matters, duties, manner, decision } = entry;
  const bodies = [entry.holder, duties?.lead, entry.takenOverBy].flatMap((body) =>
    body === undefined ? [] : Object.values(nameOf(deps, body)),
  );
  const words = [
    ...[title.zh, title.en, code, basis.title, basis.documentNumber, basis.article],
    ...[duties?.leadDuty, duties?.helpDuty, manner, decision, ...matters, ...bodies],
  ];
  return words.join(' ').normalize('NFKC').toLowerCase();
}

/** Whether one of two areas holds the other, or they are the same. */
function meets(deps: PowersDeps, one: string, other: string): boolean {
  const a = deps.places.tree().interval(one);
  const b = deps.places.tree().interval(other);
  return !!a && !!b && a.lo <= b.hi && b.lo <= a.hi;
}

/** Whether an entry applies somewhere in the area, and not only to a body above it. */
function isListedIn(deps: PowersDeps, entry: EntryRecord, area: string): boolean {
  return meets(deps, entry.area, area) && belongsTo(deps.places.tree(), entry, area);
}

export function insistArea(deps: PowersDeps, area: string | undefined): void {
  if (area === undefined || deps.places.tree().has(area)) return;
  throw new AppError(POWERS_ERRORS.POWER_AREA_UNKNOWN, { area });
}

/**
 * Anyone. Entries in force that apply somewhere in the area, by code. Errors: POWER_AREA_UNKNOWN,
 * DB_CURSOR_INVALID.
 */
export function listEntries(
  deps: PowersDeps,
  q: PowerEntriesQuery,
  now: Date,
): Page<PowerEntryView> {
  insistArea(deps, q.area);
  const { entries } = deps.live.state;
  if (q.cursor && !entries.has(q.cursor)) throw new AppError(DB_ERRORS.DB_CURSOR_INVALID);
  const limit = q.limit ?? PAGE;
  const isAsked = matcher(deps, q, q.at ?? shanghaiDate(now));
  const found = [...entries.values()]
    .filter((entry) => (!q.cursor || entry.code > q.cursor) && isAsked(entry))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const items = found.slice(0, limit);
  const next = found.length > limit ? items.at(-1)!.code : null;
  return { items: items.map((entry) => entryView(deps, entry)), next };
}

function meansView(deps: PowersDeps, means: KeptMeans | null): DelegationMeans | null {
  if (!means) return null;
  const giver = (code: string) => ({ givenByName: nameOf(deps, code) });
  return {
    ...means,
    people: means.people.map((part) => ({
      ...{ ...part, ...giver(part.givenBy) },
      postName: deps.parties.findPost(part.post)?.name ?? text(part.post, part.post),
    })),
    money: means.money.map((part) => ({ ...part, ...giver(part.givenBy) })),
    data: means.data.map((part) => ({
      ...{ ...part, ...giver(part.givenBy) },
      resourceTitle:
        deps.resources.findResource(part.resource)?.title ?? text(part.resource, part.resource),
    })),
  };
}

export function linkView(deps: Reading, link: LinkRecord, now: Date): PowerDelegation {
  const { id, entry, parent, fromOrganisation, acts, area, path, revokedAt } = link;
  const isPost = link.toPostCode !== null;
  const post = isPost ? deps.parties.findPost(link.toPostCode!) : undefined;
  return {
    ...{ id, entry, fromOrganisation, acts, area, path, revokedAt },
    ...(parent ? { parent } : {}),
    ...(link.origin ? { origin: link.origin } : {}),
    to: isPost ? { post: link.toPostCode! } : { organisation: link.toOrganisation },
    validFrom: link.validFrom,
    validTo: link.validTo,
    document: link.document,
    liability: link.liability,
    supervision: link.supervision,
    inForce: deps.reach.isInForce(id, now),
    state: stateOn(link, shanghaiDate(now)),
    means: meansView(deps, link.means),
    ...{ stopsOn: link.stopsOn, stopsBy: link.stopsBy },
    ...{ publishedAt: link.publishedAt, suspendedAt: link.suspendedAt },
    suspensions: link.suspensions,
    entryTitle: deps.live.state.entries.get(entry)?.title ?? text(entry, entry),
    areaName: nameOfArea(deps, area),
    fromName: nameOf(deps, fromOrganisation),
    toName: post?.name ?? nameOf(deps, link.toOrganisation),
  };
}

/** Anyone. Links by id. Errors: POWER_AREA_UNKNOWN, DB_CURSOR_INVALID. */
export async function listDelegations(
  deps: Reading,
  q: DelegationsQuery,
  now: Date,
): Promise<Page<PowerDelegation>> {
  insistArea(deps, q.area);
  const after = q.cursor ?? null;
  const isLink = after === null || (UUID.test(after) && (await findLink(deps.db.save, after)));
  if (!isLink) throw new AppError(DB_ERRORS.DB_CURSOR_INVALID);
  const limit = q.limit ?? PAGE;
  const areas = q.area === undefined ? null : [q.area];
  const standing = { state: q.state, today: shanghaiDate(now) };
  const rows = await listLinks(deps.db.save, { ...q, after, areas, limit: limit + 1, standing });
  const items = rows.slice(0, limit);
  return {
    items: items.map((link) => linkView(deps, link, now)),
    next: rows.length > limit ? items.at(-1)!.id : null,
  };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const EVERY_ROW = 1000;

function heldPower(deps: Reading, link: LinkRecord, now: Date): HeldPower {
  const entry = deps.live.state.entries.get(link.entry);
  const above = deps.reach.organisationsAbove(link.id);
  const cut = link.path.findIndex((id) => !deps.reach.isInForce(id, now));
  const today = shanghaiDate(now);
  const stoppedOn = stoppedSince(link, today);
  return {
    entry: link.entry,
    title: entry?.title ?? text(link.entry, link.entry),
    link: link.id,
    acts: link.acts,
    document: nameOfDocument(link.document),
    liability: link.liability,
    from: link.validFrom,
    until: link.validTo,
    path: [entry?.holder ?? link.fromOrganisation, ...above].map((code) => nameOf(deps, code)),
    inForce: cut < 0,
    standing: cut < 0 ? link.path.length : cut,
    state: stateOn(link, today),
    means: meansView(deps, link.means),
    ...{ stopsOn: link.stopsOn, stopsBy: link.stopsBy },
    ...(stoppedOn ? { stoppedOn } : {}),
  };
}

/** The first day on which the link itself no longer stood, whatever those above do. */
function stoppedSince(link: LinkRecord, today: string): string | undefined {
  if (link.revokedAt) return shanghaiDate(new Date(link.revokedAt));
  if (link.stopsOn < today) return shanghaiDate(new Date(dayEnd(link.stopsOn) * 1000));
  return link.suspendedAt ? shanghaiDate(new Date(link.suspendedAt)) : undefined;
}

/**
 * Anyone. What a community may do, only helps with, and nobody may ask of it. Errors:
 * POWER_AREA_UNKNOWN.
 */
export async function showCommunity(
  deps: Reading,
  area: string,
  now: Date,
): Promise<CommunityPowers> {
  insistArea(deps, area);
  const listed = [...deps.live.state.entries.values()]
    .filter(matcher(deps, { area }, shanghaiDate(now)))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const ofList = (list: EntryRecord['list']) =>
    listed.filter((entry) => entry.list === list).map((entry) => entryView(deps, entry));
  const links = await listLinks(deps.db.save, { after: null, areas: [area], limit: EVERY_ROW });
  const held = links.filter((link) => link.toPost === null);
  const place = deps.places.tree().latest(area);
  return {
    area,
    name: text(place.name, place.nameEn || place.name),
    at: now.toISOString(),
    may: ofList('community-statutory'),
    held: held.map((link) => heldPower(deps, link, now)),
    assists: ofList('community-assist'),
    barred: ofList('community-negative'),
  };
}
