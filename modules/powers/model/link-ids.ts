// SPDX-License-Identifier: Apache-2.0
import { WordColumn } from './columns.ts';

const EMPTY = -1;

/** An id as its four words. */
export type IdWords = Uint32Array;

/**
 * Ids of links as four words each, found by an open-addressed hash: a million ids in 24 MB, where a
 * Map of strings takes more than 100.
 */
export class LinkIds {
  readonly #words: WordColumn;
  #table: Int32Array;
  #count = 0;

  constructor(capacity: number) {
    this.#words = new WordColumn(capacity * 4);
    this.#table = new Int32Array(tableSize(capacity)).fill(EMPTY);
  }

  get count(): number {
    return this.#count;
  }

  /** The handle of an id, or -1. */
  find(id: string | IdWords): number {
    return this.#table[this.#slotOf(wordsOf(id))]!;
  }

  /** Gives the id the next handle. The id must be new. */
  add(id: string | IdWords): number {
    const handle = this.#count++;
    const words = wordsOf(id);
    for (let i = 0; i < 4; i++) this.#words.set(handle * 4 + i, words[i]!);
    if (this.#count * 2 > this.#table.length) this.#rehash();
    else this.#table[this.#slotOf(words)] = handle;
    return handle;
  }

  idOf(handle: number): string {
    let hex = '';
    for (let i = 0; i < 4; i++) {
      hex += this.#words.data[handle * 4 + i]!.toString(16).padStart(8, '0');
    }
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  /** The slot that holds these words, or the empty one where they belong. */
  #slotOf(words: IdWords): number {
    const mask = this.#table.length - 1;
    const { data } = this.#words;
    // The last word of a UUIDv7 is random.
    for (let slot = words[3]! & mask; ; slot = (slot + 1) & mask) {
      const handle = this.#table[slot]!;
      if (handle === EMPTY) return slot;
      const at = handle * 4;
      if (
        data[at + 3] === words[3] &&
        data[at + 2] === words[2] &&
        data[at + 1] === words[1] &&
        data[at] === words[0]
      ) {
        return slot;
      }
    }
  }

  #rehash(): void {
    this.#table = new Int32Array(tableSize(this.#count * 2)).fill(EMPTY);
    for (let handle = 0; handle < this.#count; handle++) {
      const words = this.#words.data.subarray(handle * 4, handle * 4 + 4);
      this.#table[this.#slotOf(words)] = handle;
    }
  }
}

function tableSize(count: number): number {
  return 2 ** Math.max(6, 33 - Math.clz32(Math.max(1, count)));
}

function wordsOf(id: string | IdWords): IdWords {
  if (typeof id !== 'string') return id;
  const hex = id.replaceAll('-', '');
  const words = new Uint32Array(4);
  for (let i = 0; i < 4; i++) words[i] = Number.parseInt(hex.slice(i * 8, i * 8 + 8), 16);
  return words;
}
