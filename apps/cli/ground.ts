// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import { type Config, readConfig } from '#apps/server/config.ts';
import { openPools } from '#apps/server/database.ts';
import { type House, openHouse } from '#apps/server/house.ts';
import { ROOT } from '#apps/server/rooms.ts';
import { type Keyring, openKeyring } from '#packages/crypto';
import { type Database, EMBEDDED_ERRORS, runningEmbeddedUrl, startEmbedded } from '#packages/db';
import { AppError } from '#packages/kernel';
import type { Call } from './command.ts';

export function configOf(call: Pick<Call, 'env'>): Config {
  return readConfig(call.env, ROOT);
}

export const placesIn = (dataDir: string) => ({
  postgres: join(dataDir, 'postgres'),
  keys: join(dataDir, 'keys'),
  checkpoint: join(dataDir, 'checkpoints', 'checkpoint'),
});

/**
 * Runs `work` with the owner's URL of this installation's database: the one DATABASE_URL names, the
 * embedded one beside a running server, or the embedded one started for as long as it takes.
 */
export async function withOwner<T>(
  config: Config,
  work: (ownerUrl: string) => Promise<T>,
): Promise<T> {
  if (config.databaseUrl) return work(config.databaseUrl);
  const { postgres } = placesIn(config.dataDir);
  try {
    const embedded = await startEmbedded({ dataDir: postgres });
    try {
      return await work(embedded.url);
    } finally {
      await embedded.stop();
    }
  } catch (error) {
    const isRunning =
      error instanceof AppError && error.code === EMBEDDED_ERRORS.DB_DIRECTORY_IN_USE.code;
    const running = isRunning ? runningEmbeddedUrl(postgres) : undefined;
    if (running === undefined) throw error;
    return work(running);
  }
}

export interface Opened {
  config: Config;
  ownerUrl: string;
  keyring: Keyring;
  db: Database;
}

/** The keys of an installation that exists. Throws KeyringRefused. */
export function existingKeyring(config: Config): Keyring {
  return openKeyring({ dir: placesIn(config.dataDir).keys, create: false, mode: config.mode });
}

/** Runs `work` with the program's own roles on an installation that exists; changes nothing. */
export async function withInstallation<T>(
  call: Pick<Call, 'env'>,
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  const config = configOf(call);
  const keyring = existingKeyring(config);
  return withOwner(config, async (ownerUrl) => {
    // A connection that breaks while idle says so to the query that next needs it.
    const db = openPools(ownerUrl, keyring, () => undefined);
    try {
      return await work({ config, ownerUrl, keyring, db });
    } finally {
      await db.close();
    }
  });
}

/**
 * Runs `work` with the rooms of an installation that exists, beside a running server or without
 * one; nothing of it is started. Errors: as `withInstallation`.
 */
export async function withHouse<T>(
  call: Pick<Call, 'env' | 'out'>,
  work: (house: House) => Promise<T>,
): Promise<T> {
  return withInstallation(call, async ({ config, db, keyring }) => {
    const house = await openHouse({
      ...{ db, keyring, mode: config.mode, cityDir: config.cityDir, dataDir: config.dataDir },
      ...{ publicUrl: config.publicUrl, agencies: {}, origin: 'lastmile.invalid/log' },
      report: call.out.note,
    });
    await house.powers.catchUp();
    return work(house);
  });
}
