// SPDX-License-Identifier: Apache-2.0
import type { SortedBucket } from './buckets.ts';
import { Buckets, SORTED_FROM } from './buckets.ts';
import { IntColumn, NEVER_S } from './columns.ts';
import { UuidTable } from './uuid-table.ts';

/** Chains are at most this long; a longer one, or a loop, is no chain. */
export const PATH_MAX = 6;
export const ANY_ENTRY = -1;
export const NO_ENTRY = -2;
/** The handle of `*`, every matter. */
export const EVERY = 0;

/** No place, before all places: a link or entry whose area is unknown reaches nothing. */
export const NOWHERE = { lo: -1, hi: -2 };

/** `revokedBy` of a question that is asked of now: whatever was ever revoked is gone. */
export const OF_NOW = NEVER_S - 1;

/** Why not, in the order of how near the question came to a yes. */
export const SHORT_OF = {
  noLink: -1,
  otherArea: -2,
  otherAct: -3,
  notYet: -4,
  expired: -5,
  revoked: -6,
} as const;

/**
 * A question in handles. Kept and filled again by the asker, so that asking allocates nothing. `at`
 * and `revokedBy` are seconds since 1970: a link revoked at or before `revokedBy` is gone.
 */
export interface IndexQuestion {
  post: number;
  matter: number;
  entry: number;
  act: number;
  lo: number;
  hi: number;
  at: number;
  revokedBy: number;
  /** Out: the link that came nearest, or -1. */
  nearest: number;
}

export interface IndexedEntry {
  from: number;
  until: number;
  acts: number;
  lo: number;
  hi: number;
}

export interface IndexedLink {
  /** Handle, or -1 for a root link. */
  parent: number;
  entry: number;
  lo: number;
  hi: number;
  acts: number;
  from: number;
  /** First second no longer. */
  until: number;
  revokedAt: number;
  /** Handle of the receiving body; of the post's body, for a link to a post. */
  organisation: number;
  /** Handle of the post it ends at, or -1. */
  post: number;
  matters: readonly number[];
}

/**
 * A link is a row of eight numbers, so that a step up the chain touches one line of memory, not
 * seven.
 */
const ROW = 8;
const PARENT = 0;
const ENTRY = 1;
const LO = 2;
const HI = 3;
const ACTS = 4;
/** Seconds, kept as signed words and read with `>>> 0`. */
const FROM = 5;
const UNTIL = 6;
const REVOKED = 7;
/** An entry is a row like a link's, with this in place of a parent. */
const KNOWN = 1;

/**
 * Powers on typed arrays. A link is a row of numbers; the chain is walked at every question, so
 * that a revocation is one store and the subtree below falls with it.
 */
export class PowerIndex {
  readonly ids: UuidTable;
  readonly post: IntColumn;
  readonly organisation: IntColumn;
  readonly #rows: IntColumn;
  readonly #buckets: Buckets;
  /** Per post and per entry: the first link, and per link the next. */
  readonly #postHead = new IntColumn(64);
  readonly #postNext: IntColumn;
  readonly #entryHead = new IntColumn(64);
  readonly #entryNext: IntColumn;
  readonly #entries = new IntColumn(64 * ROW);
  /** Per link the spans in which it was suspended: since and until, in seconds, in turn. */
  readonly #pauses = new Map<number, readonly number[]>();
  /** Whether a post has any link for every matter: most have none, and need not be asked twice. */
  readonly #everyMatter = new IntColumn(64);

  constructor(capacity = 1024) {
    this.ids = new UuidTable(capacity);
    this.#buckets = new Buckets(capacity);
    this.#rows = new IntColumn(capacity * ROW);
    this.post = new IntColumn(capacity);
    this.organisation = new IntColumn(capacity);
    this.#postNext = new IntColumn(capacity);
    this.#entryNext = new IntColumn(capacity);
  }

  setEntry(handle: number, { lo, hi, acts, from, until }: IndexedEntry): void {
    const row = [KNOWN, handle, lo, hi, acts, from | 0, until | 0];
    for (let field = row.length - 1; field >= 0; field--) {
      this.#entries.set(handle * ROW + field, row[field]!);
    }
  }

