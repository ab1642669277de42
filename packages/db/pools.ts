// SPDX-License-Identifier: Apache-2.0
import { availableParallelism } from 'node:os';
import pg from 'pg';
import type { ROLE_NAMES } from './roles.ts';

export type RoleName = (typeof ROLE_NAMES)[number];

/** One pool per login role; together about four connections a core (tech-3 §1). */
export type Database = Record<RoleName, pg.Pool> & { close(): Promise<void> };

export interface OpenOptions {
  /** postgres:// URL of the database; its user and password are replaced by each role's. */
  url: string;
  password(role: string): string;
  /** Called with the message of a connection that broke while idle. */
  onIdleError?(message: string): void;
  /** Connections per role; default by cores. */
  sizes?: Partial<Record<RoleName, number>>;
}

const DATE_OID = 1082;
const INT8_OID = 20;
/**
 * Counts and log positions stay far below 2^53; civil dates are text, without a time zone to lose.
 */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') => {
    if (oid === DATE_OID) return (value: string) => value;
    if (oid === INT8_OID) return Number;
    return pg.types.getTypeParser(oid, format);
  }) as pg.CustomTypesConfig['getTypeParser'],
};

function roleUrl(url: string, role: RoleName, password: string): string {
  const parsed = new URL(url);
  parsed.username = `lm_${role}`;
  parsed.password = password;
  return parsed.href;
}

/** Opens the pools; no connection is made until the first query. */
export function openDatabase(options: OpenOptions): Database {
  const cores = availableParallelism();
  const sizes = { save: 2 * cores, staff: cores, resident: cores, sweeper: 3, ...options.sizes };
  let isClosing = false;
  const open = (role: RoleName, settings?: string): pg.Pool => {
    const pool = new pg.Pool({
      connectionString: roleUrl(options.url, role, options.password(role)),
      max: sizes[role],
      application_name: `lastmile ${role}`,
      types,
      ...(settings ? { options: settings } : {}),
    });
    // A connection on its way out may still hear that the server ends: that is no news.
    pool.on('error', (error) => {
      if (!isClosing) options.onIdleError?.(error.message);
    });
    return pool;
  };
  const pools = {
    save: open('save', '-c plan_cache_mode=force_generic_plan'),
    staff: open('staff'),
    resident: open('resident'),
    sweeper: open('sweeper'),
  };
  const close = async (): Promise<void> => {
    isClosing = true;
    await Promise.all(Object.values(pools).map((pool) => pool.end()));
  };
  return { ...pools, close };
}
