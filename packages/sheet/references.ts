// SPDX-License-Identifier: Apache-2.0
import { AppError } from '#packages/kernel';
import { SHEET_ERRORS } from './errors.ts';
import type { SheetMerge } from './types.ts';

/** A → 0, Z → 25, AA → 26. */
export function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** 0 → A, 26 → AA. */
export function lettersOf(column: number): string {
  const above = Math.floor(column / 26);
  return (above > 0 ? lettersOf(above - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** `B3` → row 2, column 1. Errors: SHEET_UNREADABLE. */
export function readReference(reference: string): { row: number; column: number } {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!found) throw new AppError(SHEET_ERRORS.SHEET_UNREADABLE);
  return { row: Number(found[2]) - 1, column: columnOf(found[1]!) };
}

/** `A2:C4`. Errors: SHEET_UNREADABLE. */
export function readRange(range: string): SheetMerge {
  const [from = '', to = from] = range.split(':');
  const first = readReference(from);
  const last = readReference(to);
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
