// SPDX-License-Identifier: Apache-2.0
import { text } from '#packages/kernel';
import type { SheetTable } from '#packages/sheet';
import type { PowerEntry } from '../../contract/entry.ts';
import type { PowerRowFault } from '../../contract/list.ts';
import { POWERS_ERRORS } from '../../errors.ts';
import type { ListFrame } from './entry-of-row.ts';
import { entryOfRow } from './entry-of-row.ts';
import type { ListRow } from './list-rows.ts';
import { isEmptyTable, listRows } from './list-rows.ts';
import { faultAt } from './row-faults.ts';

/** An entry with the row it was read from, and what is wrong with it so far. */
export interface ReadEntry {
  row: ListRow;
  entry: PowerEntry;
  faults: PowerRowFault[];
}

export interface ReadList {
  /** Rows below the heads, with the parts of a spread item counted once. */
  rows: number;
  entries: ReadEntry[];
  /** Of sheets and of rows that came to no entry. */
  faults: PowerRowFault[];
}

/**
 * Every row of every sheet: entries, and all faults at once. Two rows with one code are both
 * refused.
 */
export function readList(tables: readonly SheetTable[], frame: ListFrame): ReadList {
  const read: ReadList = { rows: 0, entries: [], faults: [] };
  for (const table of tables.filter((one) => !isEmptyTable(one))) {
    const rows = listRows(table);
    if (!rows) {
      read.faults.push(headless(table));
      continue;
    }
    read.rows += rows.length;
    for (const row of rows) {
      const { entry, faults } = entryOfRow(row, frame);
      if (entry) read.entries.push({ row, entry, faults });
      else read.faults.push(...faults);
    }
  }
  refuseTwins(read.entries);
  return read;
}

function headless({ name }: SheetTable): PowerRowFault {
  const row = { sheet: name, row: 1, cells: new Map(), columns: new Map() };
  return faultAt(row, 'title', { error: POWERS_ERRORS.POWER_SHEET_HEADLESS });
}

function refuseTwins(entries: readonly ReadEntry[]): void {
  const byCode = Map.groupBy(entries, ({ entry }) => entry.code);
  for (const twins of byCode.values()) {
    if (twins.length < 2) continue;
    for (const { row, faults } of twins) {
      const others = twins.filter((one) => one.row !== row).map((one) => placeOf(one.row, row));
      const where = others.slice(0, 3).join('、');
      const key = row.cells.has('code') ? 'code' : 'number';
      const what = text(`编码和${where}重复。`, `Its code is also that of ${where}.`);
      faults.push(faultAt(row, key, { error: POWERS_ERRORS.POWER_CODE_TWICE, what }));
    }
  }
}

function placeOf(one: ListRow, seenFrom: ListRow): string {
  return one.sheet === seenFrom.sheet ? `第${one.row}行` : `“${one.sheet}”第${one.row}行`;
}
