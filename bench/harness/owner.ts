// SPDX-License-Identifier: Apache-2.0
import { Client } from 'pg';

/** A superuser’s connection: to lay ready and to look up, never to measure. */
export async function withOwner<T>(url: string, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: url });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
