// SPDX-License-Identifier: Apache-2.0
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type RunningAgencies, startAgencies } from '#agencies';
import { oidcPlugin } from '#modules/identity';
import { type Keyring, KeyringRefused, openKeyring } from '#packages/crypto';
import { startEmbedded } from '#packages/db';
import { createHttpServer } from '#packages/http';
import { AppError } from '#packages/kernel';
import { logRoutes, verifierKey } from '#packages/log';
import { type Config, SERVER_ERRORS } from './config.ts';
import { openPools, prepareDatabase } from './database.ts';
import { demoRoutes } from './demo-routes.ts';
import { secureHeaders, serveFaces } from './faces.ts';
import { healthRoutes } from './health.ts';
import { type House, openHouse } from './house.ts';
import { demoDoor, seedCity } from './seed-city.ts';

export interface RunningServer {
  url: string;
  house: House;
  agencies: RunningAgencies | null;
  app: FastifyInstance;
  stop(): Promise<void>;
}

export interface StartOptions {
  config: Config;
  /** Where the built faces lie; null serves no face. */
  webDir: string | null;
  report(line: string): void;
}

export interface Ground {
  house: House;
  agencies: RunningAgencies | null;
  stop(): Promise<void>;
}

/** Database, keys, stand-ins, rooms and seed: everything below the HTTP door. */
export async function openGround({
  config,
  report,
}: Omit<StartOptions, 'webDir'>): Promise<Ground> {
  mkdirSync(config.dataDir, { recursive: true });
  const embedded = config.databaseUrl
    ? null
    : await startEmbedded({ dataDir: join(config.dataDir, 'postgres'), log: () => undefined });
  const url = config.databaseUrl ?? embedded!.url;
  const keyring = openKeys(config);
  const installation = { mode: config.mode, city: config.cityDir };
  const { isNew } = await prepareDatabase(url, keyring, installation);
  const agencies =
    config.mode === 'demo' ? await openAgencies(config, keyring.purposeKey('agencies')) : null;
  const list = agencies?.list ?? [];
  const house = await openHouse({
    ...{ db: openPools(url, keyring, report), keyring, mode: config.mode, report },
    ...{ cityDir: config.cityDir, dataDir: config.dataDir, publicUrl: config.publicUrl },
    agencies: Object.fromEntries(list.map((agency) => [agency.code, agency])),
    origin: 'lastmile.invalid/log',
  });
  await refuseDemoPeople(house);
  await house.start();
  if (isNew) await seedCity(house);
  const stop = async (): Promise<void> => {
    await house.stop();
    await agencies?.stop();
    await embedded?.stop();
  };
  return { house, agencies, stop };
}

/** Production refuses keys that a demo made, and says so. Errors: SERVER_DEMO_IN_PRODUCTION. */
function openKeys({ dataDir, mode }: Config): Keyring {
  try {
    return openKeyring({ dir: join(dataDir, 'keys'), create: true, mode });
  } catch (error) {
    if (!(error instanceof KeyringRefused)) throw error;
    throw new AppError(SERVER_ERRORS.SERVER_DEMO_IN_PRODUCTION, { keys: error.message });
  }
}

/** A demo person in a production database could sign in as somebody. Errors: as openKeys. */
async function refuseDemoPeople(house: House): Promise<void> {
  if (house.options.mode !== 'production') return;
  const people = await house.parties.listDemoPeople();
  if (people.length > 0) {
    throw new AppError(SERVER_ERRORS.SERVER_DEMO_IN_PRODUCTION, { demoPeople: people.length });
  }
}

function openAgencies(config: Config, secret: Buffer): Promise<RunningAgencies> {
  return startAgencies({
    dir: join(config.dataDir, 'agencies'),
    secret: secret.toString('hex'),
    records: [],
  });
}

/** Starts everything, seeds a new database, listens. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { config, report } = options;
  const ground = await openGround(options);
  const { house, agencies } = ground;
  const people = agencies ? await demoDoor(house) : null;
  if (agencies && people) await agencies.addRecords(people.records);
  const app = await createHttpServer({
    routes: [...house.routes, ...(agencies && people ? demoRoutes(house, people, agencies) : [])],
    authenticator: house.identity.authenticator,
    clock: house.clock,
    markKey: house.options.keyring.purposeKey('mark'),
    title: 'Lastmile 一公里',
    version: '1',
    perMinute: config.mode === 'demo' ? 100_000 : 1_200,
    checksAnswers: config.mode === 'demo',
    onUnexpected: (error, id) => report(`${id} ${error.stack ?? error.message}`),
  });
  secureHeaders(app, config.mode === 'production');
  const logKey = house.options.keyring.signer('log').publicKey;
  await app.register(logRoutes(house.log, verifierKey(house.options.origin, logKey)));
  await app.register(oidcPlugin(house.identity));
  healthRoutes(app, house);
  if (options.webDir) await serveFaces(app, options.webDir);
  const url = await app.listen({ host: config.host, port: config.port });
  return {
    url,
    ...{ house, agencies, app },
    async stop() {
      await app.close();
      await ground.stop();
    },
  };
}
