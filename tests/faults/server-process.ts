// SPDX-License-Identifier: Apache-2.0
import { readConfig } from '#apps/server/config.ts';
import { ROOT } from '#apps/server/rooms.ts';
import { startServer } from '#apps/server/server.ts';

// The server as a process of its own, for tests that kill it; says where it listens.
const server = await startServer({
  config: readConfig(process.env, ROOT),
  webDir: null,
  report: (line) => void process.stderr.write(`${line}\n`),
});
process.stdout.write(`listening ${server.url}\n`);
