// SPDX-License-Identifier: Apache-2.0

/** A merged range; all numbers from 0, the last ones included. */
export interface SheetMerge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/**
 * One table. `rows[i]` is row i + 1 as a person counts; every cell of a merged range holds the
 * value of its first.
 */
export interface SheetTable {
  name: string;
  rows: string[][];
  merges: SheetMerge[];
}

/** A table to be written: its first row stands out and stays in sight. */
export interface SheetToWrite {
  name: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** Width of each column in characters; 16 where it says nothing. */
  widths?: readonly number[];
}

/** What a file may hold at most. A list of a county has some hundred rows. */
export const LIMITS = {
  bytesUnpacked: 32 * 1024 * 1024,
  parts: 2_000,
  sheets: 40,
  rows: 20_000,
  columns: 256,
  cells: 1_000_000,
  merges: 50_000,
  cellLength: 32_767,
} as const;
