// SPDX-License-Identifier: Apache-2.0
import { catalogueCheck as check, printReport } from '#modules/matters';
import { shanghaiDate, text } from '#packages/kernel';
import type { Command } from '../command.ts';

export const catalogueCheck: Command = {
  words: ['catalogue', 'check'],
  summary: text(
    '检查一座城市的事项',
    'Compile a city’s matters: every finding with file, line and law',
  ),
  takes: ['DIR'],
  notes: [
    text(
      '目录里要有 matters、powers、resources 等，如 cities/demo。',
      'A city’s folder, such as cities/demo.',
    ),
  ],
  printsData: true,
  async run({ taken, out }) {
    const report = await check(taken[0]!, shanghaiDate(new Date()));
    out.data(report, [printReport(report).trimEnd()]);
    return report.exitCode;
  },
};
