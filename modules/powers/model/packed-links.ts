// SPDX-License-Identifier: Apache-2.0
import type { PowerAct } from '../contract/acts.ts';
import type { StopCause } from '../contract/delegation.ts';
import { bitsOf } from './act-bits.ts';
import { startOfDay } from './civil-seconds.ts';
import type { Dictionary } from './dictionary.ts';
import type { AreaOrder } from './known.ts';
import { LinkIds } from './link-ids.ts';
import type { IndexedLink, PowerIndex } from './power-index.ts';
import { NOWHERE } from './power-index.ts';
import type { EntryRecord } from './records.ts';

/** Many links as they come from the store: numbers in one run of bytes, words in one text. */
export interface PackedLinks {
  /** For each link nineteen big-endian words, where the constants below say. */
  rows: Buffer;
  /** For each link a line: entry, receiving body, what ends it, and its acts as `{a,b}`. */
  words: string;
}

/** Three ids of four words, two civil days, two numbers of 64 bits, and a flag. */
const ID = 0;
const PARENT = 4;
const POST = 8;
const FROM_DAY = 12;
const STOPS_DAY = 13;
/** The upper word of a number comes first. */
const GONE = 14;
const AREA = 16;
const SUSPENDED = 18;
const PACKED_WORDS = 19;
const TWO_32 = 4_294_967_296;

/** What reading needs of the state it fills. */
export interface PackedGround {
  tree: AreaOrder;
  entries: ReadonlyMap<string, EntryRecord>;
  entryHandles: Dictionary;
  organisations: Dictionary;
  posts: Dictionary;
  matters: Dictionary;
}

export interface PackedLink extends IndexedLink {
  cause: StopCause;
  isSuspended: boolean;
}

interface KnownEntry {
  handle: number;
  matters: readonly number[];
}

function isNil(words: Uint32Array): boolean {
  return words[0] === 0 && words[1] === 0 && words[2] === 0 && words[3] === 0;
}

/** Reads pages; remembers what it has seen once, and what each link hangs on. */
export class PackedReader {
  readonly #ground: PackedGround;
  readonly #ranges = new Map<number, { lo: number; hi: number }>();
  readonly #entries = new Map<string, KnownEntry>();
  readonly #acts = new Map<string, number>();
  /** Posts by the words of their ids, in the order they were first met. */
  readonly #postIds = new LinkIds(1024);
  readonly #postHandles: number[] = [];
  /** Page by page the ids that the links hang on, in the order of the links. */
  readonly #parents: Uint32Array[] = [];

  constructor(ground: PackedGround) {
    this.#ground = ground;
    for (const code of ground.tree.codes()) {
      const range = ground.tree.interval(code);
      if (range) this.#ranges.set(Number(code), range);
    }
  }

  read(page: PackedLinks, take: (link: PackedLink) => void): void {
    const words = wordsIn(page.rows);
    const lines = page.words.split('\n');
    const parents = new Uint32Array(lines.length * 4);
    for (let n = 0; n < lines.length; n += 1) {
      const row = words.subarray(n * PACKED_WORDS, (n + 1) * PACKED_WORDS);
      parents.set(row.subarray(PARENT, PARENT + 4), n * 4);
      take(this.#link(row, lines[n]!));
    }
    this.#parents.push(parents);
  }

  #link(row: Uint32Array, line: string): PackedLink {
    const [entry, body, cause, acts] = line.split('\t') as [string, string, StopCause, string];
    const { handle, matters } = this.#entryOf(entry);
    const area = this.#ranges.get(row[AREA]! * TWO_32 + row[AREA + 1]!) ?? NOWHERE;
    return {
      id: row.subarray(ID, ID + 4),
      parent: -1,
      entry: handle,
      lo: area.lo,
      hi: area.hi,
      acts: this.#actsOf(acts),
      from: startOfDay(row[FROM_DAY]! | 0),
      until: startOfDay((row[STOPS_DAY]! | 0) + 1),
      revokedAt: row[GONE + 1]!,
      organisation: this.#ground.organisations.ensure(body),
      post: this.#postOf(row.subarray(POST, POST + 4)),
      matters,
      cause,
      isSuspended: row[SUSPENDED] === 1,
    };
  }

  #entryOf(code: string): KnownEntry {
    const known = this.#entries.get(code);
    if (known) return known;
    const { entries, entryHandles, matters } = this.#ground;
    const entry = {
      handle: entryHandles.ensure(code),
      matters: entries.get(code)!.matters.map((matter) => matters.ensure(matter)),
    };
    this.#entries.set(code, entry);
    return entry;
  }

  /** Acts of links are few lists, written `{inform,accept}`. */
  #actsOf(list: string): number {
    const known = this.#acts.get(list);
    if (known !== undefined) return known;
    const bits = bitsOf(list.slice(1, -1).split(',') as PowerAct[]);
    this.#acts.set(list, bits);
    return bits;
  }

  #postOf(id: Uint32Array): number {
    if (isNil(id)) return -1;
    const known = this.#postIds.find(id);
    if (known >= 0) return this.#postHandles[known]!;
    const at = this.#postIds.add(id);
    const handle = this.#ground.posts.ensure(this.#postIds.idOf(at));
    this.#postHandles[at] = handle;
    return handle;
  }

  /** Now that all are in: what each link hangs on. */
  hang(index: PowerIndex): void {
    let link = 0;
    for (const words of this.#parents) {
      for (let at = 0; at < words.length; at += 4, link += 1) {
        const parent = words.subarray(at, at + 4);
        if (!isNil(parent)) index.hang(link, index.ids.find(parent));
      }
    }
  }
}

function wordsIn(rows: Buffer): Uint32Array {
  const own = Buffer.from(rows).swap32();
  return new Uint32Array(own.buffer, own.byteOffset, own.length / 4);
}
