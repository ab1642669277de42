// SPDX-License-Identifier: Apache-2.0
import type { Pool, PoolClient } from 'pg';
import { many, maybe } from '#packages/db';
import type { Basis } from '#packages/kernel';
import type { MatterVersion } from './contract.ts';

/** What every process keeps of a version before it has read the document. */
export interface VersionRow {
  code: string;
  version: number;
  /** Civil dates; `validTo` is the last day. */
  validFrom: string;
  validTo: string | null;
}

export interface NewVersion {
  document: MatterVersion;
  hash: string;
  basis: Basis;
  at: Date;
}

const LIST =
  'SELECT code, version, valid_from AS "validFrom", valid_to AS "validTo" FROM matters.version ' +
  'ORDER BY code, version';
const FIND =
  'SELECT document, document_hash AS hash FROM matters.version WHERE code = $1 AND version = $2';
const INSERT =
  'INSERT INTO matters.version (code, version, valid_from, valid_to, document, document_hash, ' +
  'basis, published_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING';

export function listVersionRows(pool: Pool): Promise<VersionRow[]> {
  return many<VersionRow>(pool, { name: 'matters.list', text: LIST });
}

export function findDocument(
  on: Pool | PoolClient,
  code: string,
  version: number,
): Promise<{ document: MatterVersion; hash: string } | undefined> {
  return maybe(on, { name: 'matters.find', text: FIND, values: [code, version] });
}

/** True when the row is new; false when the version stood there already. */
export async function insertVersion(pool: Pool, row: NewVersion): Promise<boolean> {
  const { document, hash, basis, at } = row;
  const { code, version, validFrom, validTo } = document;
  const values = [code, version, validFrom, validTo ?? null, document, hash, basis, at];
  const done = await pool.query({ name: 'matters.insert', text: INSERT, values });
  return done.rowCount === 1;
}
