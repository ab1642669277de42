// SPDX-License-Identifier: Apache-2.0
import { defineErrors } from '#packages/kernel';

export const DB_ERRORS = defineErrors({
  DB_MIGRATION_CHANGED: {
    status: 500,
    zh: '一个已经执行过的迁移文件被改动了。',
    en: 'A migration that has already run was changed.',
    next: {
      zh: '请还原该文件，另写一个新的迁移。',
      en: 'Restore the file and write a new migration.',
    },
  },
  DB_MODE_MISMATCH: {
    status: 500,
    zh: '数据库创建时的模式与现在的设置不一致。',
    en: 'The mode stored in the database differs from the environment.',
    next: {
      zh: '请按数据库创建时的模式设置 LASTMILE_MODE，或换一个数据库。',
      en: 'Set LASTMILE_MODE to the mode the database was created in, or use another database.',
    },
  },
  DB_CURSOR_INVALID: {
    status: 400,
    zh: '翻页标记无效，可能被改动过。',
    en: 'The page cursor is not valid; it may have been changed.',
    next: { zh: '请回到第一页重新开始。', en: 'Start again from the first page.' },
  },
});
