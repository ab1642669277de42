// SPDX-License-Identifier: Apache-2.0
import { AppError } from '#packages/kernel';
import { SHEET_ERRORS } from './errors.ts';
import type { SheetTable, SheetToWrite } from './types.ts';
import { LIMITS } from './types.ts';

/** UTF-8, or what Excel on a Chinese machine saves: GB18030. Errors: SHEET_UNREADABLE. */
function textOf(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  for (const encoding of isWide ? ['utf-16le'] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding: the next one, if there is one.
    }
  }
  throw new AppError(SHEET_ERRORS.SHEET_UNREADABLE);
}

function tooLarge(): never {
  throw new AppError(SHEET_ERRORS.SHEET_TOO_LARGE);
}

class Rows {
  readonly rows: string[][] = [[]];
  #cells = 0;

  cell(text: string): void {
    const row = this.rows.at(-1)!;
    this.#cells += 1;
    const isMuch = this.#cells > LIMITS.cells || row.length >= LIMITS.columns;
    if (isMuch || text.length > LIMITS.cellLength) tooLarge();
    row.push(unguard(text));
  }

  end(): void {
    if (this.rows.length > LIMITS.rows) tooLarge();
    this.rows.push([]);
  }
}

/** The cell within quotes that begins at `at`, and where it ends. Errors: SHEET_UNREADABLE. */
function quoted(text: string, at: number): { cell: string; end: number } {
  let cell = '';
  for (let from = at + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) throw new AppError(SHEET_ERRORS.SHEET_UNREADABLE);
    cell += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { cell, end: quote + 1 };
    cell += '"';
    from = quote + 2;
  }
}

/** One table without merged cells. Errors: SHEET_UNREADABLE, SHEET_TOO_LARGE. */
export function readCsv(bytes: Uint8Array): SheetTable[] {
  const text = textOf(bytes);
  const into = new Rows();
  const next = /[,\r\n]/g;
  for (let at = 0; at < text.length; ) {
    const open = text[at] === '"' ? quoted(text, at) : undefined;
    next.lastIndex = open?.end ?? at;
    const stop = next.exec(text)?.index ?? text.length;
    into.cell(open ? open.cell + text.slice(open.end, stop) : text.slice(at, stop));
    const isCrLf = text[stop] === '\r' && text[stop + 1] === '\n';
    at = stop + (isCrLf ? 2 : 1);
    if (text[stop] === ',' && at >= text.length) into.cell('');
    if (text[stop] === '\r' || text[stop] === '\n') into.end();
  }
  const rows = into.rows.map((row) => (row.every((cell) => cell === '') ? [] : row));
  return [{ name: '', rows, merges: [] }];
}

/** A spreadsheet runs a cell that begins so as a formula; an apostrophe before it stops that. */
function guard(text: string): string {
  return /^['=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function unguard(text: string): string {
  return /^'['=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

function written(text: string): string {
  const safe = guard(text);
  return /[",\r\n]/.test(safe) || safe.trim() !== safe ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One table as csv: with a mark of UTF-8, which Excel needs, and CRLF (RFC 4180). */
export function writeCsv({ head, rows }: SheetToWrite): Buffer {
  const lines = [head, ...rows].map((cells) => cells.map(written).join(','));
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`);
}
