// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CLUSTER_VARIABLE,
  type ClusterOptions,
  runAsSuperuser,
  startTestCluster,
  type TestCluster,
  urlOf,
} from './cluster.ts';

/** A database of its own for one test file. */
export interface TestDatabase {
  /** Superuser URL. */
  url: string;
  /** Of a house: a folder of its own with the house's keys and checkpoints. */
  home?: string;
  /** Drops it, open connections or not. */
  drop(): Promise<void>;
}

type Found = Pick<TestCluster, 'url' | 'template' | 'house'>;
let cluster: Promise<Found> | undefined;

/**
 * A fresh empty database, about 25 ms. `name` only makes it easier to recognise. Outside a test run
 * the first call starts a cluster, which ends with this process. Roles belong to the cluster.
 */
export async function createTestDatabase(name = 'test'): Promise<TestDatabase> {
  cluster ??= findCluster({});
  const { url, template } = await cluster;
  return clone(url, template, name);
}

/** A fresh clone of the migrated and seeded house, with a copy of its keys and checkpoints. */
export async function createTestHouse(
  options: Required<ClusterOptions> & { name?: string },
): Promise<Required<TestDatabase>> {
  cluster ??= findCluster(options);
  const { url, house } = await cluster;
  if (!house) throw new Error('this cluster was started without a house');
  const database = await clone(url, house.template, options.name ?? 'house');
  const home = mkdtempSync(join(tmpdir(), 'lastmile-home-'));
  cpSync(house.home, home, { recursive: true });
  const drop = async () => {
    await database.drop();
    rmSync(home, { recursive: true, force: true });
  };
  return { url: database.url, home, drop };
}

async function clone(url: string, template: string, name: string): Promise<TestDatabase> {
  const word = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 30);
  const database = `lm_${word}_${randomBytes(5).toString('hex')}`;
  await runAsSuperuser(url, `CREATE DATABASE ${database} TEMPLATE ${template} STRATEGY FILE_COPY`);
  const drop = () => runAsSuperuser(url, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  return { url: urlOf(url, database), drop };
}

async function findCluster(options: ClusterOptions): Promise<Found> {
  const handed = process.env[CLUSTER_VARIABLE];
  if (handed) return JSON.parse(handed) as Found;
  const own = await startTestCluster(options);
  // An embedded cluster ends with the process; in an outside one the template would stay.
  process.once('beforeExit', () => void own.stop());
  return own;
}
