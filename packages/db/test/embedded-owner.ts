// SPDX-License-Identifier: Apache-2.0
// A program that owns an embedded database, for tests to kill: it starts one on the folder it
// is given, commits one row, says so, and waits.
import { Client } from 'pg';
import { startEmbedded } from '#packages/db/embedded.ts';
import { AppError } from '#packages/kernel';

try {
  const isTemporary = process.argv[3] === 'temporary';
  const database = await startEmbedded({ dataDir: process.argv[2]!, temporary: isTemporary });
  const client = new Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('CREATE TABLE IF NOT EXISTS kept (note text)');
  await client.query(`INSERT INTO kept VALUES ('committed')`);
  const { adopted, port } = database;
  process.stdout.write(`${JSON.stringify({ adopted, port })}\n`);
  setInterval(() => undefined, 60_000);
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  const { code, definition, details } = error;
  process.stdout.write(`${JSON.stringify({ code, details, zh: definition.zh })}\n`);
}
