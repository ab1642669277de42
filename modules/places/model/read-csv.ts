// SPDX-License-Identifier: Apache-2.0
import type { Area, AreaChange, AreaLevel } from './area.ts';
import { AREA_LEVELS, isAreaCode } from './area.ts';

/** A row that could not be read, by its line in the file (the header is line 1). */
export interface BadRow {
  line: number;
  why: string;
}

export interface ReadRows<T> {
  rows: T[];
  bad: BadRow[];
}

const CELL = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g;

/** Cells of one line (RFC 4180, without line breaks inside a cell). */
function cellsOf(line: string): string[] {
  return [...line.matchAll(CELL)].map(([, quoted, bare]) =>
    quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'),
  );
}

function records(csv: string): { line: number; cell: (name: string) => string }[] {
  const [header = '', ...lines] = csv.replace(/^\uFEFF/, '').split(/\r?\n/);
  const columns = header.split(',');
  return lines
    .map((text, index) => ({ line: index + 2, text }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ line, text }) => {
      const cells = cellsOf(text);
      return { line, cell: (name) => cells[columns.indexOf(name)]?.trim() ?? '' };
    });
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** `areas.csv`: code12, name, name_en, level, parent, valid_from, valid_to. */
export function readAreas(csv: string): ReadRows<Area> {
  const result: ReadRows<Area> = { rows: [], bad: [] };
  for (const { line, cell } of records(csv)) {
    const level = AREA_LEVELS.find((known) => known === cell('level'));
    const why =
      (!isAreaCode(cell('code12')) && 'code12 is not twelve digits') ||
      (level === undefined && `level is not one of ${AREA_LEVELS.join(', ')}`) ||
      (!DATE.test(cell('valid_from')) && 'valid_from is not a date') ||
      (cell('valid_to') !== '' && !DATE.test(cell('valid_to')) && 'valid_to is not a date') ||
      (cell('name') === '' && 'name is empty');
    if (why) {
      result.bad.push({ line, why });
      continue;
    }
    result.rows.push({
      code: cell('code12'),
      name: cell('name'),
      nameEn: cell('name_en'),
      level: level as AreaLevel,
      parent: cell('parent') || null,
      validFrom: cell('valid_from'),
      validTo: cell('valid_to') || null,
    });
  }
  return result;
}

const KINDS = ['merge', 'split', 'rename'] as const;

/** `lineage.csv`: from_code, to_code, date, kind, note. */
export function readLineage(csv: string): ReadRows<AreaChange> {
  const result: ReadRows<AreaChange> = { rows: [], bad: [] };
  for (const { line, cell } of records(csv)) {
    const kind = KINDS.find((known) => known === cell('kind'));
    const why =
      (!isAreaCode(cell('from_code')) && 'from_code is not twelve digits') ||
      (!isAreaCode(cell('to_code')) && 'to_code is not twelve digits') ||
      (!DATE.test(cell('date')) && 'date is not a date') ||
      (kind === undefined && `kind is not one of ${KINDS.join(', ')}`);
    if (why) {
      result.bad.push({ line, why });
      continue;
    }
    result.rows.push({
      from: cell('from_code'),
      to: cell('to_code'),
      date: cell('date'),
      kind: kind as AreaChange['kind'],
    });
  }
  return result;
}
