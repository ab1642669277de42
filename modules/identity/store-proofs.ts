// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg';
import { many, maybe, one, transact } from '#packages/db';

/**
 * Keeps a new code in place of the person's unused ones; false when another person has the same.
 */
export function savePresenceCode(
  pool: Pool,
  row: { hash: Buffer; person: string; expiresAt: Date; now: Date },
): Promise<boolean> {
  return transact(pool, async (tx) => {
    await tx.query({
      name: 'identity.drop_codes',
      text:
        'DELETE FROM identity.presence_code ' +
        'WHERE (person = $1 AND account IS NULL) OR (code_hash = $2 AND expires_at < $3)',
      values: [row.person, row.hash, row.now],
    });
    const made = await tx.query({
      name: 'identity.new_code',
      text:
        'INSERT INTO identity.presence_code (code_hash, person, expires_at) VALUES ($1, $2, $3) ' +
        'ON CONFLICT DO NOTHING',
      values: [row.hash, row.person, row.expiresAt],
    });
    return made.rowCount === 1;
  });
}

/** The code's person, if it is fresh or already this account's; the first use binds it. */
export async function bindPresenceCode(
  pool: Pool,
  use: { hash: Buffer; account: string; now: Date; boundUntil: Date },
): Promise<string | undefined> {
  const row = await maybe<{ person: string }>(pool, {
    name: 'identity.use_code',
    text:
      'UPDATE identity.presence_code SET account = $2, bound_until = coalesce(bound_until, $4) ' +
      'WHERE code_hash = $1 AND ((account IS NULL AND expires_at > $3) ' +
      'OR (account = $2 AND bound_until > $3)) RETURNING person',
    values: [use.hash, use.account, use.now, use.boundUntil],
  });
  return row?.person;
}

/** Whose proof it is now: the first account that showed it. */
export async function bindCardProof(
  pool: Pool,
  use: { hash: Buffer; account: string; expiresAt: Date },
): Promise<string> {
  await many(pool, {
    name: 'identity.new_card_use',
    text:
      'INSERT INTO identity.card_use (proof_hash, account, expires_at) VALUES ($1, $2, $3) ' +
      'ON CONFLICT DO NOTHING',
    values: [use.hash, use.account, use.expiresAt],
  });
  const row = await one<{ account: string }>(pool, {
    name: 'identity.card_use',
    text: 'SELECT account FROM identity.card_use WHERE proof_hash = $1',
    values: [use.hash],
  });
  return row.account;
}

/** Counts one try and answers how many that makes in the window. */
export async function countTry(pool: Pool, about: Buffer, windowStart: Date): Promise<number> {
  const row = await one<{ n: number }>(pool, {
    name: 'identity.count_try',
    text:
      'INSERT INTO identity.tries AS t (about, window_start, n) VALUES ($1, $2, 1) ' +
      'ON CONFLICT (about, window_start) DO UPDATE SET n = t.n + 1 RETURNING n',
    values: [about, windowStart],
  });
  return row.n;
}

/** Takes one try back: it was no failed one. */
export async function uncountTry(pool: Pool, about: Buffer, windowStart: Date): Promise<void> {
  await many(pool, {
    name: 'identity.uncount_try',
    text: 'UPDATE identity.tries SET n = n - 1 WHERE about = $1 AND window_start = $2 AND n > 0',
    values: [about, windowStart],
  });
}

export async function forgetTries(pool: Pool, about: Buffer): Promise<void> {
  await many(pool, {
    name: 'identity.forget_tries',
    text: 'DELETE FROM identity.tries WHERE about = $1',
    values: [about],
  });
}
