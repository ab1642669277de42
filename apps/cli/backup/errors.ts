// SPDX-License-Identifier: Apache-2.0
import { defineErrors } from '#packages/kernel';

export const BACKUP_ERRORS = defineErrors({
  BACKUP_DAMAGED: {
    status: 500,
    zh: '备份文件不完整，或者被改动过。',
    en: 'The backup is not whole, or was changed.',
    next: { zh: '请换一份备份。', en: 'Use another backup.' },
  },
  BACKUP_EXISTS: {
    status: 409,
    zh: '这个文件已经存在。',
    en: 'There is already a file of this name.',
    next: { zh: '请换一个文件名，或写一个目录。', en: 'Choose another name, or give a folder.' },
  },
  BACKUP_NOTHING: {
    status: 404,
    zh: '这里没有可以备份的数据。',
    en: 'There is no installation here to back up.',
    next: {
      zh: '请检查 DATA_DIR 和 DATABASE_URL。',
      en: 'Check DATA_DIR and DATABASE_URL.',
    },
  },
  BACKUP_OTHER_VERSION: {
    status: 409,
    zh: '备份由另一个版本的一公里做成。',
    en: 'Another version of Lastmile made this backup.',
    next: {
      zh: '请用做备份的版本恢复，再升级。',
      en: 'Restore with the version that made it, then upgrade.',
    },
  },
  BACKUP_OTHER_MODE: {
    status: 409,
    zh: '备份的模式与现在的设置不一致。',
    en: 'The backup is of another mode than this environment.',
    next: {
      zh: '请按备份设置 LASTMILE_MODE。',
      en: 'Set LASTMILE_MODE to the mode of the backup.',
    },
  },
  RESTORE_NOT_EMPTY: {
    status: 409,
    zh: '只能恢复到空的地方；这里已经有数据或密钥。',
    en: 'A restore needs an empty place; there is data or a key here already.',
    next: {
      zh: '请用 DATA_DIR 指定空目录；外部数据库请用空库。',
      en: 'Name an empty folder in DATA_DIR, and an empty database if it is outside.',
    },
  },
});
