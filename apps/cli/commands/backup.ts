// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { AppError, text } from '#packages/kernel';
import { dump } from '../backup/dump.ts';
import { BACKUP_ERRORS } from '../backup/errors.ts';
import type { Command } from '../command.ts';
import { configOf, withOwner } from '../ground.ts';

/** A folder gets a file named by the moment, so that a folder of backups sorts by age. */
export function fileFor(to: string, now: Date): string {
  const path = resolve(to);
  const isFolder = to.endsWith('/') || (existsSync(path) && statSync(path).isDirectory());
  const moment = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const file = isFolder ? join(path, `lastmile-${moment}.backup`) : path;
  if (existsSync(file)) throw new AppError(BACKUP_ERRORS.BACKUP_EXISTS, { file });
  mkdirSync(dirname(file), { recursive: true });
  return file;
}

export const backup: Command = {
  words: ['backup'],
  summary: text('备份数据库、密钥和检查点', 'Back up database, keys and checkpoints together'),
  options: {
    to: { value: 'FILE|DIR', required: true, help: text('写到哪里', 'Where to write it') },
  },
  notes: [
    text(
      '可在服务运行时进行，取同一时刻的数据。文件里有密钥：谁拿到它，谁就能读全部数据。',
      'May run beside a server; everything is of one instant. The file holds the keys: whoever has it can read all data.',
    ),
  ],
  printsData: true,
  async run({ options, out, env }) {
    const config = configOf({ env });
    const now = new Date();
    const file = fileFor(options.to as string, now);
    const counted = await withOwner(config, (ownerUrl) =>
      dump({
        ...{ ownerUrl, dataDir: config.dataDir, file, now },
        onProgress: (table, rows) => {
          if (!out.isJson) out.note(`${table}: ${rows}`);
        },
      }),
    );
    const { tables, rows, files } = counted;
    out.data({ file, ...counted }, [
      `✔ ${file}`,
      `  ${tables} 张表，${rows} 行，${files} 个密钥和检查点文件 · ${tables} tables, ${rows} rows, ${files} files of keys and checkpoints`,
      '  里面有密钥，请像保管密钥一样保管它，只给最少的人。 It holds the keys: guard it as you guard them.',
    ]);
    return 0;
  },
};
