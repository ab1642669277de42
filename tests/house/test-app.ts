// SPDX-License-Identifier: Apache-2.0
import { after } from 'node:test';
import { readConfig } from '#apps/server/config.ts';
import type { House } from '#apps/server/house.ts';
import { ROOT } from '#apps/server/rooms.ts';
import { type RunningServer, startServer } from '#apps/server/server.ts';
import { createTestHouse } from '#packages/testkit';
import { Client } from './client.ts';
import { prepareHouse } from './prepare-house.ts';

/** The whole program on a database of its own, listening on a free port. */
export interface TestApp {
  url: string;
  /** Superuser URL of its database. */
  databaseUrl: string;
  /** Its folder of keys and checkpoints. */
  home: string;
  house: House;
  server: RunningServer;
  /** A caller without a session. */
  anyone: Client;
  /** Signs in a person of the story. */
  login(handle: string): Promise<Client>;
  /** A fresh person like one of the story; her handle. */
  fresh(like: string): Promise<string>;
  /** Moves the demo clock (ISO 8601 duration) and waits for quiet. */
  advance(duration: string): Promise<void>;
  settle(): Promise<void>;
  /** What the program reported as unexpected; a test that leaves this non-empty fails. */
  reports: string[];
}

/** Starts the program for the tests of one file; it ends with them. */
export async function startTestApp(
  options: { name?: string; webDir?: string } = {},
): Promise<TestApp> {
  const database = await createTestHouse({
    prepareHouse,
    ...(options.name ? { name: options.name } : {}),
  });
  const env = {
    ...{ DATABASE_URL: database.url, LASTMILE_MODE: 'demo' },
    ...{ DATA_DIR: database.home, PORT: '0' },
  };
  const reports: string[] = [];
  const server = await startServer({
    config: readConfig(env, ROOT),
    webDir: options.webDir ?? null,
    report: (line) => void reports.push(line),
  });
  const anyone = new Client(server.url);
  after(async () => {
    await server.stop();
    await database.drop();
    if (reports.length > 0) throw new Error(`the program reported: ${reports.join('; ')}`);
  });
  const must = async (path: string, body: unknown) => {
    const answer = await anyone.post(path, body);
    if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const advance = async (duration: string): Promise<void> => {
    await must('/api/v1/demo/clock', { advance: duration });
  };
  return {
    ...{ url: server.url, databaseUrl: database.url, home: database.home },
    ...{ house: server.house, server, anyone, reports, advance },
    login: async (person) => {
      const { token } = await must('/api/v1/demo/login', { person });
      return new Client(server.url, token);
    },
    fresh: async (like) => (await must('/api/v1/demo/person', { like })).person,
    settle: () => advance('PT0S'),
  };
}
