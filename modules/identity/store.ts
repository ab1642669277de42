// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg';
import { maybe, one } from '#packages/db';
import type { PreparedAct } from '#packages/journal';
import type { AssuranceLevel } from '#packages/kernel';

export interface Account {
  id: string;
  partition: string;
  person: string | null;
  level: AssuranceLevel;
  version: number;
  lastAct: string;
}

const COLUMNS = 'id, partition, person, level, version, last_act AS "lastAct"';

/** An account that has not been closed. */
export function findAccount(pool: Pool, id: string): Promise<Account | undefined> {
  return maybe<Account>(pool, {
    name: 'identity.account',
    text: `SELECT ${COLUMNS} FROM identity.account WHERE id = $1 AND closed_at IS NULL`,
    values: [id],
  });
}

/** Several accounts may claim one person at real-name; the surest, then the oldest, is hers. */
export function findAccountOf(pool: Pool, person: string): Promise<Account | undefined> {
  return maybe<Account>(pool, {
    name: 'identity.account_of',
    text:
      `SELECT ${COLUMNS} FROM identity.account WHERE person = $1 AND closed_at IS NULL ` +
      "ORDER BY array_position(ARRAY['real-person', 'real-name', 'registered'], level), id LIMIT 1",
    values: [person],
  });
}

export function findByUsername(
  pool: Pool,
  username: string,
): Promise<(Account & { passwordHash: string | null }) | undefined> {
  return maybe(pool, {
    name: 'identity.by_username',
    text:
      `SELECT ${COLUMNS}, password_hash AS "passwordHash" FROM identity.account ` +
      'WHERE username = $1 AND closed_at IS NULL',
    values: [username],
  });
}

async function answerOf(pool: Pool, name: string, values: unknown[]): Promise<number> {
  const places = values.map((_, i) => `$${i + 1}`).join(', ');
  const row = await one<{ answer: number }>(pool, {
    name: `identity.${name}`,
    text: `SELECT identity.${name}(${places}) AS answer`,
    values,
  });
  return row.answer;
}

export interface NewAccountRow {
  username: string | null;
  passwordHash: string | null;
  level: AssuranceLevel;
}

/** Beside the answers of `journal.record()`, -5: the user name belongs to another account. */
export function recordOpening(pool: Pool, act: PreparedAct, row: NewAccountRow): Promise<number> {
  return answerOf(pool, 'open_account', [...act.params, JSON.stringify(row)]);
}

export function recordLevel(
  pool: Pool,
  act: PreparedAct,
  to: { person: string; level: AssuranceLevel },
): Promise<number> {
  return answerOf(pool, 'raise_level', [...act.params, to.person, to.level]);
}

export function recordPost(
  pool: Pool,
  act: PreparedAct,
  to: { session: string; post: string | null },
): Promise<number> {
  return answerOf(pool, 'take_post', [...act.params, to.session, to.post]);
}

export function recordClosing(pool: Pool, act: PreparedAct, at: Date): Promise<number> {
  return answerOf(pool, 'close_account', [...act.params, at]);
}

export interface CardReaderRow {
  code: string;
  organisation: string;
  /** SPKI, DER; Ed25519. */
  publicKey: Buffer;
}

export function recordReader(pool: Pool, act: PreparedAct, row: CardReaderRow): Promise<number> {
  const { publicKey, ...rest } = row;
  return answerOf(pool, 'register_reader', [...act.params, JSON.stringify(rest), publicKey]);
}

export function findReader(pool: Pool, code: string): Promise<{ publicKey: Buffer } | undefined> {
  return maybe(pool, {
    name: 'identity.card_reader',
    text: 'SELECT public_key AS "publicKey" FROM identity.card_reader WHERE code = $1',
    values: [code],
  });
}
