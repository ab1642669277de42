// SPDX-License-Identifier: Apache-2.0

import { covers } from './area-code.ts';
import type { Located, Place } from './located.ts';
import { areaChain, inArea } from './performer.ts';

/** What the compiler needs of a row of the powers files; the full shapes are powers' own. */
export interface EntryRow {
  code: string;
  decider: string;
  origin: string;
  acts: string[];
  matters: string[];
  holder: string;
  area: string;
  validFrom: string;
  validTo?: string;
  decision?: string;
  place: Place;
}

export interface LinkRow {
  id: string;
  entry: string;
  parent?: string;
  from: string;
  toOrganisation?: string;
  toPost?: string;
  acts: string[];
  area: string;
  validFrom: string;
  validTo?: string;
  document?: { title?: string; number?: string; publishedOn?: string };
  place: Place;
}

type Row = Record<string, unknown>;

function fill(value: unknown, code: string): unknown {
  if (typeof value === 'string') return inArea(value, code);
  if (Array.isArray(value)) return value.map((item) => fill(item, code));
  return value;
}

/**
 * One row per area for `for-each`; the row itself otherwise. `areas` are codes of subdistricts and
 * communities.
 */
function expand(row: Row, areas: readonly string[]): Row[] {
  const each = row['for-each'];
  if (each !== 'subdistrict' && each !== 'community') return [row];
  const within = String(row.within ?? '');
  const isOne = (code: string) => code === areaChain(code)[each] && covers(within, code);
  const wanted = areas.filter(
    (code) => isOne(code) && (each === 'subdistrict') === code.endsWith('000'),
  );
  return wanted.map((code) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, fill(value, code)])),
  );
}

function rowsOf(file: Located | undefined, key: string, areas: readonly string[]): Row[] {
  const list = (file?.value as Record<string, unknown> | undefined)?.[key];
  if (!file || !Array.isArray(list)) return [];
  return list.flatMap((row, index) => {
    const place = file.at([key, index]);
    return expand(row as Row, areas).map((expanded) => ({ ...expanded, place }));
  });
}

export function readEntryRows(file: Located | undefined, areas: readonly string[]): EntryRow[] {
  return rowsOf(file, 'entries', areas) as unknown as EntryRow[];
}

export function readLinkRows(file: Located | undefined, areas: readonly string[]): LinkRow[] {
  return rowsOf(file, 'delegations', areas) as unknown as LinkRow[];
}
