// SPDX-License-Identifier: Apache-2.0
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AppError, text } from '#packages/kernel';
import { BACKUP_ERRORS } from '../backup/errors.ts';
import { load } from '../backup/load.ts';
import type { Command } from '../command.ts';
import { configOf, placesIn, withInstallation } from '../ground.ts';
import { verifyInstallation } from '../verification.ts';
import { verificationLines } from './log-verify.ts';

/** The file itself, or the newest backup of a folder. */
export function fileIn(from: string): string {
  const path = resolve(from);
  if (!statSync(path).isDirectory()) return path;
  const newest = readdirSync(path)
    .filter((name) => name.endsWith('.backup'))
    .sort()
    .at(-1);
  if (newest === undefined) throw new AppError(BACKUP_ERRORS.BACKUP_NOTHING, { folder: path });
  return join(path, newest);
}

export const restore: Command = {
  words: ['restore'],
  summary: text(
    '从备份恢复到空的地方，并核验日志',
    'Restore into an empty place, then verify the log',
  ),
  options: {
    from: {
      value: 'FILE|DIR',
      required: true,
      help: text('哪一份；目录则取最新的', 'Which one; of a folder the newest'),
    },
  },
  notes: [
    text(
      '服务要先停下。演示用的登记部门替身不在备份里：它们是外部系统。',
      'Stop the server first. The demo’s stand-in agencies are not in a backup: they are outside systems.',
    ),
  ],
  printsData: true,
  async run(call) {
    const { options, out, env } = call;
    const config = configOf({ env });
    const file = fileIn(options.from as string);
    const counted = await load({
      ...{ config, file, now: new Date() },
      onProgress: (table, rows) => {
        if (!out.isJson) out.note(`${table}: ${rows}`);
      },
    });
    const log = await withInstallation(call, ({ db, keyring }) =>
      verifyInstallation({ db, keyring, outsideFile: placesIn(config.dataDir).checkpoint }),
    );
    const { rows, files, madeAt } = counted;
    const line = `${madeAt}：${rows} 行，${files} 个文件 · ${rows} rows, ${files} files`;
    out.data({ file, ...counted, log }, [`✔ ${line}`, ...verificationLines(log)]);
    return log.ok ? 0 : 1;
  },
};