  /** Adds a link under the handle its id was just given. Call `settle` after the last one. */
  addLink(at: number, link: IndexedLink): void {
    const row = at * ROW;
    const rows = this.#rows;
    // The last field first: it makes room for the others.
    rows.set(row + REVOKED, link.revokedAt | 0);
    rows.data[row + PARENT] = link.parent;
    rows.data[row + ENTRY] = link.entry;
    rows.data[row + LO] = link.lo;
    rows.data[row + HI] = link.hi;
    rows.data[row + ACTS] = link.acts;
    rows.data[row + FROM] = link.from | 0;
    rows.data[row + UNTIL] = link.until | 0;
    this.post.set(at, link.post);
    this.organisation.set(at, link.organisation);
    this.#entryNext.set(at, chainIn(this.#entryHead, link.entry, at));
    if (link.post >= 0) {
      this.#postNext.set(at, chainIn(this.#postHead, link.post, at));
      for (const matter of link.matters) this.#buckets.add(link.post, matter, at);
      if (link.matters.includes(EVERY)) this.#everyMatter.set(link.post, 1);
    }
  }

  settle(): void {
    const field = (link: number, at: number): number => this.#rows.data[link * ROW + at]!;
    this.#buckets.settle({ lo: (link) => field(link, LO), hi: (link) => field(link, HI) });
  }

  /** For a link that was added before what it hangs on; without that it reaches no place. */
  hang(link: number, parent: number): void {
    const row = link * ROW;
    this.#rows.data[row + PARENT] = parent;
    if (parent < 0) this.#rows.data.set([NOWHERE.lo, NOWHERE.hi], row + LO);
  }

  /** One store; everything below falls at the next question. */
  revoke(link: number, atSeconds: number): void {
    this.#rows.set(link * ROW + REVOKED, atSeconds | 0);
  }

  /** What is over of its suspensions: only questions of the past look at them. */
  pause(link: number, spans: readonly number[]): void {
    if (spans.length > 0) this.#pauses.set(link, spans);
  }

  /** Whether the link was suspended at the second of a question of the past. */
  wasPaused(link: number, { revokedBy }: IndexQuestion): boolean {
    if (revokedBy === OF_NOW) return false;
    const spans = this.#pauses.get(link) ?? [];
    return spans.some((since, at) => {
      return at % 2 === 0 && since <= revokedBy && revokedBy < spans[at + 1]!;
    });
  }

  /**
   * Answers `ask` as if the link were gone, with all below it. Nothing else sees it: `ask` returns
   * before anyone else is served.
   */
  suppose<T>(link: number, ask: () => T): T {
    const kept = this.#rows.data[link * ROW + REVOKED]!;
    this.revoke(link, 0);
    try {
      return ask();
    } finally {
      this.revoke(link, kept);
    }
  }

  parentOf(link: number): number {
    return this.#rows.data[link * ROW + PARENT]!;
  }

  entryOf(link: number): number {
    return this.#rows.data[link * ROW + ENTRY]!;
  }

  actsOf(link: number): number {
    return this.#rows.data[link * ROW + ACTS]!;
  }

