// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbedded } from '#packages/db/embedded.ts';
import { prepareTemplate } from './template.ts';

/** A PostgreSQL for one test run, with a prepared template database in it. */
export interface TestCluster {
  /** Superuser URL of a maintenance database; never one to test in. */
  url: string;
  /** Name of the template database. */
  template: string;
  stop(): Promise<void>;
}

/** The environment variable by which a test run hands its cluster to its test processes. */
export const CLUSTER_VARIABLE = 'LASTMILE_TEST_CLUSTER';

/**
 * Starts the cluster of one test run and prepares its template: the PostgreSQL named in
 * TEST_DATABASE_URL (superuser, version 15 or later), else an embedded one without fsync in
 * the temporary folder, gone afterwards.
 */
export async function startTestCluster(): Promise<TestCluster> {
  const outside = process.env.TEST_DATABASE_URL;
  const server = outside ? { url: outside, stop: async () => undefined } : await startTemporary();
  const template = `lm_template_${process.pid}_${Date.now().toString(36)}`;
  try {
    await runAsSuperuser(server.url, `CREATE DATABASE ${template} TEMPLATE template0`);
    await prepareTemplate(urlOf(server.url, template));
    // A connection to the template would make every clone fail.
    await runAsSuperuser(server.url, `ALTER DATABASE ${template} ALLOW_CONNECTIONS false`);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const stop = async () => {
    if (outside) await runAsSuperuser(outside, `DROP DATABASE ${template}`);
    await server.stop();
  };
  return { url: server.url, template, stop };
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
