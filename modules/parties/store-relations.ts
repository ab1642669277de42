// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg';
import { many, maybe, one } from '#packages/db';
import type { PreparedAct } from '#packages/journal';

const IN_FORCE = 'valid_from <= $2 AND (valid_to IS NULL OR $2 < valid_to)';

/** Everyone who lives in the person's household on a civil date, the person included. */
export async function listHousehold(pool: Pool, person: string, at: string): Promise<string[]> {
  const rows = await many<{ person: string }>(pool, {
    name: 'parties.household',
    text:
      'SELECT DISTINCT person FROM parties.household_member WHERE household IN (' +
      `SELECT household FROM parties.household_member WHERE person = $1 AND ${IN_FORCE}) ` +
      `AND ${IN_FORCE} ORDER BY person`,
    values: [person, at],
  });
  return rows.map((row) => row.person);
}

export interface Guardianship {
  id: string;
  partition: string;
  ward: string;
  guardian: string;
  registeredBy: string;
  validFrom: Date;
  validTo: Date | null;
  version: number;
  lastAct: string;
}

const GUARDIANSHIP_COLUMNS =
  'id, partition, ward, guardian, registered_by AS "registeredBy", valid_from AS "validFrom", ' +
  'valid_to AS "validTo", version, last_act AS "lastAct"';

export async function listGuardians(pool: Pool, ward: string, at: Date): Promise<string[]> {
  const rows = await many<{ guardian: string }>(pool, {
    name: 'parties.guardians',
    text: `SELECT DISTINCT guardian FROM parties.guardianship WHERE ward = $1 AND ${IN_FORCE} ORDER BY 1`,
    values: [ward, at],
  });
  return rows.map((row) => row.guardian);
}

export async function listWards(pool: Pool, guardian: string, at: Date): Promise<string[]> {
  const rows = await many<{ ward: string }>(pool, {
    name: 'parties.wards',
    text: `SELECT DISTINCT ward FROM parties.guardianship WHERE guardian = $1 AND ${IN_FORCE} ORDER BY 1`,
    values: [guardian, at],
  });
  return rows.map((row) => row.ward);
}

export function findGuardianship(pool: Pool, id: string): Promise<Guardianship | undefined> {
  return maybe<Guardianship>(pool, {
    name: 'parties.guardianship',
    text: `SELECT ${GUARDIANSHIP_COLUMNS} FROM parties.guardianship WHERE id = $1`,
    values: [id],
  });
}

export async function recordGuardianship(
  pool: Pool,
  act: PreparedAct,
  row: Pick<Guardianship, 'ward' | 'guardian' | 'registeredBy' | 'validFrom' | 'validTo'>,
): Promise<number> {
  const { answer } = await one<{ answer: number }>(pool, {
    name: 'parties.register_guardian',
    text: 'SELECT parties.register_guardian($1, $2, $3, $4, $5, $6) AS answer',
    values: [...act.params, JSON.stringify(row)],
  });
  return answer;
}

/** The person behind a handle of the story; on a production database there is none. */
export async function findByHandle(pool: Pool, handle: string): Promise<string | undefined> {
  const row = await maybe<{ person: string }>(pool, {
    name: 'parties.by_handle',
    text: 'SELECT person FROM parties.demo_person WHERE handle = $1',
    values: [handle],
  });
  return row?.person;
}

export function listHandles(pool: Pool): Promise<{ handle: string; person: string }[]> {
  return many(pool, {
    name: 'parties.handles',
    text: 'SELECT handle, person FROM parties.demo_person ORDER BY handle',
  });
}

export async function saveHandle(pool: Pool, handle: string, person: string): Promise<void> {
  await many(pool, {
    name: 'parties.save_handle',
    text: 'INSERT INTO parties.demo_person (handle, person) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    values: [handle, person],
  });
}

/** Keeps the first day the story was told on, and answers it. */
export async function keepStoryDate(pool: Pool, today: string): Promise<string> {
  await many(pool, {
    name: 'parties.keep_story',
    text: 'INSERT INTO parties.demo_story (id, story_date) VALUES (1, $1) ON CONFLICT DO NOTHING',
    values: [today],
  });
  const { day } = await one<{ day: string }>(pool, {
    name: 'parties.story',
    text: 'SELECT story_date::text AS day FROM parties.demo_story',
  });
  return day;
}
