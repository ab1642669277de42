// SPDX-License-Identifier: Apache-2.0
// The rules of powers in the words of GLOSSARY.md, slow and obvious: plain rows, loops, no
// index. It shares no code with the room, so that an error there is not repeated here.
//
// 1. An area lies in another if, going up from it, one comes to the other. From an area in
// force one goes up to its parent; from an abolished one to the area that now stands on its
// ground; if it was divided, to the smallest area that holds all it became; if nothing is left,
// to its parent.
// 2. A power entry lasts from its first to its last civil day (China), both included, and at
// most to the day before an entry that supersedes it begins.
// 3. A delegation carries an act, in an area, at an instant, if it was published, holds the act,
// the area lies in its own, it is neither revoked nor suspended, and the civil day is between its
// first and its last, both included. It lasts to the end of its period, or of the people, money or
// data given with it, if that comes first. Of the past one asks what was revoked or suspended by
// that second, and not yet resumed; otherwise what is revoked or suspended is gone. A draft is no
// delegation, nor is anything that hangs on it.
// 4. A chain of power goes from an entry down one to six delegations to a post. It is whole if
// every delegation and the entry carry the act there and then.
// 5. A post may do an act of a matter if an entry that names the matter, or every matter, has a
// whole chain to it. A person may if she holds the post at that instant. Without a post nobody
// may.
// 6. A refusal says how near the question came to a yes: no delegation, other area, other act,
// not yet, expired (or its means ended), revoked (or suspended). Of a chain, the first gap from
// the post upwards; of several chains, any of the nearest. With no delegation, and no entry
// that is about the matter there, it is not on the list.
// 7. A step of a published matter rests on the entries bound to it, and is performed by one
// unit.

export interface ModelArea {
  code: string;
  parent: string | null;
  isAbolished: boolean;
  /** What stands on its ground, one change further on. */
  became: string[];
}

export interface ModelEntry {
  code: string;
  acts: string[];
  matters: string[];
  area: string;
  firstDay: string;
  lastDay: string | null;
  supersedes: string | null;
}

export interface ModelLink {
  id: string;
  parent: string | null;
  entry: string;
  acts: string[];
  area: string;
  firstDay: string;
  lastDay: string;
  /** What ends it on its last day. */
  endsBy: 'period' | 'people' | 'money' | 'data';
  isPublished: boolean;
  revokedAt: Date | null;
  suspendedAt: Date | null;
  /** A suspension that is over. */
  paused: { since: Date; until: Date } | null;
  /** The post it ends at, or null for a body. */
  post: string | null;
}

export interface ModelAssignment {
  person: string;
  post: string;
  from: Date;
  /** First instant no longer. */
  until: Date | null;
}

export interface ModelUse {
  matter: string;
  version: number;
  step: string;
  act: string;
  entry: string;
}

export interface ModelWorld {
  areas: ModelArea[];
  entries: ModelEntry[];
  links: ModelLink[];
  assignments: ModelAssignment[];
  uses: ModelUse[];
  /** Post, and the organisation it belongs to. */
  posts: { id: string; organisation: string }[];
}

export interface ModelQuestion {
  post: string | null;
  person: string | null;
  act: string;
  matter: string;
  area: string;
  at: Date;
  entry?: string;
  isHistorical?: boolean;
}

const NEAREST_LAST = [
  ['POWER_NO_LINK'],
  ['POWER_OTHER_AREA'],
  ['POWER_OTHER_ACT'],
  ['POWER_NOT_YET'],
  ['POWER_EXPIRED', 'POWER_MEANS_ENDED', 'POWER_REVOKED', 'POWER_SUSPENDED'],
];
const CHAIN_MAX = 6;
const EVERY_MATTER = '*';

