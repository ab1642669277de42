// SPDX-License-Identifier: Apache-2.0
import type { SheetToWrite } from '#packages/sheet';
import type { PowerList } from '../../contract/acts.ts';
import { POWER_LISTS } from '../../contract/acts.ts';
import type { PowerEntry } from '../../contract/entry.ts';
import { nameOfAct } from '../act-bits.ts';
import type { AreaOrder } from '../known.ts';
import type { ColumnKey } from './list-columns.ts';
import { COLUMN_KEYS, headOf, widthOf } from './list-columns.ts';
import { DECIDER_WORDS, LEVEL_WORDS, LIST_WORDS, ORIGIN_WORDS } from './list-words.ts';

/** Names of bodies, for people who read the sheet; the code beside it is what is read back. */
export interface SheetNames {
  bodyName(code: string): string | undefined;
  tree: Pick<AreaOrder, 'has' | 'latest'>;
}

/** Columns that a sheet has even where they are empty: without them it would be read otherwise. */
const ALWAYS: readonly ColumnKey[] = [
  'number',
  'code',
  'list',
  'title',
  'holder',
  'basis',
  'documentNumber',
  'article',
  'note',
];

function withCode(name: string | undefined, code: string): string {
  return name === undefined || name === code ? code : `${name}（${code}）`;
}

function cellsOf(entry: PowerEntry, number: number, names: SheetNames): Record<ColumnKey, string> {
  const body = (code: string | undefined) =>
    code === undefined ? '' : withCode(names.bodyName(code), code);
  const { tree } = names;
  const { basis, duties } = entry;
  return {
    number: String(number),
    code: entry.code,
    list: LIST_WORDS[entry.list],
    title: entry.title.zh,
    titleEn: entry.title.en === entry.title.zh ? '' : entry.title.en,
    holder: body(entry.holder),
    lead: body(duties?.lead),
    leadDuty: duties?.leadDuty ?? '',
    helpDuty: duties?.helpDuty ?? '',
    takenOverBy: body(entry.takenOverBy),
    manner: entry.manner ?? '',
    basis: basis.title,
    documentNumber: basis.documentNumber ?? '',
    article: basis.article ?? '',
    note: basis.note ?? '',
    decider: DECIDER_WORDS[entry.decider],
    acts: entry.acts.map((act) => nameOfAct(act).zh).join('、'),
    matters: entry.matters.join('、'),
    level: LEVEL_WORDS[entry.level],
    origin: ORIGIN_WORDS[entry.origin],
    inWhoseName: body(entry.inWhoseName),
    liable: body(entry.liable),
    respondent: body(entry.respondent),
    area: withCode(tree.has(entry.area) ? tree.latest(entry.area).name : undefined, entry.area),
    validFrom: entry.validFrom,
    validTo: entry.validTo ?? '',
    decision: entry.decision ?? '',
    supersedes: entry.supersedes ?? '',
  };
}

/** One table of these entries, without the columns that nothing stands in. */
export function writeTable(
  name: string,
  entries: readonly PowerEntry[],
  names: SheetNames,
): SheetToWrite {
  const cells = entries.map((entry, at) => cellsOf(entry, at + 1, names));
  const isKept = (key: ColumnKey) => ALWAYS.includes(key) || cells.some((row) => row[key] !== '');
  const keys = COLUMN_KEYS.filter(isKept);
  return {
    name,
    head: keys.map(headOf),
    rows: cells.map((row) => keys.map((key) => row[key])),
    widths: keys.map(widthOf),
  };
}

/** A table for each list that has entries, as counties publish them. */
export function writeTables(entries: readonly PowerEntry[], names: SheetNames): SheetToWrite[] {
  const ofList = (list: PowerList) => entries.filter((entry) => entry.list === list);
  const tables = POWER_LISTS.filter((list) => ofList(list).length > 0).map((list) =>
    writeTable(LIST_WORDS[list], ofList(list), names),
  );
  return tables.length > 0 ? tables : [writeTable('权责清单', [], names)];
}
