// SPDX-License-Identifier: Apache-2.0
import type { StopCause } from '../contract/delegation.ts';
import { startOfDay } from './civil-seconds.ts';
import type { Dictionary } from './dictionary.ts';
import type { AreaOrder } from './known.ts';
import type { IndexedLink, PowerIndex } from './power-index.ts';
import { NOWHERE } from './power-index.ts';
import type { EntryRecord } from './records.ts';
import type { UuidTable } from './uuid-table.ts';

/** Many links as they come from the store: numbers in one run of bytes, words in one text. */
export interface PackedLinks {
  /** For each link twenty big-endian words, where the constants below say. */
  rows: Buffer;
  /** For each link a line: entry, receiving body, and what ends it. */
  words: string;
}

/** Three ids of four words, two civil days, two numbers of 64 bits, a flag, the bits of acts. */
const ID = 0;
const PARENT = 4;
const POST = 8;
const FROM_DAY = 12;
const STOPS_DAY = 13;
/** The upper word of a number comes first. */
const GONE = 14;
const AREA = 16;
const SUSPENDED = 18;
const ACTS = 19;
const PACKED_WORDS = 20;
const TWO_32 = 4_294_967_296;

/** What reading needs of the state it fills. */
export interface PackedGround {
  index: PowerIndex;
  tree: AreaOrder;
  entries: ReadonlyMap<string, EntryRecord>;
  entryHandles: Dictionary;
  organisations: Dictionary;
  posts: UuidTable;
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

function isNil(words: Uint32Array, at: number): boolean {
  return words[at] === 0 && words[at + 1] === 0 && words[at + 2] === 0 && words[at + 3] === 0;
}

/** Reads pages; remembers what it has seen once, and what each link hangs on. */
export class PackedReader {
  readonly #ground: PackedGround;
  readonly #ranges = new Map<number, { lo: number; hi: number }>();
  readonly #entries = new Map<string, KnownEntry>();
  /** Page by page the ids that the links hang on, in the order of the links. */
  readonly #parents: Uint32Array[] = [];

  constructor(ground: PackedGround) {
    this.#ground = ground;
    for (const code of ground.tree.codes()) {
      const range = ground.tree.interval(code);
      if (range) this.#ranges.set(Number(code), range);
    }
  }

  /** Hands over each link under the handle of its id. */
  read(page: PackedLinks, take: (handle: number, link: PackedLink) => void): void {
    const words = wordsIn(page.rows);
    const lines = page.words.split('\n');
    const parents = new Uint32Array(lines.length * 4);
    for (let n = 0; n < lines.length; n++) {
      const row = n * PACKED_WORDS;
      for (let word = 0; word < 4; word++) parents[n * 4 + word] = words[row + PARENT + word]!;
      take(this.#ground.index.ids.ensureWords(words, row + ID), this.#link(words, row, lines[n]!));
    }
    this.#parents.push(parents);
  }

  #link(words: Uint32Array, row: number, line: string): PackedLink {
    const [entry, body, cause] = line.split('\t') as [string, string, StopCause];
    const { handle, matters } = this.#entryOf(entry);
    const area = this.#ranges.get(words[row + AREA]! * TWO_32 + words[row + AREA + 1]!) ?? NOWHERE;
    return {
      parent: -1,
      entry: handle,
      lo: area.lo,
      hi: area.hi,
      acts: words[row + ACTS]!,
      from: startOfDay(words[row + FROM_DAY]! | 0),
      until: startOfDay((words[row + STOPS_DAY]! | 0) + 1),
      revokedAt: words[row + GONE + 1]!,
      organisation: this.#ground.organisations.ensure(body),
      post: isNil(words, row + POST) ? -1 : this.#ground.posts.ensureWords(words, row + POST),
      matters,
      cause,
      isSuspended: words[row + SUSPENDED] === 1,
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

  /** Now that all are in: what each link hangs on. */
  hang(): void {
    const { index } = this.#ground;
    let link = 0;
    for (const words of this.#parents) {
      for (let at = 0; at < words.length; at += 4, link += 1) {
        if (!isNil(words, at)) index.hang(link, index.ids.findWords(words, at));
      }
    }
  }
}

function wordsIn(rows: Buffer): Uint32Array {
  const own = Buffer.from(rows).swap32();
  return new Uint32Array(own.buffer, own.byteOffset, own.length / 4);
}
