// SPDX-License-Identifier: Apache-2.0
import { WordColumn } from './columns.ts';

const EMPTY = -1;
const HYPHENS = [8, 13, 18, 23];
/** Where the 32 digits of a written UUID stand. */
const DIGITS = Uint8Array.from({ length: 36 }, (_, at) => at).filter((at) => !HYPHENS.includes(at));
const HYPHEN = 45;
/** What a character is worth as a hexadecimal digit; -1 for none. */
const WORTH = Int8Array.from({ length: 128 }, (_, code) => {
  const digit = String.fromCharCode(code);
  return /[0-9a-f]/i.test(digit) ? Number.parseInt(digit, 16) : -1;
});

/** Filled at each look-up by name, so that asking allocates nothing. */
const asked = new Uint32Array(4);
const written = Buffer.alloc(36, '-');

/** False if it is no UUID as PostgreSQL writes it. */
function readUuid(id: string, into: Uint32Array): boolean {
  if (id.length !== written.length) return false;
  let bad = 0;
  for (let word = 0; word < 4; word++) {
    let value = 0;
    for (let digit = word * 8; digit < word * 8 + 8; digit++) {
      const worth = WORTH[id.charCodeAt(DIGITS[digit]!)] ?? -1;
      bad |= worth;
      value = (value << 4) | worth;
    }
    into[word] = value;
  }
  for (const at of HYPHENS) if (id.charCodeAt(at) !== HYPHEN) return false;
  return bad >= 0;
}

/**
 * UUIDs as small numbers, in order of first use. Four words each, found by an open-addressed hash:
 * a million in 24 MB, where a Map of strings takes more than 100.
 */
export class UuidTable {
  readonly #words: WordColumn;
  #slots: Int32Array;
  #count = 0;

  constructor(capacity: number) {
    this.#words = new WordColumn(capacity * 4);
    this.#slots = new Int32Array(slotsFor(capacity)).fill(EMPTY);
  }

  get count(): number {
    return this.#count;
  }

  /** The handle of an id; -1 if it is not known, or no UUID. */
  find(id: string): number {
    return readUuid(id, asked) ? this.findWords(asked, 0) : EMPTY;
  }

  /** The same, of the four words from `at` on. */
  findWords(words: Uint32Array, at: number): number {
    return this.#slots[this.#slotOf(words, at)]!;
  }

  /** The handle of an id, made on first use; -1 if it is no UUID. */
  ensure(id: string): number {
    return readUuid(id, asked) ? this.ensureWords(asked, 0) : EMPTY;
  }

  ensureWords(words: Uint32Array, at: number): number {
    const slot = this.#slotOf(words, at);
    const known = this.#slots[slot]!;
    if (known !== EMPTY) return known;
    const handle = this.#count++;
    // The last word first: it makes room for the others.
    for (let n = 3; n >= 0; n--) this.#words.set(handle * 4 + n, words[at + n]!);
    if (this.#count * 2 > this.#slots.length) this.#rehash();
    else this.#slots[slot] = handle;
    return handle;
  }

  /** One flat string: one put together of parts would keep every part. */
  idOf(handle: number): string {
    for (const [digit, at] of DIGITS.entries()) {
      const word = this.#words.data[handle * 4 + (digit >> 3)]!;
      written[at] = '0123456789abcdef'.charCodeAt((word >>> (28 - (digit & 7) * 4)) & 15);
    }
    return written.toString('latin1');
  }

  /** The slot that holds these words, or the empty one where they belong. */
  #slotOf(words: Uint32Array, from: number): number {
    const mask = this.#slots.length - 1;
    const { data } = this.#words;
    const last = words[from + 3]!;
    // The last word of a UUIDv7 is random.
    for (let slot = last & mask; ; slot = (slot + 1) & mask) {
      const handle = this.#slots[slot]!;
      if (handle === EMPTY) return slot;
      const at = handle * 4;
      if (
        data[at + 3] === last &&
        data[at + 2] === words[from + 2] &&
        data[at + 1] === words[from + 1] &&
        data[at] === words[from]
      ) {
        return slot;
      }
    }
  }

  #rehash(): void {
    this.#slots = new Int32Array(slotsFor(this.#count * 2)).fill(EMPTY);
    for (let handle = 0; handle < this.#count; handle++) {
      this.#slots[this.#slotOf(this.#words.data, handle * 4)] = handle;
    }
  }
}

function slotsFor(count: number): number {
  return 2 ** Math.max(6, 33 - Math.clz32(Math.max(1, count)));
}
