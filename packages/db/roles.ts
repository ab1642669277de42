// SPDX-License-Identifier: Apache-2.0
import type { Client } from 'pg';

/**
 * Login roles of the program. They own nothing and cannot bypass row security.
 * save: the write path, generic plans. staff, resident: lists and pages. sweeper: clocks, listeners, the log.
 */
export const ROLE_NAMES = ['save', 'staff', 'resident', 'sweeper'] as const;

/** Creates the login roles, or sets their passwords to this installation's. Needs CREATEROLE. */
export async function ensureRoles(
  owner: Client,
  password: (role: string) => string,
): Promise<void> {
  for (const name of ROLE_NAMES) {
    const role = `lm_${name}`;
    const found = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    const verb = found.rowCount ? 'ALTER' : 'CREATE';
    const secret = owner.escapeLiteral(password(name));
    await owner.query(
      `${verb} ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${secret}`,
    );
  }
}
