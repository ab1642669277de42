// SPDX-License-Identifier: Apache-2.0
import { mkdirSync } from 'node:fs';
import { prepareDatabase } from '#apps/server/database.ts';
import { openKeyring } from '#packages/crypto';
import { text } from '#packages/kernel';
import type { Command } from '../command.ts';
import { configOf, placesIn, withOwner } from '../ground.ts';

export const migrate: Command = {
  words: ['migrate'],
  summary: text('建好或更新数据库的表', 'Create or update the tables'),
  notes: [
    text(
      '需要能建角色的数据库用户。第一次运行会生成密钥，并记下运行模式。',
      'Needs a database user that may create roles. The first run makes the keys and stores the mode.',
    ),
  ],
  printsData: true,
  async run({ env, out }) {
    const config = configOf({ env });
    mkdirSync(config.dataDir, { recursive: true });
    const { keys } = placesIn(config.dataDir);
    const keyring = openKeyring({ dir: keys, create: true, mode: config.mode });
    const installation = { mode: config.mode, city: config.cityDir };
    const { isNew } = await withOwner(config, (ownerUrl) =>
      prepareDatabase(ownerUrl, keyring, installation),
    );
    const words = isNew ? '新建 created' : '已是最新 up to date';
    out.data({ mode: config.mode, isNew }, [`✔ ${config.mode}: ${words}`]);
    return 0;
  },
};
