// SPDX-License-Identifier: Apache-2.0

/** Words that say whose or how, and not what: 老人姓名 and 姓名 ask the same thing. */
export interface LabelWords {
  before: readonly string[];
  after: readonly string[];
}

const ASIDE = /[（(【[][^）)】\]]*[）)】\]]/g;
const MARKS = /[\s\p{P}\p{S}]/gu;

function withoutBefore(label: string, words: readonly string[]): string {
  const found = words.find((word) => label.length > word.length && label.startsWith(word));
  return found === undefined ? label : withoutBefore(label.slice(found.length), words);
}

function withoutAfter(label: string, words: readonly string[]): string {
  const found = words.find((word) => label.length > word.length && label.endsWith(word));
  return found === undefined ? label : label.slice(0, -found.length);
}

/**
 * A label as it is compared: full-width made half, what stands in brackets and marks left out,
 * whose-words in front and filler behind taken off.
 */
export function normaliseLabel(label: string, words: LabelWords): string {
  const plain = label.normalize('NFKC').toLowerCase();
  const bare = plain.replace(ASIDE, '').replace(MARKS, '');
  const whole = bare === '' ? plain.replace(MARKS, '') : bare;
  return withoutAfter(withoutBefore(whole, words.before), words.after);
}

/** Pairs of neighbouring characters, each once. One character is its own pair. */
export function bigramsOf(label: string): Set<string> {
  const characters = [...label];
  if (characters.length === 1) return new Set(characters);
  return new Set(characters.slice(1).map((second, at) => characters[at]! + second));
}

/** Dice: twice what is shared over both; 1 for the same pairs, 0 for none. */
export function dice(shared: number, one: number, other: number): number {
  return one + other === 0 ? 0 : (2 * shared) / (one + other);
}
