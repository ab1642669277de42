// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbedded } from '#packages/db/embedded.ts';

/** A PostgreSQL for one test run, with a prepared template database in it. */
export interface TestCluster {
  /** Superuser URL of a maintenance database; never one to test in. */
  url: string;
  /** Name of an empty template database. */
  template: string;
  /**
   * The whole house, migrated and seeded: its template, and the folder of its keys and checkpoints.
   */
  house?: { template: string; home: string };
  stop(): Promise<void>;
}

export interface ClusterOptions {
  /**
   * Fills a database and a folder with a house to clone; packages know no room, so it is handed in.
   */
  prepareHouse?(url: string, home: string): Promise<void>;
}

/** The environment variable by which a test run hands its cluster to its test processes. */
export const CLUSTER_VARIABLE = 'LASTMILE_TEST_CLUSTER';

/**
 * Starts the cluster of one test run and prepares its templates: the PostgreSQL named in
 * TEST_DATABASE_URL (superuser, version 15 or later), else an embedded one without fsync in
 * the temporary folder, gone afterwards.
 */
export async function startTestCluster(options: ClusterOptions = {}): Promise<TestCluster> {
  const outside = process.env.TEST_DATABASE_URL;
  const server = outside ? { url: outside, stop: async () => undefined } : await startTemporary();
  const { url } = server;
  const mark = `${process.pid}_${Date.now().toString(36)}`;
  const empty = `lm_template_${mark}`;
  const house = options.prepareHouse && {
    template: `lm_house_${mark}`,
    home: mkdtempSync(join(tmpdir(), 'lastmile-house-')),
  };
  const stop = async () => {
    for (const name of outside ? [empty, ...(house ? [house.template] : [])] : []) {
      await runAsSuperuser(url, `DROP DATABASE IF EXISTS ${name}`);
    }
    if (house) rmSync(house.home, { recursive: true, force: true });
    await server.stop();
  };
  try {
    await makeTemplate(url, empty, async () => undefined);
    if (house) {
      await makeTemplate(url, house.template, (at) => options.prepareHouse!(at, house.home));
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, template: empty, ...(house ? { house } : {}), stop };
}

/** A connection to a template would make every clone fail, so none is allowed once it is filled. */
async function makeTemplate(url: string, name: string, fill: (at: string) => Promise<void>) {
  await runAsSuperuser(url, `CREATE DATABASE ${name} TEMPLATE template0`);
  await fill(urlOf(url, name));
  await runAsSuperuser(url, `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
}

function startTemporary() {
  return startEmbedded({
    dataDir: mkdtempSync(join(tmpdir(), 'lastmile-test-')),
    temporary: true,
    fsync: false,
    settings: { max_connections: '300', autovacuum: 'off', jit: 'off' },
  });
}

/** `url` with another database. */
export function urlOf(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** Runs one statement in the maintenance database. */
export async function runAsSuperuser(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
