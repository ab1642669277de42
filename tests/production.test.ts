// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readConfig } from '#apps/server/config.ts';
import { ROOT } from '#apps/server/rooms.ts';
import { openGround } from '#apps/server/server.ts';
import { createTestHouse } from '#packages/testkit';
import { prepareHouse } from '#tests/house/prepare-house.ts';

const database = await createTestHouse({ prepareHouse, name: 'production' });
const fresh = mkdtempSync(join(tmpdir(), 'lastmile-production-'));
after(async () => {
  await database.drop();
  rmSync(fresh, { recursive: true, force: true });
});

const open = (env: Record<string, string>) =>
  openGround({ config: readConfig(env, ROOT), report: () => undefined });

test('production refuses the keys of a demo, and a database made for one', async () => {
  const env = { DATABASE_URL: database.url, LASTMILE_MODE: 'production' };
  await assert.rejects(open({ ...env, DATA_DIR: database.home }), {
    code: 'SERVER_DEMO_IN_PRODUCTION',
  });
  await assert.rejects(open({ ...env, DATA_DIR: fresh }), { code: 'DB_MODE_MISMATCH' });
});

test('the environment is read strictly', () => {
  const url = 'postgres://somewhere/lastmile';
  const cases: [Record<string, string>, string][] = [
    [{ DATABASE_URL: url }, 'SERVER_MODE_NEEDED'],
    [{ LASTMILE_MODE: 'production' }, 'SERVER_DATABASE_NEEDED'],
    [{ HOST: '0.0.0.0' }, 'SERVER_DEMO_PUBLIC'],
    [{ PORT: 'eighty' }, 'SERVER_PORT'],
  ];
  for (const [env, code] of cases) assert.throws(() => readConfig(env, ROOT), { code });
  assert.equal(readConfig({ HOST: '0.0.0.0', LASTMILE_DEMO_PUBLIC: '1' }, ROOT).mode, 'demo');
});
