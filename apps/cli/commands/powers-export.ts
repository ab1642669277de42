// SPDX-License-Identifier: Apache-2.0
import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { PowerExportQuery } from '#modules/powers/contract';
import { text } from '#packages/kernel';
import type { Command } from '../command.ts';
import { withHouse } from '../ground.ts';
import { insistQuery } from '../powers-lists.ts';

export const powersExport: Command = {
  words: ['powers', 'export'],
  summary: text('导出权责清单（xlsx、csv）', 'Write the powers list as a spreadsheet'),
  takes: ['FILE'],
  options: {
    area: { value: 'CODE', help: text('哪个街道、社区，缺省全部', 'The area; all without it') },
    list: { value: 'LIST', help: text('哪张清单，缺省全部', 'The list; all without it') },
    at: {
      value: 'DATE',
      help: text('哪一天有效的，缺省今天', 'In force on this day; today without it'),
    },
  },
  notes: [
    text('导出的文件原样可以再导入。', 'What is written here can be imported again as it is.'),
  ],
  printsData: true,
  async run(call) {
    const path = call.taken[0]!;
    const { area, list, at } = call.options;
    const format = extname(path).slice(1).toLowerCase();
    const query = insistQuery(PowerExportQuery, { area, list, at, format });
    const { bytes } = await withHouse(call, async ({ powers }) => powers.exportList(query));
    writeFileSync(path, bytes);
    call.out.data({ file: path, sizeBytes: bytes.length }, [`✔ ${path}`]);
    return 0;
  },
};
