// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg';
import { many, together } from '#packages/db';
import type { AssuranceLevel } from '#packages/kernel';

export interface SessionRow {
  id: string;
  account: string;
  person: string | null;
  level: AssuranceLevel;
  post: string | null;
  /** Neither expired nor signed out. */
  isOpen: boolean;
}

/** Finds a session by the hash of its token, as it stands at an instant. */
export type FindSession = (of: { hash: Buffer; now: Date }) => Promise<SessionRow | undefined>;

/**
 * The one statement of every request; requests that come at once share it. Nothing is cached, so a
 * sign-out counts everywhere at once.
 */
export function sessionFinder(pool: Pool): FindSession {
  const find = async (asked: readonly { hash: Buffer; now: Date }[]) => {
    const rows = await many<SessionRow & { i: number }>(pool, {
      name: 'identity.sessions',
      text:
        'SELECT t.i::int, s.id, account, person, level, post, ' +
        'ended_at IS NULL AND expires_at > t.now AS "isOpen" ' +
        'FROM unnest($1::bytea[], $2::timestamptz[]) WITH ORDINALITY t(hash, now, i) ' +
        'JOIN identity.session s ON s.token_hash = t.hash',
      values: [asked.map((one) => one.hash), asked.map((one) => one.now)],
    });
    const found = new Map(rows.map(({ i, ...row }) => [i, row]));
    return asked.map((_, i) => found.get(i + 1));
  };
  return together(find, 1);
}

export interface NewSession {
  hash: Buffer;
  id: string;
  account: string;
  person: string | null;
  level: AssuranceLevel;
  createdAt: Date;
  expiresAt: Date;
}

export async function insertSession(pool: Pool, row: NewSession): Promise<void> {
  await many(pool, {
    name: 'identity.new_session',
    text:
      'INSERT INTO identity.session ' +
      '(token_hash, id, account, person, level, created_at, expires_at) ' +
      'VALUES ($1, $2, $3, $4, $5, $6, $7)',
    values: [row.hash, row.id, row.account, row.person, row.level, row.createdAt, row.expiresAt],
  });
}

/** Ends a session, and the provider's own of the account: its next sign-in asks again. */
export async function endSessionRow(pool: Pool, session: string, now: Date): Promise<void> {
  await many(pool, {
    name: 'identity.end_session',
    text:
      'WITH ended AS (UPDATE identity.session SET ended_at = $2 ' +
      'WHERE id = $1 AND ended_at IS NULL RETURNING account) ' +
      "DELETE FROM identity.oidc_payload o USING ended WHERE o.model = 'Session' " +
      'AND o.account = ended.account',
    values: [session, now],
  });
}

const SPENT: [table: string, key: string, until: string][] = [
  ['session', 'token_hash', 'expires_at'],
  ['presence_code', 'code_hash', 'expires_at'],
  ['card_use', 'proof_hash', 'expires_at'],
  ['tries', 'about, window_start', 'window_start'],
  ['oidc_payload', 'model, id_hash', 'expires_at'],
];
/** Rows of each table at one sign-in: a backlog is worked off, nobody waits for all of it. */
const SPENT_MAX = 200;

/** What nobody can use any more is not kept; two who sweep at once step around each other. */
export async function sweepSpent(pool: Pool, before: Date): Promise<void> {
  for (const [table, key, until] of SPENT) {
    await many(pool, {
      name: `identity.sweep_${table}`,
      text:
        `DELETE FROM identity.${table} WHERE (${key}) IN (SELECT ${key} FROM identity.${table} ` +
        `WHERE ${until} < $1 LIMIT ${SPENT_MAX} FOR UPDATE SKIP LOCKED)`,
      values: [before],
    });
  }
}
