// SPDX-License-Identifier: Apache-2.0
import type { ErrorDefinition, Text } from '#packages/kernel';
import { text } from '#packages/kernel';
import { lettersOf } from '#packages/sheet';
import type { PowerRowFault } from '../../contract/list.ts';
import type { ColumnKey } from './list-columns.ts';
import { headOf } from './list-columns.ts';
import type { ListRow } from './list-rows.ts';

const SHOWN = 60;

export interface FaultWords {
  what?: Text;
  next?: Text;
}

/** A fault at one column of a row, with the words of its error unless it has its own. */
export function faultAt(
  row: Pick<ListRow, 'sheet' | 'row' | 'cells' | 'columns'>,
  key: ColumnKey,
  { error, what, next }: FaultWords & { error: ErrorDefinition },
): PowerRowFault {
  const column = row.columns.get(key);
  const value = row.cells.get(key) ?? '';
  return {
    sheet: row.sheet,
    row: row.row,
    column: column ? lettersOf(column.at) : '',
    header: column?.head ?? headOf(key),
    value: value.length > SHOWN ? `${value.slice(0, SHOWN)}…`.toWellFormed() : value,
    code: error.code,
    what: what ?? text(error.zh, error.en),
    next: next ?? error.next,
  };
}
