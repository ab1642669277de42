// SPDX-License-Identifier: Apache-2.0
import { resolve } from 'node:path';
import { AppError, defineErrors } from '#packages/kernel';

export const SERVER_ERRORS = defineErrors({
  SERVER_MODE_NEEDED: {
    status: 500,
    zh: '使用外部数据库时必须写明 LASTMILE_MODE。',
    en: 'With DATABASE_URL the mode must be explicit.',
    next: {
      zh: '设置 LASTMILE_MODE=demo 或 production。',
      en: 'Set LASTMILE_MODE=demo or production.',
    },
  },
  SERVER_DATABASE_NEEDED: {
    status: 500,
    zh: '正式运行需要外部 PostgreSQL。',
    en: 'Production needs an outside PostgreSQL; the embedded one is a beta build.',
    next: { zh: '设置 DATABASE_URL。', en: 'Set DATABASE_URL.' },
  },
  SERVER_DEMO_PUBLIC: {
    status: 500,
    zh: '演示模式只能在本机访问。',
    en: 'Demo mode refuses a HOST that is not loopback.',
    next: {
      zh: '确实要公开演示，请设置 LASTMILE_DEMO_PUBLIC=1。',
      en: 'If you do mean to show the demo publicly, set LASTMILE_DEMO_PUBLIC=1.',
    },
  },
  SERVER_DEMO_IN_PRODUCTION: {
    status: 500,
    zh: '正式运行的数据库或密钥里有演示内容。',
    en: 'The database or the keys of this production installation hold demo material.',
    next: {
      zh: '请换用新的数据库和密钥目录。',
      en: 'Use a fresh database and a fresh key folder.',
    },
  },
  SERVER_PORT: {
    status: 500,
    zh: 'PORT 不是可用的端口号。',
    en: 'PORT is not a usable port number.',
    next: { zh: '请设置 0 到 65535 之间的整数。', en: 'Set a whole number from 0 to 65535.' },
  },
});

export interface Config {
  mode: 'demo' | 'production';
  host: string;
  port: number;
  dataDir: string;
  databaseUrl: string | null;
  cityDir: string;
  /** Where people reach this server; the OpenID issuer. */
  publicUrl: string;
  /** Serve the three faces; off for tests that only knock at /api. */
  servesFaces: boolean;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

function readPort(value: string | undefined): number {
  const port = Number(value ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new AppError(SERVER_ERRORS.SERVER_PORT);
  return port;
}

function readMode(env: NodeJS.ProcessEnv): Config['mode'] {
  if (env.DATABASE_URL && !env.LASTMILE_MODE) throw new AppError(SERVER_ERRORS.SERVER_MODE_NEEDED);
  return env.LASTMILE_MODE === 'production' ? 'production' : 'demo';
}

/** Reads the environment (DESIGN §7). Errors name the variable and what to set. */
export function readConfig(env: NodeJS.ProcessEnv, root: string): Config {
  const mode = readMode(env);
  const host = env.HOST ?? '127.0.0.1';
  if (mode === 'production' && !env.DATABASE_URL) {
    throw new AppError(SERVER_ERRORS.SERVER_DATABASE_NEEDED);
  }
  if (mode === 'demo' && !LOOPBACK.has(host) && env.LASTMILE_DEMO_PUBLIC !== '1') {
    throw new AppError(SERVER_ERRORS.SERVER_DEMO_PUBLIC, { host });
  }
  const port = readPort(env.PORT);
  return {
    mode,
    host,
    port,
    dataDir: resolve(env.DATA_DIR ?? resolve(root, '.lastmile')),
    databaseUrl: env.DATABASE_URL ?? null,
    cityDir: resolve(root, env.LASTMILE_CITY ?? 'cities/demo'),
    publicUrl: env.PUBLIC_URL ?? `http://${host}:${port}`,
    servesFaces: true,
  };
}
