// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import { readConfig } from '#apps/server/config.ts';
import { ROOT } from '#apps/server/rooms.ts';
import { startServer } from '#apps/server/server.ts';
import { answerParent } from '../harness/child.ts';

const server = await startServer({
  config: readConfig(process.env, ROOT),
  webDir: join(ROOT, '.build', 'web'),
  report: (line) => void process.stderr.write(`${line}\n`),
});
answerParent(
  { url: server.url },
  async () => ({}),
  () => server.stop(),
);