  areaOf(link: number): { lo: number; hi: number } {
    return { lo: this.#rows.data[link * ROW + LO]!, hi: this.#rows.data[link * ROW + HI]! };
  }

  periodOf(link: number): { from: number; until: number } {
    const { data } = this.#rows;
    return { from: data[link * ROW + FROM]! >>> 0, until: data[link * ROW + UNTIL]! >>> 0 };
  }

  *linksOfPost(post: number): Generator<number> {
    let link = (this.#postHead.data[post] ?? 0) - 1;
    for (; link >= 0; link = this.#postNext.data[link]! - 1) yield link;
  }

  *linksOfEntry(entry: number): Generator<number> {
    let link = (this.#entryHead.data[entry] ?? 0) - 1;
    for (; link >= 0; link = this.#entryNext.data[link]! - 1) yield link;
  }

  /** From the root down to this link. */
  pathOf(link: number): number[] {
    const path: number[] = [];
    for (let at = link; at >= 0 && path.length < PATH_MAX; at = this.parentOf(at)) {
      path.unshift(at);
    }
    return path;
  }

  /** The link by which the post may do it (≥ 0), or one of `SHORT_OF`. Allocates nothing. */
  find(question: IndexQuestion): number {
    question.nearest = -1;
    let best: number = SHORT_OF.noLink;
    if (question.post < 0) return best;
    if (question.matter >= 0) {
      best = this.#findIn(this.#buckets.find(question.post, question.matter), question, best);
    }
    if (best >= 0 || question.matter === EVERY) return best;
    if (this.#everyMatter.data[question.post] !== 1) return best;
    return this.#findIn(this.#buckets.find(question.post, EVERY), question, best);
  }

  #findIn(bucket: number, question: IndexQuestion, best: number): number {
    if (bucket < 0) return best;
    const buckets = this.#buckets;
    const size = buckets.sizeOf(bucket);
    if (size === 1) return this.#better(buckets.firstOf(bucket), question, best);
    if (size > SORTED_FROM) return this.#findSorted(buckets.sorted(bucket)!, question, best);
    let result = best;
    for (let hit = buckets.firstOf(bucket); hit >= 0; hit = buckets.nextHit(hit)) {
      result = this.#better(buckets.linkOfHit(hit), question, result);
      if (result >= 0) return result;
    }
    return result;
  }

  #findSorted(sorted: SortedBucket, question: IndexQuestion, best: number): number {
    let result = best;
    for (let at = lastAtOrBefore(sorted.lo, question.lo); at >= 0; at = sorted.up[at]!) {
      result = this.#better(sorted.link[at]!, question, result);
      if (result >= 0) return result;
    }
    // Of the links that lie elsewhere one of the entry asked about is enough, to say so.
    for (let at = 0; result === SHORT_OF.noLink && at < sorted.link.length; at++) {
      result = this.#better(sorted.link[at]!, question, result);
    }
    return result;
  }

  #better(link: number, question: IndexQuestion, best: number): number {
    const entry = question.entry;
    if (entry !== ANY_ENTRY && this.entryOf(link) !== entry) return best;
    const result = this.walk(link, question);
    if (result >= 0) return link;
    // Of links that once carried it, the last one given says what has to be mended.
    const isNearer = hasFallen(result) && hasFallen(best) ? link > question.nearest : result < best;
    if (!isNearer && question.nearest >= 0) return best;
    question.nearest = link;
    return result;
  }

  /**
   * 0 when every link of the chain and the entry above carry the act there and then; else
   * `SHORT_OF`.
   */
  walk(leaf: number, question: IndexQuestion): number {
    const rows = this.#rows.data;
    const looksBack = question.revokedBy !== OF_NOW && this.#pauses.size > 0;
    let link = leaf;
    // What is asked at the leaf first says most: another area, another act. It is asked at every
    // link again, so that a row widened by hand gives nothing.
    for (let depth = 0; link >= 0; depth++) {
      if (depth === PATH_MAX) return SHORT_OF.noLink;
      const short = looksBack
        ? this.standing(link, question)
        : standing(rows, link * ROW, question);
      if (short !== 0) return short;
      link = rows[link * ROW + PARENT]!;
    }
    return this.#walkEntry(rows[leaf * ROW + ENTRY]!, question);
  }

  /** How one link alone stood at the question's second: 0 or `SHORT_OF`. */
  standing(link: number, question: IndexQuestion): number {
    const short = standing(this.#rows.data, link * ROW, question);
    if (short === SHORT_OF.otherArea || short === SHORT_OF.otherAct) return short;
    return this.wasPaused(link, question) ? SHORT_OF.revoked : short;
  }

  #walkEntry(handle: number, question: IndexQuestion): number {
    const rows = this.#entries.data;
    const row = handle * ROW;
    if (rows[row + PARENT] !== KNOWN) return SHORT_OF.noLink;
    if (question.at < rows[row + FROM]! >>> 0) return SHORT_OF.notYet;
    if (question.at >= rows[row + UNTIL]! >>> 0) return SHORT_OF.expired;
    if ((rows[row + ACTS]! & question.act) === 0) return SHORT_OF.otherAct;
    const isInside = question.lo >= rows[row + LO]! && question.hi <= rows[row + HI]!;
    return isInside ? 0 : SHORT_OF.otherArea;
  }
}

/** Whether it carried the act until it was revoked, or its days were over. */
function hasFallen(result: number): boolean {
  return result <= SHORT_OF.expired;
}

function standing(rows: Int32Array, row: number, question: IndexQuestion): number {
  if (question.lo < rows[row + LO]! || question.hi > rows[row + HI]!) return SHORT_OF.otherArea;
  if ((rows[row + ACTS]! & question.act) === 0) return SHORT_OF.otherAct;
  if (rows[row + REVOKED]! >>> 0 <= question.revokedBy) return SHORT_OF.revoked;
  if (question.at < rows[row + FROM]! >>> 0) return SHORT_OF.notYet;
  return question.at >= rows[row + UNTIL]! >>> 0 ? SHORT_OF.expired : 0;
}

/** Heads and nexts are kept plus one, so that a fresh column of zeros means none. */
function chainIn(heads: IntColumn, key: number, link: number): number {
  const before = heads.data[key] ?? 0;
  heads.set(key, link + 1);
  return before;
}

function lastAtOrBefore(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

export { NEVER_S };