function civilDay(at: Date): string {
  const inChina = new Date(at.getTime() + 8 * 60 * 60 * 1000);
  return inChina.toISOString().slice(0, 10);
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

function findArea(world: ModelWorld, code: string): ModelArea | undefined {
  return world.areas.find((area) => area.code === code);
}

/** The areas in force on the ground of this one. */
function standingOn(world: ModelWorld, code: string): string[] {
  const area = findArea(world, code);
  if (area === undefined) return [];
  if (!area.isAbolished) return [code];
  const found: string[] = [];
  for (const next of area.became) {
    for (const one of standingOn(world, next)) if (!found.includes(one)) found.push(one);
  }
  return found;
}

function parentsOf(world: ModelWorld, code: string): string[] {
  const parent = findArea(world, code)?.parent ?? null;
  return parent === null ? [] : [parent, ...parentsOf(world, parent)];
}

function upFrom(world: ModelWorld, code: string): string | null {
  const area = findArea(world, code);
  if (area === undefined) return null;
  if (!area.isAbolished) return area.parent;
  const now = standingOn(world, code);
  if (now.length === 0) return area.parent;
  if (now.length === 1) return now[0]!;
  const holdsAll = (above: string): boolean =>
    now.every((one) => parentsOf(world, one).includes(above));
  return parentsOf(world, now[0]!).find(holdsAll) ?? null;
}

export function liesIn(world: ModelWorld, inner: string, outer: string): boolean {
  if (findArea(world, inner) === undefined) return false;
  for (let code: string | null = inner; code !== null; code = upFrom(world, code)) {
    if (code === outer) return true;
  }
  return false;
}

function lastDayOf(world: ModelWorld, entry: ModelEntry): string | null {
  const ends = entry.lastDay === null ? [] : [entry.lastDay];
  for (const other of world.entries) {
    if (other.supersedes === entry.code) ends.push(dayBefore(other.firstDay));
  }
  return ends.sort()[0] ?? null;
}

/** Whether something has happened for this question: of the past, by that second. */
function hasHappened(at: Date | null, q: ModelQuestion): boolean {
  if (at === null) return false;
  const second = (instant: Date): number => Math.floor(instant.getTime() / 1000);
  return !q.isHistorical || second(at) <= second(q.at);
}

/** Whether a question of the past falls into a suspension that is over by now. */
function wasPaused({ paused }: ModelLink, q: ModelQuestion): boolean {
  if (paused === null || !q.isHistorical) return false;
  return hasHappened(paused.since, q) && !hasHappened(paused.until, q);
}

function gapOfLink(world: ModelWorld, link: ModelLink, q: ModelQuestion): string | null {
  if (!liesIn(world, q.area, link.area)) return 'POWER_OTHER_AREA';
  if (!link.acts.includes(q.act)) return 'POWER_OTHER_ACT';
  if (hasHappened(link.revokedAt, q)) return 'POWER_REVOKED';
  if (hasHappened(link.suspendedAt, q) || wasPaused(link, q)) return 'POWER_SUSPENDED';
  const day = civilDay(q.at);
  if (day < link.firstDay) return 'POWER_NOT_YET';
  if (day <= link.lastDay) return null;
  return link.endsBy === 'period' ? 'POWER_EXPIRED' : 'POWER_MEANS_ENDED';
}

function gapOfEntry(world: ModelWorld, entry: ModelEntry, q: ModelQuestion): string | null {
  const day = civilDay(q.at);
  const lastDay = lastDayOf(world, entry);
  if (day < entry.firstDay) return 'POWER_NOT_YET';
  if (lastDay !== null && day > lastDay) return 'POWER_EXPIRED';
  if (!entry.acts.includes(q.act)) return 'POWER_OTHER_ACT';
  return liesIn(world, q.area, entry.area) ? null : 'POWER_OTHER_AREA';
}

/** From the post's delegation up to the one below the entry. */
export function chainAbove(world: ModelWorld, link: ModelLink): ModelLink[] {
  const above = world.links.find((one) => one.id === link.parent);
  return above === undefined ? [link] : [link, ...chainAbove(world, above)];
}

/** The first gap of a chain, from the post upwards; null if it is whole. */
export function gapOfChain(world: ModelWorld, link: ModelLink, q: ModelQuestion): string | null {
  const chain = chainAbove(world, link);
  for (const one of chain.slice(0, CHAIN_MAX)) {
    const gap = gapOfLink(world, one, q);
    if (gap !== null) return gap;
  }
  if (chain.length > CHAIN_MAX) return 'POWER_NO_LINK';
  return gapOfEntry(world, world.entries.find((one) => one.code === link.entry)!, q);
}

function names(entry: ModelEntry, matter: string): boolean {
  return entry.matters.includes(matter) || entry.matters.includes(EVERY_MATTER);
}

/** Whether the list has anything about this, at any time. */
function isListed(world: ModelWorld, q: ModelQuestion): boolean {
  return world.entries.some((entry) => {
    if (q.entry !== undefined) return entry.code === q.entry;
    if (!liesIn(world, q.area, entry.area)) return false;
    if (entry.matters.includes(q.matter)) return true;
    return entry.matters.includes(EVERY_MATTER) && entry.acts.includes(q.act);
  });
}

function holdsPost(world: ModelWorld, { person, post, at }: ModelQuestion): boolean {
  return world.assignments.some((one) => {
    if (one.person !== person || one.post !== post || at < one.from) return false;
    return one.until === null || at < one.until;
  });
}

/** The links to a post, but for drafts and what hangs on them. */
function linksTo(world: ModelWorld, post: string | null): ModelLink[] {
  return world.links.filter((link) => {
    if (link.post === null || link.post !== post) return false;
    return chainAbove(world, link).every((one) => one.isPublished);
  });
}

/** The links to the post that are about the matter. */
function linksFor(world: ModelWorld, q: ModelQuestion): ModelLink[] {
  return linksTo(world, q.post).filter((link) => {
    const entry = world.entries.find((one) => one.code === link.entry)!;
    if (!names(entry, q.matter)) return false;
    return q.entry === undefined || q.entry === entry.code;
  });
}

/** Null: it may be done. Otherwise what is missing; where several chains come as near, any. */
export function whatIsMissing(world: ModelWorld, q: ModelQuestion): string[] | null {
  if (!q.post) return ['POWER_NO_POST'];
  if (q.person !== null && !holdsPost(world, q)) return ['POWER_POST_ENDED'];
  const gaps: string[] = [];
  for (const link of linksFor(world, q)) {
    const gap = gapOfChain(world, link, q);
    if (gap === null) return null;
    gaps.push(gap);
  }
  const nearest = NEAREST_LAST.findLast((rank) => gaps.some((gap) => rank.includes(gap)));
  const found = nearest ? nearest.filter((gap) => gaps.includes(gap)) : ['POWER_NO_LINK'];
  // A matter on no list is said to be so, also to a post with another act over every matter.
  const saysLittle = found.every((gap) => gap === 'POWER_NO_LINK' || gap === 'POWER_OTHER_ACT');
  return saysLittle && !isListed(world, q) ? ['POWER_NOT_ON_LIST'] : found;
}

export interface ModelStepQuestion extends Omit<ModelQuestion, 'act' | 'entry' | 'isHistorical'> {
  version: number;
  step: string;
  unit: string;
}

/** Whether a step may be performed by the post, for the unit. */
export function mayPerform(world: ModelWorld, q: ModelStepQuestion): boolean {
  const post = world.posts.find((one) => one.id === q.post);
  if (post !== undefined && post.organisation !== q.unit) return false;
  return world.uses.some((use) => {
    if (use.matter !== q.matter || use.version !== q.version || use.step !== q.step) return false;
    return whatIsMissing(world, { ...q, act: use.act, entry: use.entry }) === null;
  });
}

/** The steps a post has before it: those it may perform somewhere it was given power for. */
export function stepsBefore(world: ModelWorld, post: string, at: Date): string[] {
  const found = world.uses.filter((use) =>
    linksTo(world, post).some((link) => {
      if (link.entry !== use.entry) return false;
      const { act, matter } = use;
      const q = { post, person: null, act, matter, area: link.area, at };
      return gapOfChain(world, link, q) === null;
    }),
  );
  return [...new Set(found.map((use) => `${use.matter}|${use.step}`))].sort();
}

/** What a post may do: act by act, for the whole of the area each delegation was given for. */
export function scopesOf(world: ModelWorld, post: string, at: Date): string[] {
  const found: string[] = [];
  for (const link of linksTo(world, post)) {
    const entry = world.entries.find((one) => one.code === link.entry)!;
    const held = link.acts.filter((act) => {
      const q = { post, person: null, act, matter: '', area: link.area, at };
      return gapOfChain(world, link, q) === null;
    });
    if (held.length === 0) continue;
    for (const matter of entry.matters) {
      found.push(`${matter}|${link.area}|${[...held].sort()}`);
    }
  }
  return found.sort();
}
