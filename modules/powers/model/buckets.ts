// SPDX-License-Identifier: Apache-2.0
import { IntColumn } from './columns.ts';

const NONE = -1;
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

/**
 * A bucket is a slot of four numbers, so that finding it touches one line of memory. `FIRST` is its
 * only link, or with several the first hit; `SIZE` how many there are.
 */
const SLOT = 4;
const POST = 0;
const MATTER = 1;
const FIRST = 2;
const SIZE = 3;
/** A hit is a pair: the link, and the next hit of the bucket or -1. */
const HIT = 2;

/** Links by (post, matter): an open-addressed hash of slots. */
export class Buckets {
  readonly #hits: IntColumn;
  #hitCount = 0;
  #slots: Int32Array;
  #mask: number;
  #bucketCount = 0;
  /** Large buckets by post and matter; undefined until they are settled. */
  readonly #large = new Map<number, Map<number, SortedBucket | undefined>>();
  readonly #unsorted: [post: number, matter: number][] = [];

  constructor(capacity: number) {
    this.#hits = new IntColumn(64);
    const slots = 2 ** Math.max(6, 33 - Math.clz32(Math.max(1, capacity)));
    this.#slots = new Int32Array(slots * SLOT).fill(NONE);
    this.#mask = slots - 1;
  }

  /** The bucket of a post and a matter, or -1. Allocates nothing. */
  find(post: number, matter: number): number {
    const at = this.#slotOf(post, matter);
    return this.#slots[at + POST] === NONE ? NONE : at;
  }

  sizeOf(bucket: number): number {
    return this.#slots[bucket + SIZE]!;
  }

  /** The only link of a bucket of one; the first hit of a larger one. */
  firstOf(bucket: number): number {
    return this.#slots[bucket + FIRST]!;
  }

  /** The ordered form of a bucket of more than `SORTED_FROM`. */
  sorted(bucket: number): SortedBucket | undefined {
    const slots = this.#slots;
    return this.#large.get(slots[bucket + POST]!)?.get(slots[bucket + MATTER]!);
  }

  linkOfHit(hit: number): number {
    return this.#hits.data[hit]!;
  }

  nextHit(hit: number): number {
    return this.#hits.data[hit + 1]!;
  }

  add(post: number, matter: number, link: number): void {
    let at = this.#slotOf(post, matter);
    if (this.#slots[at + POST] === NONE) {
      this.#bucketCount += 1;
      if (this.#bucketCount * 2 > this.#mask + 1) {
        this.#grow();
        at = this.#slotOf(post, matter);
      }
      this.#slots.set([post, matter, link, 1], at);
      return;
    }
    const size = this.sizeOf(at);
    const first = size === 1 ? this.#hit(this.firstOf(at), NONE) : this.firstOf(at);
    this.#slots[at + FIRST] = this.#hit(link, first);
    this.#slots[at + SIZE] = size + 1;
    if (size >= SORTED_FROM) this.#unsorted.push([post, matter]);
  }

  /** Orders the large buckets that changed; call after adding. */
  settle(areas: Areas): void {
    for (const [post, matter] of this.#unsorted) this.#largeOf(post).set(matter, undefined);
    for (const [post, matter] of this.#unsorted.splice(0)) {
      const large = this.#largeOf(post);
      if (large.get(matter)) continue;
      large.set(matter, this.#sort(this.find(post, matter), areas));
    }
  }

  #largeOf(post: number): Map<number, SortedBucket | undefined> {
    const known = this.#large.get(post) ?? new Map<number, SortedBucket | undefined>();
    this.#large.set(post, known);
    return known;
  }

  #sort(bucket: number, { lo, hi }: Areas): SortedBucket {
    const links: number[] = [];
    for (let hit = this.firstOf(bucket); hit !== NONE; hit = this.nextHit(hit)) {
      links.push(this.linkOfHit(hit));
    }
    // The larger area first, so that it stands above what it holds.
    links.sort((a, b) => lo(a) - lo(b) || hi(b) - hi(a));
    const up = new Int32Array(links.length);
    const open: number[] = [];
    for (const [at, link] of links.entries()) {
      while (open.length > 0 && hi(links[open.at(-1)!]!) < lo(link)) open.pop();
      up[at] = open.at(-1) ?? NONE;
      open.push(at);
    }
    return { lo: Int32Array.from(links, lo), link: Int32Array.from(links), up };
  }

  #hit(link: number, next: number): number {
    const hit = this.#hitCount * HIT;
    this.#hitCount += 1;
    this.#hits.set(hit + 1, next);
    this.#hits.set(hit, link);
    return hit;
  }

  /** Where a bucket is, or the empty slot where it belongs. */
  #slotOf(post: number, matter: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    const mixed = Math.imul(post, 0x9e3779b1) ^ Math.imul(matter, 0x85ebca6b);
    for (let slot = (mixed ^ (mixed >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * SLOT;
      if (slots[at + POST] === NONE) return at;
      if (slots[at + POST] === post && slots[at + MATTER] === matter) return at;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2).fill(NONE);
    this.#mask = this.#slots.length / SLOT - 1;
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at + POST] === NONE) continue;
      const to = this.#slotOf(old[at + POST]!, old[at + MATTER]!);
      this.#slots.set(old.subarray(at, at + SLOT), to);
    }
  }
}
