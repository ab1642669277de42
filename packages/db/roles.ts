// SPDX-License-Identifier: Apache-2.0
import type { Client } from 'pg';

/**
 * Login roles of the program. They own nothing and cannot bypass row security.
 * save: the write path, generic plans. staff, resident: lists and pages. sweeper: clocks,
 * listeners, the log.
 */
export const ROLE_NAMES = ['save', 'staff', 'resident', 'sweeper'] as const;

/**
 * What PostgreSQL says to the later of two that create or alter one role at the same instant. Roles
 * belong to the whole server, where no lock of one database reaches.
 */
const RACES = ['XX000', '23505', '42710'];
const TRIES = 20;

/**
 * Creates the login roles, or sets their passwords to this installation's; processes may start
 * together. Needs CREATEROLE.
 */
export async function ensureRoles(
  owner: Client,
  password: (role: string) => string,
): Promise<void> {
  for (const name of ROLE_NAMES) {
    const secret = owner.escapeLiteral(password(name));
    await ensureRole(owner, `lm_${name}`, secret);
  }
}

async function ensureRole(owner: Client, role: string, secret: string): Promise<void> {
  for (let left = TRIES; ; left -= 1) {
    const found = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    const verb = found.rowCount ? 'ALTER' : 'CREATE';
    try {
      await owner.query(
        `${verb} ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${secret}`,
      );
      return;
    } catch (error) {
      if (left === 1 || !RACES.includes((error as { code?: string }).code ?? '')) throw error;
    }
  }
}
