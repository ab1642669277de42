// SPDX-License-Identifier: Apache-2.0

/** Computes one check character over the digits and capitals of a text; others are passed over. */
export interface CheckCharacter {
  readonly name: string;
  of(text: string): string;
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MODULUS = ALPHABET.length;

/**
 * ISO 7064 MOD 37,36, a hybrid system: finds every single wrong character and nearly every swap of
 * neighbours.
 * Basis: GB/T 36904-2018 names a check character; which one was not verified in its text, hence
 * pluggable.
 */
export const mod37x36: CheckCharacter = {
  name: 'ISO 7064 MOD 37,36',
  of(text) {
    let product = MODULUS;
    for (const char of text) {
      const value = ALPHABET.indexOf(char);
      if (value < 0) continue;
      const sum = (product + value) % MODULUS || MODULUS;
      product = (sum * 2) % (MODULUS + 1);
    }
    return ALPHABET[(MODULUS + 1 - product) % MODULUS]!;
  },
};
