// SPDX-License-Identifier: Apache-2.0

/** Strings as small numbers, in order of first use. */
export class Dictionary {
  readonly #handles = new Map<string, number>();
  readonly #words: string[] = [];

  /** The handle of a word, made on first use. */
  ensure(word: string): number {
    const found = this.#handles.get(word);
    if (found !== undefined) return found;
    const handle = this.#words.push(word) - 1;
    this.#handles.set(word, handle);
    return handle;
  }

  /** The handle of a word, or -1. */
  find(word: string): number {
    return this.#handles.get(word) ?? -1;
  }

  wordOf(handle: number): string {
    return this.#words[handle]!;
  }

  get size(): number {
    return this.#words.length;
  }
}
