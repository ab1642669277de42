// SPDX-License-Identifier: Apache-2.0
import { defineErrors } from '#packages/kernel';

/** What can go wrong with the embedded database, each with what the operator should do. */
export const EMBEDDED_ERRORS = defineErrors({
  DB_DIRECTORY_IN_USE: {
    status: 503,
    zh: '数据目录正被另一个一公里进程使用。',
    en: 'Another Lastmile process is using this data directory.',
    next: {
      zh: '请先停止该进程（进程号见详情），或用 DATA_DIR 指定另一个目录。',
      en: 'Stop that process (its pid is in the details), or name another folder in DATA_DIR.',
    },
  },
  DB_DIRECTORY_FOREIGN: {
    status: 503,
    zh: '数据目录中的数据库属于另一个系统用户。',
    en: 'The database in this data directory belongs to another system user.',
    next: {
      zh: '请以该用户或 root 启动，或用 DATA_DIR 指定另一个目录。',
      en: 'Start as that user or as root, or name another folder in DATA_DIR.',
    },
  },
  DB_DIRECTORY_INCOMPLETE: {
    status: 503,
    zh: '数据目录中有数据库，但口令文件不见了。',
    en: 'The data directory holds a database, but its password file is gone.',
    next: {
      zh: '请从备份恢复整个数据目录，或用 DATA_DIR 指定另一个目录。',
      en: 'Restore the whole data directory from a backup, or name another folder in DATA_DIR.',
    },
  },
  DB_VERSION_DIFFERS: {
    status: 503,
    zh: '数据目录由另一个主版本的 PostgreSQL 建立。',
    en: 'Another major version of PostgreSQL made this data directory.',
    next: {
      zh: '请用建立它的一公里版本运行 lastmile backup，再用新版本 restore。',
      en: 'Run lastmile backup with the Lastmile version that made it, then restore with the new one.',
    },
  },
  DB_PORT_IN_USE: {
    status: 503,
    zh: '为内置数据库指定的端口已被占用。',
    en: 'The port named for the embedded database is taken.',
    next: {
      zh: '请换一个端口，或不指定端口，由程序自选空闲端口。',
      en: 'Name another port, or none: a free one is then chosen.',
    },
  },
  DB_NO_ORDINARY_USER: {
    status: 503,
    zh: '以 root 启动时找不到可用来运行 PostgreSQL 的普通用户。',
    en: 'Started as root, but there is no ordinary user to run PostgreSQL as.',
    next: {
      zh: '请建立用户 postgres，或以普通用户启动。',
      en: 'Create the user postgres, or start as an ordinary user.',
    },
  },
  DB_PLATFORM_UNSUPPORTED: {
    status: 503,
    zh: '内置数据库不支持本机的系统或处理器。',
    en: 'The embedded database does not support this system or processor.',
    next: {
      zh: '请用 DATABASE_URL 指定一个 PostgreSQL 15 或更新的服务器。',
      en: 'Name a PostgreSQL server, version 15 or later, in DATABASE_URL.',
    },
  },
  DB_START_FAILED: {
    status: 503,
    zh: '内置数据库未能启动。',
    en: 'The embedded database did not start.',
    next: {
      zh: '请看详情中数据库自己的最后几行日志；磁盘已满和目录权限是最常见的原因。',
      en: "Read the database's own last lines in the details; a full disk and folder permissions are the usual causes.",
    },
  },
});
