// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import {
  CLUSTER_VARIABLE,
  runAsSuperuser,
  startTestCluster,
  type TestCluster,
  urlOf,
} from './cluster.ts';

/** A database of its own for one test file. */
export interface TestDatabase {
  /** Superuser URL. */
  url: string;
  /** Drops it, open connections or not. */
  drop(): Promise<void>;
}

let cluster: Promise<Pick<TestCluster, 'url' | 'template'>> | undefined;

/**
 * A fresh clone of the prepared template: schema and demo seed, about 25 ms. `name` only makes
 * it easier to recognise. Outside a test run the first call starts a cluster, which ends with
 * this process. Roles belong to the cluster, not to the clone.
 */
export async function createTestDatabase(name = 'test'): Promise<TestDatabase> {
  cluster ??= findCluster();
  const { url, template } = await cluster;
  const word = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 30);
  const database = `lm_${word}_${randomBytes(5).toString('hex')}`;
  await runAsSuperuser(url, `CREATE DATABASE ${database} TEMPLATE ${template} STRATEGY FILE_COPY`);
  const drop = () => runAsSuperuser(url, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  return { url: urlOf(url, database), drop };
}

async function findCluster(): Promise<Pick<TestCluster, 'url' | 'template'>> {
  const handed = process.env[CLUSTER_VARIABLE];
  if (handed) return JSON.parse(handed) as Pick<TestCluster, 'url' | 'template'>;
  const own = await startTestCluster();
  // An embedded cluster ends with the process; in an outside one the template would stay.
  process.once('beforeExit', () => void own.stop());
  return own;
}
