// SPDX-License-Identifier: Apache-2.0
import type { SheetTable } from '#packages/sheet';
import type { PowerList } from '../../contract/acts.ts';
import { plain, readNumber, trimmed } from './cells.ts';
import type { ColumnKey } from './list-columns.ts';
import { columnKeyOf } from './list-columns.ts';
import { LIST_SIGNS } from './list-words.ts';

/** One row of a list, cell by cell, and where it stands. */
export interface ListRow {
  sheet: string;
  /** As a person counts. */
  row: number;
  cells: Map<ColumnKey, string>;
  /** Which columns the sheet has: number from 0, and head as it stands there. */
  columns: ReadonlyMap<ColumnKey, { at: number; head: string }>;
  list: PowerList | undefined;
  /** Of an item spread over several rows with different leads: which of them, from 1. */
  part: number | undefined;
}

interface Head {
  row: number;
  columns: Map<ColumnKey, { at: number; head: string }>;
}

const HEAD_WITHIN = 12;

/** The row with the most heads that we know, among them that of the title. */
function findHead({ rows }: SheetTable): Head | undefined {
  let best: Head | undefined;
  for (const [row, cells] of rows.slice(0, HEAD_WITHIN).entries()) {
    const columns: Head['columns'] = new Map();
    for (const [at, head] of cells.entries()) {
      const key = columnKeyOf(head);
      if (key && !columns.has(key)) columns.set(key, { at, head: plain(head) });
    }
    const isHead = columns.has('title') && columns.size >= 2;
    if (isHead && columns.size >= (best?.columns.size ?? 0)) best = { row, columns };
  }
  return best;
}

function listOf(table: SheetTable, columns: Head['columns']): PowerList | undefined {
  const sign = LIST_SIGNS.find(([word]) => table.name.includes(word));
  if (sign) return sign[1];
  if (columns.has('takenOverBy') && !columns.has('list')) return 'taken-back';
  return columns.has('lead') && !columns.has('list') ? 'cooperate' : undefined;
}

/** A line across the table (一、平安法治), a note below it, or nothing at all. */
function isNoEntry(cells: readonly string[]): boolean {
  const said = cells.map(trimmed).filter((cell) => cell !== '');
  if (said.length === 0 || (said.length > 1 && new Set(said).size === 1)) return true;
  return (
    said.length === 1 &&
    /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|注|备注|说明|合计|共计|填表)/.test(
      said[0]!,
    )
  );
}

export function isEmptyTable({ rows }: SheetTable): boolean {
  return rows.every((cells) => cells.every((cell) => trimmed(cell) === ''));
}

/** The rows of one table below its head; undefined where it has no head that we know. */
export function listRows(table: SheetTable): ListRow[] | undefined {
  const head = findHead(table);
  if (!head) return undefined;
  const { columns } = head;
  const list = listOf(table, columns);
  const rows: ListRow[] = [];
  for (let row = head.row + 1; row < table.rows.length; row += 1) {
    const line = table.rows[row]!;
    if (isNoEntry(line)) continue;
    const cells = new Map<ColumnKey, string>();
    for (const [key, { at }] of columns) {
      const text = trimmed(line[at] ?? '');
      if (text !== '') cells.set(key, text);
    }
    if (cells.size > 0)
      rows.push({ sheet: table.name, row: row + 1, cells, columns, list, part: undefined });
  }
  return joinSpread(table, rows);
}

const DUTIES: readonly ColumnKey[] = ['leadDuty', 'helpDuty', 'manner', 'basis'];

/**
 * An item whose number is merged over several rows: rows that differ only in a duty are one entry
 * with its lines put together; rows with different leads are an entry each, numbered as parts.
 */
function joinSpread(table: SheetTable, rows: readonly ListRow[]): ListRow[] {
  const at = (rows[0]?.columns.get('number') ?? rows[0]?.columns.get('title'))?.at;
  const spreads = table.merges.filter((m) => m.left === at && m.right === at && m.bottom > m.top);
  const joined: ListRow[] = [];
  for (const row of rows) {
    const spread = spreads.find((m) => m.top < row.row && row.row <= m.bottom + 1);
    const before = joined.filter((one) => spread && one.row > spread.top && one.row < row.row);
    const same = before.find((one) => isSameBut(one, row));
    if (same) addLines(same, row);
    else joined.push({ ...row, part: before.length > 0 ? before.length + 1 : undefined });
  }
  return joined;
}

function isSameBut(one: ListRow, other: ListRow): boolean {
  const keys = new Set([...one.cells.keys(), ...other.cells.keys()]);
  return [...keys].every(
    (key) => DUTIES.includes(key) || one.cells.get(key) === other.cells.get(key),
  );
}

function addLines(into: ListRow, row: ListRow): void {
  for (const key of DUTIES) {
    const lines = (into.cells.get(key) ?? '').split('\n');
    const more = row.cells.get(key);
    if (more && !lines.includes(more)) into.cells.set(key, [...lines, more].join('\n').trim());
  }
}

/** The number of the item, with the part of it: 003 or 003-2. */
export function numberOf(row: ListRow): string | undefined {
  const said = row.cells.get('number');
  const number = said === undefined ? undefined : readNumber(said);
  if (number === undefined) return undefined;
  const padded = String(number).padStart(3, '0');
  return row.part === undefined ? padded : `${padded}-${row.part}`;
}
