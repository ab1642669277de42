// SPDX-License-Identifier: Apache-2.0
import { IntColumn } from './columns.ts';

const EMPTY = -1;
/** From here on a bucket is searched by area, not end to end (tech-3 §3, skew). */
export const SORTED_FROM = 64;

/**
 * A large bucket in order of `lo`. Areas nest or lie apart, so every link that covers a place is
 * found from the last one that begins at or before it, by going `up` from area to enclosing area.
 */
export interface SortedBucket {
  lo: Int32Array;
  link: Int32Array;
  up: Int32Array;
}

/** The area of a link, as a range in tree order. */
export interface Areas {
  lo(link: number): number;
  hi(link: number): number;
}

/** Links by (post, matter): an open-addressed hash of buckets, each a linked list of hits. */
export class Buckets {
  /** Per hit: the link, and the next hit of the bucket or -1. */
  readonly hitLink: IntColumn;
  readonly hitNext: IntColumn;
  #hits = 0;
  /** Per bucket. */
  readonly head: IntColumn;
  readonly #size: IntColumn;
  readonly #post: IntColumn;
  readonly #matter: IntColumn;
  #buckets = 0;
  #table: Int32Array;
  readonly #sorted = new Map<number, SortedBucket>();
  readonly #unsorted = new Set<number>();

  constructor(capacity: number) {
    this.hitLink = new IntColumn(capacity);
    this.hitNext = new IntColumn(capacity);
    const buckets = Math.max(64, capacity >> 1);
    this.head = new IntColumn(buckets);
    this.#size = new IntColumn(buckets);
    this.#post = new IntColumn(buckets);
    this.#matter = new IntColumn(buckets);
    this.#table = new Int32Array(2 ** (34 - Math.clz32(buckets))).fill(EMPTY);
  }

  /** The bucket of a post and a matter, or -1. Allocates nothing. */
  find(post: number, matter: number): number {
    return this.#table[this.#slotOf(post, matter)]!;
  }

  /** The ordered form of a large bucket, or undefined for a small one. */
  sorted(bucket: number): SortedBucket | undefined {
    return this.#size.data[bucket]! > SORTED_FROM ? this.#sorted.get(bucket) : undefined;
  }

  add(post: number, matter: number, link: number): void {
    const bucket = this.#ensure(post, matter);
    const hit = this.#hits++;
    this.hitLink.set(hit, link);
    this.hitNext.set(hit, this.head.data[bucket]!);
    this.head.set(bucket, hit);
    this.#size.set(bucket, this.#size.data[bucket]! + 1);
    if (this.#size.data[bucket]! > SORTED_FROM) this.#unsorted.add(bucket);
  }

  /** Orders the large buckets that changed; call after adding. */
  settle(areas: Areas): void {
    for (const bucket of this.#unsorted) this.#sorted.set(bucket, this.#sort(bucket, areas));
    this.#unsorted.clear();
  }

  #sort(bucket: number, { lo, hi }: Areas): SortedBucket {
    const links: number[] = [];
    for (let hit = this.head.data[bucket]!; hit !== EMPTY; hit = this.hitNext.data[hit]!) {
      links.push(this.hitLink.data[hit]!);
    }
    // The larger area first, so that it stands above what it holds.
    links.sort((a, b) => lo(a) - lo(b) || hi(b) - hi(a));
    const up = new Int32Array(links.length);
    const open: number[] = [];
    for (const [at, link] of links.entries()) {
      while (open.length > 0 && hi(links[open.at(-1)!]!) < lo(link)) open.pop();
      up[at] = open.at(-1) ?? EMPTY;
      open.push(at);
    }
    return { lo: Int32Array.from(links, lo), link: Int32Array.from(links), up };
  }

  #ensure(post: number, matter: number): number {
    const slot = this.#slotOf(post, matter);
    const found = this.#table[slot]!;
    if (found !== EMPTY) return found;
    const bucket = this.#buckets++;
    this.#post.set(bucket, post);
    this.#matter.set(bucket, matter);
    this.head.set(bucket, EMPTY);
    this.#size.set(bucket, 0);
    this.#table[slot] = bucket;
    if (this.#buckets * 2 > this.#table.length) this.#rehash();
    return bucket;
  }

  #slotOf(post: number, matter: number): number {
    const mask = this.#table.length - 1;
    let slot = (Math.imul(post, 0x9e3779b1) ^ Math.imul(matter, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    for (; ; slot = (slot + 1) & mask) {
      const bucket = this.#table[slot]!;
      if (bucket === EMPTY) return slot;
      if (this.#post.data[bucket] === post && this.#matter.data[bucket] === matter) return slot;
    }
  }

  #rehash(): void {
    this.#table = new Int32Array(this.#table.length * 2).fill(EMPTY);
    for (let bucket = 0; bucket < this.#buckets; bucket++) {
      this.#table[this.#slotOf(this.#post.data[bucket]!, this.#matter.data[bucket]!)] = bucket;
    }
  }
}
