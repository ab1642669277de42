// SPDX-License-Identifier: Apache-2.0
import type { Client, Pool } from 'pg';
import { AppError } from '#packages/kernel';
import { DB_ERRORS } from './errors.ts';
import { one } from './query.ts';

export interface Installation {
  mode: 'demo' | 'production';
  city: string;
}

/**
 * Looks at a database that may be new, before anything in it or in its cluster is touched.
 * Errors: DB_MODE_MISMATCH.
 */
export async function insistInstallation(owner: Client, wanted: Installation): Promise<void> {
  const found = await owner.query<{ is_there: boolean }>(
    "SELECT to_regclass('db.installation') IS NOT NULL AS is_there",
  );
  if (!found.rows[0]?.is_there) return;
  const stored = await owner.query<Installation>('SELECT mode, city FROM db.installation');
  const mode = stored.rows[0]?.mode ?? wanted.mode;
  if (mode !== wanted.mode) {
    throw new AppError(DB_ERRORS.DB_MODE_MISMATCH, { stored: mode, wanted: wanted.mode });
  }
}

/** Stores the mode in a new database, or insists that it is the same. Errors: DB_MODE_MISMATCH. */
export async function claimInstallation(
  owner: Client,
  wanted: Installation,
  now: Date,
): Promise<{ isNew: boolean }> {
  const made = await owner.query(
    'INSERT INTO db.installation (id, mode, city, created_at) VALUES (1, $1, $2, $3) ON CONFLICT DO NOTHING',
    [wanted.mode, wanted.city, now],
  );
  const stored = await owner.query<Installation>('SELECT mode, city FROM db.installation');
  const row = stored.rows[0];
  if (row?.mode !== wanted.mode) {
    throw new AppError(DB_ERRORS.DB_MODE_MISMATCH, { stored: row?.mode, wanted: wanted.mode });
  }
  return { isNew: made.rowCount === 1 };
}

/** Milliseconds by which the demo's clock runs ahead; always 0 in production. */
export async function readClockOffset(pool: Pool): Promise<number> {
  const row = await one<{ clock_offset_ms: number }>(pool, {
    name: 'db.clock_offset',
    text: 'SELECT clock_offset_ms FROM db.installation',
  });
  return row.clock_offset_ms;
}

/**
 * Moves the demo's clock forward and returns the new offset; the table refuses it in production.
 */
export async function advanceClock(pool: Pool, byMs: number): Promise<number> {
  const row = await one<{ clock_offset_ms: number }>(pool, {
    name: 'db.advance_clock',
    text:
      'UPDATE db.installation SET clock_offset_ms = clock_offset_ms + greatest($1::bigint, 0) ' +
      'RETURNING clock_offset_ms',
    values: [byMs],
  });
  return row.clock_offset_ms;
}
