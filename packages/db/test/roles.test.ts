// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import pg from 'pg';
import { createTestDatabase } from '#packages/testkit';
import { ensureRoles, ROLE_NAMES } from '../roles.ts';

const databases = await Promise.all([1, 2, 3, 4].map(() => createTestDatabase('roles')));
const owners = databases.map(({ url }) => new pg.Client({ connectionString: url }));
await Promise.all(owners.map((owner) => owner.connect()));
after(async () => {
  await Promise.all(owners.map((owner) => owner.end()));
  await Promise.all(databases.map((database) => database.drop()));
});

/** The cluster's roles are everybody's: the race is run without changing what they are. */
async function passwords(): Promise<Map<string, string>> {
  const { rows } = await owners[0]!.query<{ name: string; hash: string }>(
    "SELECT rolname AS name, rolpassword AS hash FROM pg_authid WHERE rolname LIKE 'lm\\_%'",
  );
  return new Map(rows.map((row) => [row.name, row.hash]));
}

test('processes that start together, in whatever databases of one server, all get their roles', async () => {
  const before = await passwords();
  // A stored hash is taken as it is, so that the programs of other tests keep their passwords.
  const same = (role: string) => before.get(`lm_${role}`) ?? role;
  const start = async (owner: pg.Client) => {
    for (let round = 0; round < 10; round += 1) await ensureRoles(owner, same);
  };
  await Promise.all(owners.map(start));
  const now = await passwords();
  assert.deepEqual([...now.keys()].sort(), ROLE_NAMES.map((name) => `lm_${name}`).sort());
  for (const [name, hash] of before) assert.equal(now.get(name), hash);
});
