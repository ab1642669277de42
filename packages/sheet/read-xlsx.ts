// SPDX-License-Identifier: Apache-2.0
import { AppError } from '#packages/kernel';
import { SHEET_ERRORS } from './errors.ts';
import { readRange, readReference } from './references.ts';
import type { SheetMerge, SheetTable } from './types.ts';
import { LIMITS } from './types.ts';
import { unzipWorkbook } from './unzip.ts';
import { countsFrom1904, readDateStyles, readPlaces, readSharedStrings } from './workbook-parts.ts';
import { readXml, unescapeSigns } from './xml.ts';

interface Book {
  strings: string[];
  dateStyles: boolean[];
  is1904: boolean;
  /** Cells read so far, over all sheets. */
  cells: number;
}

interface Cell {
  row: number;
  column: number;
  type: string;
  style: number;
}

/**
 * Every visible sheet of an xlsx file. Errors: SHEET_UNREADABLE, SHEET_OLD_FORMAT, SHEET_UNSAFE,
 * SHEET_TOO_LARGE.
 */
export function readXlsx(bytes: Uint8Array): SheetTable[] {
  const parts = unzipWorkbook(bytes);
  const workbook = parts.get('xl/workbook.xml');
  if (workbook === undefined) throw new AppError(SHEET_ERRORS.SHEET_UNREADABLE);
  const places = readPlaces(workbook, parts.get('xl/_rels/workbook.xml.rels') ?? '');
  if (places.length > LIMITS.sheets) throw new AppError(SHEET_ERRORS.SHEET_TOO_LARGE);
  const book: Book = {
    strings: readSharedStrings(parts.get('xl/sharedstrings.xml')),
    dateStyles: readDateStyles(parts.get('xl/styles.xml')),
    is1904: countsFrom1904(workbook),
    cells: 0,
  };
  return places.flatMap(({ name, part }) => {
    const xml = parts.get(part);
    return xml === undefined ? [] : [readTable(book, name, xml)];
  });
}

function readTable(book: Book, name: string, xml: string): SheetTable {
  const table: SheetTable = { name, rows: [], merges: [] };
  let cell: Cell | undefined;
  let last = { row: -1, column: -1 };
  let value = '';
  let isValue = false;
  for (const event of readXml(xml)) {
    if (event.is === 'text') {
      if (isValue) value += event.text;
      continue;
    }
    const isOpen = event.is === 'open' && !event.isEmpty;
    if (event.name === 'v' || event.name === 't') isValue = isOpen;
    else if (event.name === 'row' && event.is === 'open') {
      last = { row: Number(event.attributes.r ?? last.row + 2) - 1, column: -1 };
    } else if (event.name === 'c' && event.is === 'open') {
      const { r, t = 'n', s = '' } = event.attributes;
      last = r === undefined ? { row: last.row, column: last.column + 1 } : readReference(r);
      cell = { ...last, type: t, style: Number(s) };
      value = '';
      if (event.isEmpty) cell = undefined;
    } else if (event.name === 'c' && cell) {
      put(book, table, { ...cell, text: shown(book, cell, value) });
      cell = undefined;
    } else if (event.name === 'mergeCell' && event.is === 'open') {
      table.merges.push(readRange(event.attributes.ref ?? ''));
    }
  }
  fillMerges(book, table);
  return table;
}

function put(
  book: Book,
  table: SheetTable,
  { row, column, text }: Pick<Cell, 'row' | 'column'> & { text: string },
): void {
  const isInside = row >= 0 && row < LIMITS.rows && column >= 0 && column < LIMITS.columns;
  if (text === '') return;
  book.cells += 1;
  if (!isInside || book.cells > LIMITS.cells || text.length > LIMITS.cellLength) {
    throw new AppError(SHEET_ERRORS.SHEET_TOO_LARGE);
  }
  while (table.rows.length <= row) table.rows.push([]);
  const cells = table.rows[row]!;
  while (cells.length <= column) cells.push('');
  cells[column] = text;
}

/** What a person sees in the cell, as text. */
function shown(book: Book, { type, style }: Cell, value: string): string {
  switch (type) {
    case 's':
      return book.strings[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return book.dateStyles[style] ? dayOf(value, book.is1904) : numberOf(value);
    default:
      return unescapeSigns(value);
  }
}

function numberOf(value: string): string {
  const number = Number(value);
  // Fifteen figures are what a spreadsheet keeps: 0.1 + 0.2 is shown as 0.3.
  return value.trim() === '' || Number.isNaN(number)
    ? value
    : String(Number(number.toPrecision(15)));
}

const DAY_MS = 86_400_000;
const DAYS_TO_1970 = 25_569;
const DAYS_1904 = 1_462;

function dayOf(value: string, is1904: boolean): string {
  const days = Number(value) + (is1904 ? DAYS_1904 : 0);
  const at = new Date((Math.floor(days) - DAYS_TO_1970) * DAY_MS);
  return Number.isNaN(at.getTime()) ? value : at.toISOString().slice(0, 10);
}

/** Gives every cell of a merged range the value of its first, as far as the table reaches. */
function fillMerges(book: Book, table: SheetTable): void {
  if (table.merges.length > LIMITS.merges) throw new AppError(SHEET_ERRORS.SHEET_TOO_LARGE);
  const lastRow = table.rows.length - 1;
  for (const { top, left, bottom, right } of table.merges as SheetMerge[]) {
    const text = table.rows[top]?.[left] ?? '';
    if (text === '') continue;
    for (let row = top; row <= Math.min(bottom, lastRow); row += 1) {
      for (let column = left; column <= Math.min(right, LIMITS.columns - 1); column += 1) {
        if (row !== top || column !== left) put(book, table, { row, column, text });
      }
    }
  }
}
