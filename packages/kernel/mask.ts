// SPDX-License-Identifier: Apache-2.0

/**
 * 王**英, 李*: the first and last character stay, so that a neighbour at the counter learns nothing.
 */
export function maskName(name: string): string {
  const letters = [...name];
  if (letters.length < 2) return '*';
  if (letters.length === 2) return `${letters[0]}*`;
  return `${letters[0]}**${letters.at(-1)}`;
}

/**
 * 3****************4: only the outer two. Area digits beside a birth date would give the number
 * away.
 */
export function maskId(id: string): string {
  if (id.length < 3) return '*'.repeat(id.length);
  return `${id[0]}${'*'.repeat(id.length - 2)}${id.at(-1)}`;
}
