// SPDX-License-Identifier: Apache-2.0
import { seedCity } from '#apps/server/seed-city.ts';
import { openGround } from '#apps/server/server.ts';
import { text } from '#packages/kernel';
import type { Command } from '../command.ts';
import { configOf } from '../ground.ts';

export const seed: Command = {
  words: ['seed'],
  summary: text('写入城市的文件', 'Load the city’s files'),
  notes: [
    text(
      '读取 LASTMILE_CITY；已经写入的不动，新的写进去，可以反复运行。内置数据库要先停下服务。',
      'Reads LASTMILE_CITY. What is there stays, what is new is added; run it as often as you like. With the embedded database, stop the server first.',
    ),
  ],
  printsData: true,
  async run({ env, out }) {
    const config = configOf({ env });
    const ground = await openGround({ config, report: out.note });
    try {
      await seedCity(ground.house);
    } finally {
      await ground.stop();
    }
    out.data({ city: config.cityDir }, [`✔ ${config.cityDir}`]);
    return 0;
  },
};
