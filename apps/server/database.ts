// SPDX-License-Identifier: Apache-2.0
import pg from 'pg';
import type { Keyring } from '#packages/crypto';
import {
  claimInstallation,
  type Database,
  ensureRoles,
  type Installation,
  insistInstallation,
  migrate,
  openDatabase,
} from '#packages/db';
import { ROOM_SQL } from './rooms.ts';

/** Passwords of the login roles: derived from this installation's keys, stored nowhere. */
export function rolePassword(keyring: Keyring): (role: string) => string {
  return (role) => keyring.purposeKey(`role ${role}`).toString('base64url');
}

/**
 * Roles, migrations and the stored mode: what must stand before the pools open. Owner's right
 * needed.
 */
export async function prepareDatabase(
  ownerUrl: string,
  keyring: Keyring,
  installation: Installation,
): Promise<{ isNew: boolean }> {
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'lastmile owner' });
  await owner.connect();
  try {
    await insistInstallation(owner, installation);
    await ensureRoles(owner, rolePassword(keyring));
    await migrate(ownerUrl, ROOM_SQL, new Date());
    return await claimInstallation(owner, installation, new Date());
  } finally {
    await owner.end();
  }
}

export function openPools(url: string, keyring: Keyring, report: (line: string) => void): Database {
  return openDatabase({ url, password: rolePassword(keyring), onIdleError: report });
}
