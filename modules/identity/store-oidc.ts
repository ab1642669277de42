// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg';
import { many, maybe } from '#packages/db';

export interface OidcRow {
  sealed: Buffer;
  consumedAt: Date | null;
}

export interface NewOidcRow {
  model: string;
  idHash: Buffer;
  sealed: Buffer;
  grantHash: Buffer | null;
  uidHash: Buffer | null;
  account: string | null;
  expiresAt: Date | null;
}

export async function saveOidc(pool: Pool, row: NewOidcRow): Promise<void> {
  await many(pool, {
    name: 'identity.oidc_save',
    text:
      'INSERT INTO identity.oidc_payload ' +
      '(model, id_hash, sealed, grant_hash, uid_hash, account, expires_at) ' +
      'VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (model, id_hash) DO UPDATE SET ' +
      'sealed = excluded.sealed, grant_hash = excluded.grant_hash, uid_hash = excluded.uid_hash, ' +
      'account = excluded.account, expires_at = excluded.expires_at',
    values: [
      ...[row.model, row.idHash, row.sealed, row.grantHash],
      ...[row.uidHash, row.account, row.expiresAt],
    ],
  });
}

const FOUND = 'SELECT sealed, consumed_at AS "consumedAt" FROM identity.oidc_payload';
const FRESH = '(expires_at IS NULL OR expires_at > $3)';

interface Key {
  model: string;
  hash: Buffer;
  now: Date;
}

export function findOidc(pool: Pool, key: Key): Promise<OidcRow | undefined> {
  return maybe<OidcRow>(pool, {
    name: 'identity.oidc_find',
    text: `${FOUND} WHERE model = $1 AND id_hash = $2 AND ${FRESH}`,
    values: [key.model, key.hash, key.now],
  });
}

export function findOidcByUid(pool: Pool, key: Key): Promise<OidcRow | undefined> {
  return maybe<OidcRow>(pool, {
    name: 'identity.oidc_by_uid',
    text: `${FOUND} WHERE model = $1 AND uid_hash = $2 AND ${FRESH} LIMIT 1`,
    values: [key.model, key.hash, key.now],
  });
}

export async function consumeOidc(pool: Pool, key: Key): Promise<void> {
  await many(pool, {
    name: 'identity.oidc_consume',
    text: 'UPDATE identity.oidc_payload SET consumed_at = $3 WHERE model = $1 AND id_hash = $2',
    values: [key.model, key.hash, key.now],
  });
}

export async function dropOidc(pool: Pool, key: Omit<Key, 'now'>): Promise<void> {
  await many(pool, {
    name: 'identity.oidc_drop',
    text: 'DELETE FROM identity.oidc_payload WHERE model = $1 AND id_hash = $2',
    values: [key.model, key.hash],
  });
}

export async function dropOidcGrant(pool: Pool, grantHash: Buffer): Promise<void> {
  await many(pool, {
    name: 'identity.oidc_drop_grant',
    text: 'DELETE FROM identity.oidc_payload WHERE grant_hash = $1',
    values: [grantHash],
  });
}
