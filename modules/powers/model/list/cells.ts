// SPDX-License-Identifier: Apache-2.0

/** Spaces of every width and marks without one, at both ends of what a person typed. */
const EDGES = /^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/g;

/** Words as they stand, without what surrounds them. */
export function trimmed(cell: string): string {
  return cell.replace(EDGES, '');
}

/** A code, number, date or name: full-width letters, digits and spaces become ordinary ones. */
export function plain(cell: string): string {
  return trimmed(cell.normalize('NFKC')).replace(/\s+/g, ' ');
}

/** Text that no database keeps: NUL, or half of a surrogate pair. */
export function isUnkeepable(cell: string): boolean {
  return cell.includes('\u0000') || !cell.isWellFormed();
}

/** 2026-01-01 · 2026/1/1 · 2026.1.1 · 2026年1月1日 · 20260101; undefined if it is no day. */
export function readDay(cell: string): string | undefined {
  const said = plain(cell).replaceAll(' ', '');
  const found =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(said) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(said);
  if (!found) return undefined;
  const day = `${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}`;
  const at = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day ? undefined : day;
}

/** 1 · 01 · （1） · 1. · 第1项; undefined if it holds no whole number. */
export function readNumber(cell: string): number | undefined {
  const found = /^\D{0,2}(\d{1,6})(?:\.0+)?\D{0,2}$/.exec(plain(cell));
  return found ? Number(found[1]) : undefined;
}

/** The names in a cell: one, or several that a person set apart. */
export function namesIn(cell: string): string[] {
  return plain(cell)
    .split(/[、,;\n]|(?<=[局办委处部心队会])\s+/)
    .map(trimmed)
    .filter((name) => name !== '');
}
