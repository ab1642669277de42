// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg';
import { many, maybe, one, transact } from '#packages/db';
import type { PreparedAct } from '#packages/journal';
import type { MaskedPerson } from './contract.ts';
import type { Assignment } from './model/directory.ts';
import type { Organisation, Post } from './model/organisation.ts';

const ORGANISATIONS =
  "SELECT code, kind, jsonb_build_object('zh', name_zh, 'en', name_en) AS name, area, parent, " +
  'credit_code AS "creditCode" FROM parties.organisation ORDER BY code';
const POSTS =
  "SELECT id, code, organisation, role, jsonb_build_object('zh', name_zh, 'en', name_en) AS name " +
  'FROM parties.post ORDER BY code';

export async function loadReference(
  pool: Pool,
): Promise<{ organisations: Organisation[]; posts: Post[] }> {
  return {
    organisations: await many<Organisation>(pool, {
      name: 'parties.organisations',
      text: ORGANISATIONS,
    }),
    posts: await many<Post>(pool, { name: 'parties.posts', text: POSTS }),
  };
}

const SAVE_ORGANISATIONS =
  'INSERT INTO parties.organisation (code, kind, name_zh, name_en, area, parent, credit_code) ' +
  "SELECT code, kind, name ->> 'zh', name ->> 'en', area, parent, \"creditCode\" " +
  'FROM jsonb_to_recordset($1) AS o(code text, kind text, name jsonb, area text, parent text, ' +
  '"creditCode" text) ON CONFLICT (code) DO UPDATE SET kind = excluded.kind, ' +
  'name_zh = excluded.name_zh, name_en = excluded.name_en, area = excluded.area, ' +
  'parent = excluded.parent, credit_code = excluded.credit_code';
const SAVE_POSTS =
  'INSERT INTO parties.post (id, code, organisation, role, name_zh, name_en) ' +
  "SELECT id, code, organisation, role, name ->> 'zh', name ->> 'en' " +
  'FROM jsonb_to_recordset($1) AS p(id uuid, code text, organisation text, role text, name jsonb) ' +
  'ON CONFLICT (id) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en';

/** Imports organisations and posts; running it again changes nothing. */
export function saveReference(
  pool: Pool,
  reference: { organisations: Organisation[]; posts: Post[] },
): Promise<void> {
  return transact(pool, async (tx) => {
    await tx.query(SAVE_ORGANISATIONS, [JSON.stringify(reference.organisations)]);
    await tx.query(SAVE_POSTS, [JSON.stringify(reference.posts)]);
  });
}

const ASSIGNMENT_COLUMNS =
  'partition, id, post, person, valid_from AS "validFrom", valid_to AS "validTo", version, ' +
  'last_act AS "lastAct"';

/** A listed cross-partition read: every assignment, for the directory in memory. */
export function loadAssignments(pool: Pool): Promise<Assignment[]> {
  return many<Assignment>(pool, {
    name: 'parties.assignments',
    text: `SELECT ${ASSIGNMENT_COLUMNS} FROM parties.assignment`,
  });
}

export async function recordAssignment(
  pool: Pool,
  act: PreparedAct,
  change: {
    row: Pick<Assignment, 'post' | 'person' | 'validFrom' | 'validTo'>;
    /** Whose epochs rise. */
    partitions: string[];
  },
): Promise<number> {
  const { answer } = await one<{ answer: number }>(pool, {
    name: 'parties.assign',
    text: 'SELECT parties.assign($1, $2, $3, $4, $5, $6, $7) AS answer',
    values: [...act.params, JSON.stringify(change.row), change.partitions],
  });
  return answer;
}

export interface PersonRow extends MaskedPerson {
  sealed: Buffer;
  version: number;
  lastAct: string;
}

const PERSON_COLUMNS =
  'id, partition, area, name_masked AS "nameMasked", id_masked AS "idMasked", sealed, version, ' +
  'last_act AS "lastAct"';

export function findPersonRow(pool: Pool, id: string): Promise<PersonRow | undefined> {
  return maybe<PersonRow>(pool, {
    name: 'parties.person',
    text: `SELECT ${PERSON_COLUMNS} FROM parties.person WHERE id = $1`,
    values: [id],
  });
}

export function findPersonRowByMac(pool: Pool, mac: Buffer): Promise<PersonRow | undefined> {
  return maybe<PersonRow>(pool, {
    name: 'parties.person_by_mac',
    text: `SELECT ${PERSON_COLUMNS} FROM parties.person WHERE id_mac = $1`,
    values: [mac],
  });
}

export function listMasked(pool: Pool, ids: readonly string[]): Promise<MaskedPerson[]> {
  return many<MaskedPerson>(pool, {
    name: 'parties.masked',
    text:
      'SELECT id, partition, area, name_masked AS "nameMasked", id_masked AS "idMasked" ' +
      'FROM parties.person WHERE id = ANY ($1)',
    values: [[...ids]],
  });
}

export interface NewPersonRow {
  area: string;
  nameMasked: string;
  idMasked: string;
  household: string | null;
  memberFrom: string;
}

/** Beside the answers of `journal.record()`, -5: the number belongs to another person. */
export async function recordPerson(
  pool: Pool,
  act: PreparedAct,
  person: { row: NewPersonRow; idMac: Buffer; sealed: Buffer },
): Promise<number> {
  const { answer } = await one<{ answer: number }>(pool, {
    name: 'parties.add_person',
    text: 'SELECT parties.add_person($1, $2, $3, $4, $5, $6, $7, $8) AS answer',
    values: [...act.params, JSON.stringify(person.row), person.idMac, person.sealed],
  });
  return answer;
}

export async function recordErasure(pool: Pool, act: PreparedAct): Promise<number> {
  const { answer } = await one<{ answer: number }>(pool, {
    name: 'parties.erase_person',
    text: 'SELECT parties.erase_person($1, $2, $3, $4, $5) AS answer',
    values: [...act.params],
  });
  return answer;
}
