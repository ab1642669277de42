// SPDX-License-Identifier: Apache-2.0
import { text } from '#packages/kernel';
import type { Command } from '../command.ts';
import { importFile, LIST_OPTIONS } from '../powers-lists.ts';

export const powersImport: Command = {
  words: ['powers', 'import'],
  summary: text('导入权责清单（xlsx、csv）', 'Import a powers list from a spreadsheet'),
  takes: ['FILE'],
  options: {
    ...LIST_OPTIONS,
    'all-or-nothing': { help: text('有一行错就都不导入', 'One bad row keeps every row out') },
  },
  notes: [
    text(
      '错的行逐行指出，好的行照常记录；已有且相同的不动，可以反复运行。依据是运维职责，不是哪个岗位的权力。',
      'Every bad row is named and the good ones are kept; what is there stays, so run it again as often as you like. It rests on the operator’s duty, not on the power of a post.',
    ),
  ],
  printsData: true,
  run: (call) => importFile(call, { allOrNothing: call.options['all-or-nothing'] === true }),
};
