// SPDX-License-Identifier: Apache-2.0
import { newId } from '#packages/kernel';
import type { IndexedLink, IndexQuestion } from './model/power-index.ts';
import { ANY_ENTRY, NEVER_S, PowerIndex } from './model/power-index.ts';

/** A large made-up index with questions to put to it: for benchmarks, and for nothing else. */
export interface SyntheticIndex {
  index: PowerIndex;
  /** A series, about half of it answered yes. */
  questions: IndexQuestion[];
  /** The same, put to the one post that holds five thousand links of one matter. */
  busyQuestions: IndexQuestion[];
}

/**
 * As in tech-3 §3: a hundred thousand posts, five hundred matters, ten thousand areas in tree
 * order.
 */
const POSTS = 100_000;
const MATTERS = 500;
const AREAS = 10_000;
const ENTRIES = 500;
const YEAR_S = 31_536_000;
const SERIES = 1 << 16;
/** The post after the last, and how many links of the first entry it holds. */
const BUSY_POST = POSTS;
const BUSY_LINKS = 5_000;

/** Mulberry32: small, seedable, good enough to spread. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** Areas nest by tens: a place, its ten, hundred, thousand, and the whole. */
function areaOf(place: number, level: number): { lo: number; hi: number } {
  const size = 10 ** level;
  const lo = Math.floor(place / size) * size;
  return { lo, hi: Math.min(AREAS, lo + size) - 1 };
}

function addLink(index: PowerIndex, now: Date, link: IndexedLink): number {
  const handle = index.ids.ensure(newId(now));
  index.addLink(handle, link);
  return handle;
}

/** Chains of four: city, county, subdistrict, post; a third of the links end at a post. */
function addChain(index: PowerIndex, random: (below: number) => number, now: Date): void {
  const place = random(AREAS);
  const entry = random(ENTRIES);
  const from = 1_700_000_000 - random(YEAR_S);
  const until = random(8) === 0 ? 1_750_000_000 : NEVER_S;
  const shared = {
    entry,
    organisation: 0,
    revokedAt: NEVER_S,
    from,
    until,
    matters: [entry % MATTERS],
  };
  let parent = -1;
  for (let level = 4; level >= 2; level--) {
    const acts = level === 2 ? 0x3ff : 0xfff;
    parent = addLink(index, now, { ...shared, ...areaOf(place, level), parent, acts, post: -1 });
  }
  for (let leaf = 0; leaf < 6; leaf++) {
    const acts = 0x3ff & ~(1 << random(10));
    const post = random(POSTS);
    addLink(index, now, { ...shared, ...areaOf(place, 1), parent, acts, post });
  }
}

/** Builds an index of about `links` links from a seed; the same seed gives the same powers. */
export function buildSyntheticIndex(links: number, seed = 1): SyntheticIndex {
  const random = randomFrom(seed);
  const index = new PowerIndex(links);
  const now = new Date(1_760_000_000_000);
  for (let entry = 0; entry < ENTRIES; entry++) {
    index.setEntry(entry, { from: 0, until: NEVER_S, acts: 0xfff, lo: 0, hi: AREAS - 1 });
  }
  while (index.ids.count + 9 <= links) addChain(index, random, now);
  const questions = questionsOf(index, random);
  addBusyPost(index, random, now);
  index.settle();
  const busyQuestions = questions.map((question) => {
    const place = random(AREAS);
    return { ...question, post: BUSY_POST, matter: 0, lo: place, hi: place };
  });
  return { index, questions, busyQuestions };
}

/** All over the city, at every level from a single place to the whole. */
function addBusyPost(index: PowerIndex, random: (below: number) => number, now: Date): void {
  const always = { entry: 0, organisation: 0, from: 0, until: NEVER_S, revokedAt: NEVER_S };
  const root = { ...always, ...areaOf(0, 4), acts: 0xfff, parent: -1, post: -1, matters: [0] };
  const parent = addLink(index, now, root);
  for (let n = 0; n < BUSY_LINKS; n++) {
    const area = areaOf(random(AREAS), random(40) === 0 ? 2 : random(2));
    const acts = 1 << random(10);
    addLink(index, now, { ...root, ...area, parent, acts, post: BUSY_POST });
  }
}

function questionsOf(index: PowerIndex, random: (below: number) => number): IndexQuestion[] {
  return Array.from({ length: SERIES }, () => {
    let link = random(index.ids.count);
    while (index.post.data[link]! < 0) link = random(index.ids.count);
    const { lo, hi } = index.areaOf(link);
    const isOff = random(5) < 2;
    const place = isOff ? random(AREAS) : lo + random(hi - lo + 1);
    return {
      ...{ post: index.post.data[link]!, matter: index.entryOf(link) % MATTERS },
      ...{ entry: ANY_ENTRY, act: 1 << random(10), lo: place, hi: place, at: 1_760_000_000 },
      ...{ revokedBy: NEVER_S - 1, nearest: -1 },
    };
  });
}
