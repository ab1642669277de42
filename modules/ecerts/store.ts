// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg';
import { type NamedQuery, one, reading } from '#packages/db';
import type { ActRow, PreparedAct, Recorded } from '#packages/journal';
import { recorded } from '#packages/journal';
import type { Text } from '#packages/kernel';
import type { StoredStatus } from './model/status.ts';

/** What the issuer seals: nothing of the holder, who is bound in by the hash of the sealed face. */
export interface ECertMetadata {
  identifier: string;
  type: string;
  typeTitle: Text;
  version: number;
  issuer: string;
  issuerName: Text;
  issuerCode: string;
  /** Whose key sealed: the issuer, or this installation for an import. */
  sealedBy: string;
  issuedOn: string;
  validTo: string | null;
  /** SHA-256 of the sealed face, hex. */
  faceHash: string;
}

/** A certificate with its acts and sealed facts, as `ecerts.row_of` gives it. */
export interface ECertRow {
  partition: string;
  id: string;
  person: string;
  type: string;
  identifier: string;
  version: number;
  status: StoredStatus;
  supersededBy: string | null;
  issuer: string;
  imported: boolean;
  matter: string | null;
  area: string | null;
  caseId: string | null;
  issuedOn: string;
  validTo: string | null;
  metadata: ECertMetadata;
  /** base64 */
  seal: string;
  sealKey: string;
  paper: string;
  acts: ActRow[];
  facts: { id: string; act: string; sealed: string }[];
  /** SPKI DER, base64. */
  publicKey: string;
}

/** Last parameter of `ecerts.issue`. */
export interface ECertColumns {
  type: string;
  identifier: string;
  version: number;
  issuer: string;
  imported: boolean;
  matter: string | null;
  area: string | null;
  case_id: string | null;
  issued_on: string;
  valid_to: string | null;
  metadata: ECertMetadata;
  seal: string;
  seal_key: string;
  sealed_by: string;
  public_key: string;
  paper: string;
}

async function rowOf(pool: Pool, name: string, values: string[]): Promise<ECertRow | undefined> {
  const row = await one<{ ecert: ECertRow | null }>(pool, {
    name: `ecerts.${name}`,
    text: `SELECT ecerts.${name}($1, $2) AS ecert`,
    values,
  });
  return row.ecert ?? undefined;
}

export function findECert(pool: Pool, partition: string, id: string) {
  return rowOf(pool, 'load', [partition, id]);
}

export function findByIdentifier(pool: Pool, partition: string, identifier: string) {
  return rowOf(pool, 'find_identifier', [partition, identifier]);
}

/** A person's certificates, newest first; under row security as that person. */
export function listOfPerson(pool: Pool, person: string): Promise<ECertRow[]> {
  return reading(pool, { person }, async (client) => {
    const row = await one<{ rows: ECertRow[] }>(client, {
      name: 'ecerts.rows_of_person',
      text: 'SELECT ecerts.rows_of_person($1) AS rows',
      values: [person],
    });
    return row.rows;
  });
}

async function answerOf(pool: Pool, query: NamedQuery): Promise<Recorded> {
  const row = await one<{ answer: number }>(pool, query);
  return recorded(row.answer);
}

export function saveIssue(pool: Pool, act: PreparedAct, columns: ECertColumns): Promise<Recorded> {
  const text = 'SELECT ecerts.issue($1, $2, $3, $4, $5, $6, $7) AS answer';
  const values = [null, ...act.params, JSON.stringify(columns)];
  return answerOf(pool, { name: 'ecerts.issue', text, values });
}

export interface Change {
  epoch: number | null;
  act: PreparedAct;
  /** Null leaves the status as it is. */
  status: StoredStatus | null;
}

export function saveChange(pool: Pool, change: Change): Promise<Recorded> {
  const text = 'SELECT ecerts.change($1, $2, $3, $4, $5, $6, $7, NULL) AS answer';
  const values = [change.epoch, ...change.act.params, change.status];
  return answerOf(pool, { name: 'ecerts.change', text, values });
}

export interface Supersession {
  old: PreparedAct;
  act: PreparedAct;
  columns: ECertColumns;
}

export function saveSupersession(pool: Pool, { old, act, columns }: Supersession) {
  const text = 'SELECT ecerts.supersede($1, $2, $3, $4, $5, $6) AS answer';
  const [oldJson, , , oldCommitment] = old.params;
  const [json, , , commitment, sealed] = act.params;
  const values = [oldJson, oldCommitment, json, commitment, sealed, JSON.stringify(columns)];
  return answerOf(pool, { name: 'ecerts.supersede', text, values });
}

/** The public key of a seal, and whose it is. */
export async function findSealKey(
  pool: Pool,
  keyId: string,
): Promise<{ organisation: string; publicKey: Buffer } | undefined> {
  const found = await pool.query<{ organisation: string; publicKey: Buffer }>({
    name: 'ecerts.seal_key',
    text: 'SELECT organisation, public_key AS "publicKey" FROM ecerts.seal_key WHERE key_id = $1',
    values: [keyId],
  });
  return found.rows[0];
}
