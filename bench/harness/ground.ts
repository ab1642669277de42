// SPDX-License-Identifier: Apache-2.0
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#apps/server/config.ts';
import { ROOT } from '#apps/server/rooms.ts';
import { openGround } from '#apps/server/server.ts';
import { startEmbedded } from '#packages/db';
import { withOwner } from './owner.ts';

/** A clone of the seeded demo city: its database and its folder of keys and checkpoints. */
export interface BenchHouse {
  /** Superuser URL. */
  url: string;
  home: string;
}

/** What all benchmarks of a run stand on: one durable PostgreSQL, one seeded city to clone. */
export interface BenchGround {
  /** A fresh clone of the demo city. */
  cloneHouse(name: string): Promise<BenchHouse>;
  /** A fresh empty database; its superuser URL. */
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

const TEMPLATE = 'bench_city';
/** PostgreSQL can count statements, and does so only where a benchmark turns it on. */
const COUNTING = {
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track': 'none',
};

/** The environment under which the program runs on a benchmark's database. */
export function environmentOf(house: BenchHouse): Record<string, string> {
  return { DATABASE_URL: house.url, LASTMILE_MODE: 'demo', DATA_DIR: house.home, PORT: '0' };
}

async function runIn(url: string, statement: string): Promise<void> {
  await withOwner(url, (owner) => owner.query(statement));
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** PostgreSQL as the product starts it, fsync and all, in a temporary folder; the city seeded. */
export async function openBenchGround(say: (line: string) => void): Promise<BenchGround> {
  const dir = mkdtempSync(join(tmpdir(), 'lastmile-bench-'));
  const cluster = await startEmbedded({
    dataDir: join(dir, 'postgres'),
    settings: COUNTING,
    temporary: true,
  });
  const createDatabase = async (name: string): Promise<string> => {
    await runIn(cluster.url, `CREATE DATABASE ${name} TEMPLATE template0`);
    return withDatabase(cluster.url, name);
  };
  const seeded = { url: await createDatabase(TEMPLATE), home: join(dir, 'home') };
  say('seeding the demo city …');
  const report = (line: string): never => {
    throw new Error(line);
  };
  const config = readConfig(environmentOf(seeded), ROOT);
  const ground = await openGround({ config, report });
  await ground.house.settle();
  await ground.stop();
  return {
    createDatabase,
    async cloneHouse(name) {
      await runIn(cluster.url, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`);
      const home = join(dir, name);
      cpSync(seeded.home, home, { recursive: true });
      return { url: withDatabase(cluster.url, name), home };
    },
    async stop() {
      await cluster.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
