// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { ListFile } from '#modules/powers';
import { PowerImportQuery, type PowerImportReport } from '#modules/powers/contract';
import { text } from '#packages/kernel';
import type { Call, ExitCode, Option } from './command.ts';
import { UsageError } from './command.ts';
import { withHouse } from './ground.ts';

/** What the rows of a sheet need not say. */
export const LIST_OPTIONS = {
  area: { value: 'CODE', help: text('表里没写时用哪个街道、社区', 'Area of rows that name none') },
  list: { value: 'LIST', help: text('表里没写时是哪张清单', 'List of rows that name none') },
  'valid-from': {
    value: 'DATE',
    help: text('表里没写时从哪天起', 'First day of rows that name none'),
  },
  decision: { value: 'TEXT', help: text('公布清单的决定', 'The decision behind the list') },
} satisfies Record<string, Option>;

function readListFile(path: string): ListFile {
  const kind = extname(path).toLowerCase();
  if (kind !== '.xlsx' && kind !== '.csv') {
    throw new UsageError(text('文件要是 .xlsx 或 .csv', 'the file must be .xlsx or .csv'));
  }
  return { bytes: readFileSync(path), format: kind === '.csv' ? 'csv' : 'xlsx' };
}

/** The words of a call as the contract of a door wants them. Throws UsageError. */
export function insistQuery<T extends TSchema>(
  schema: T,
  given: Record<string, string | boolean | undefined>,
): Static<T> {
  const said = Object.entries(given).filter(([, value]) => value !== undefined);
  const query = Object.fromEntries(said);
  const [wrong] = Value.Errors(schema, query);
  if (!wrong) return query as Static<T>;
  const where = `${wrong.instancePath.slice(1)} ${wrong.message}`;
  throw new UsageError(text(`这一项不对：${where}`, where));
}

/** The faults one by one, with their place in the sheet, then the sum. */
function reportLines(report: PowerImportReport): string[] {
  const { rows, recorded, unchanged, faults, isRecorded } = report;
  const done = isRecorded ? '已记录 recorded' : '可以记录 would be recorded';
  return [
    ...faults.flatMap(({ sheet, row, column, header, what, next }) => [
      `✖ ${sheet}!${column}${row} ${header}  ${what.zh}  ${what.en}`,
      `    → ${next.zh}  ${next.en}`,
    ]),
    `${faults.length > 0 ? '✖' : '✔'} ${rows} 行 rows · ${recorded.length} ${done} · ` +
      `${unchanged.length} 已有 unchanged · ${faults.length} 处错误 faults`,
  ];
}

/** Imports the file of the call, or only looks; 1 if any row is at fault. */
export async function importFile(
  call: Call,
  how: Pick<PowerImportQuery, 'dryRun' | 'allOrNothing'>,
): Promise<ExitCode> {
  const { area, list, decision, 'valid-from': validFrom } = call.options;
  const query = insistQuery(PowerImportQuery, { area, list, decision, validFrom, ...how });
  const file = readListFile(call.taken[0]!);
  const report = await withHouse(call, ({ powers }) => powers.importList({ file, query }));
  call.out.data(report, reportLines(report));
  return report.faults.length > 0 ? 1 : 0;
}
