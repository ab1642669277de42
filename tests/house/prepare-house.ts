// SPDX-License-Identifier: Apache-2.0
import { readConfig } from '#apps/server/config.ts';
import { ROOT } from '#apps/server/rooms.ts';
import { openGround } from '#apps/server/server.ts';

/** Fills a database and a folder with the demo city, as a first `npm start` would. */
export async function prepareHouse(url: string, home: string): Promise<void> {
  const env = { DATABASE_URL: url, LASTMILE_MODE: 'demo', DATA_DIR: home };
  const problems: string[] = [];
  const ground = await openGround({
    config: readConfig(env, ROOT),
    report: (line) => void problems.push(line),
  });
  await ground.house.settle();
  await ground.stop();
  if (problems.length > 0) throw new Error(`the house reported: ${problems.join('; ')}`);
}
