// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import { readConfig } from '#apps/server/config.ts';
import { ROOT } from '#apps/server/rooms.ts';
import { startServer } from '#apps/server/server.ts';
import { buildWeb } from '#apps/web/build.ts';
import { createTestHouse } from '#packages/testkit';
import { prepareHouse } from '#tests/house/prepare-house.ts';

/** Of its own: a build of `npm start` must not pull the faces from under a server that runs. */
const WEB_DIR = join(ROOT, '.build', 'screens-web');

/** The whole program with its faces and stand-in agencies, on a database of its own. */
export interface ScreenHouse {
  url: string;
  /** What the program reported as unexpected. */
  reports: string[];
  stop(): Promise<void>;
}

/** Builds the faces if stale, clones the demo city and serves both on a free port. */
export async function openScreenHouse(): Promise<ScreenHouse> {
  await buildWeb({ outDir: WEB_DIR, log: (line) => console.log(line) });
  const database = await createTestHouse({ prepareHouse, name: 'screens' });
  const reports: string[] = [];
  const server = await startServer({
    config: readConfig(
      {
        ...{ DATABASE_URL: database.url, LASTMILE_MODE: 'demo' },
        ...{ DATA_DIR: database.home, PORT: '0' },
      },
      ROOT,
    ),
    webDir: WEB_DIR,
    report: (line) => void reports.push(line),
  });
  return {
    ...{ url: server.url, reports },
    async stop() {
      await server.stop();
      await database.drop();
    },
  };
}
