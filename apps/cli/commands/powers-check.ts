// SPDX-License-Identifier: Apache-2.0
import { text } from '#packages/kernel';
import type { Command } from '../command.ts';
import { importFile, LIST_OPTIONS } from '../powers-lists.ts';

export const powersCheck: Command = {
  words: ['powers', 'check'],
  summary: text('检查一份权责清单，不写入', 'Look through a powers list; write nothing'),
  takes: ['FILE'],
  options: LIST_OPTIONS,
  notes: [
    text(
      '和导入同样的检查；有一行错就以 1 退出。',
      'The checks of an import; exit 1 if any row is at fault.',
    ),
  ],
  printsData: true,
  run: (call) => importFile(call, { dryRun: true }),
};
