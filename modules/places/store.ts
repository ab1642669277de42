// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg';
import { many, transact } from '#packages/db';
import type { Area, AreaChange } from './model/area.ts';

const AREAS =
  'SELECT code, name, name_en AS "nameEn", level, parent, valid_from::text AS "validFrom", ' +
  'valid_to::text AS "validTo" FROM places.area ORDER BY code, valid_from';
const CHANGES =
  'SELECT from_code AS "from", to_code AS "to", date::text, kind FROM places.lineage ORDER BY 1, 2, 3';

export async function loadAreas(pool: Pool): Promise<{ areas: Area[]; changes: AreaChange[] }> {
  const areas = await many<Area>(pool, { name: 'places.areas', text: AREAS });
  const changes = await many<AreaChange>(pool, { name: 'places.changes', text: CHANGES });
  return { areas, changes };
}

const SAVE_AREAS =
  'INSERT INTO places.area (code, valid_from, valid_to, name, name_en, level, parent) ' +
  'SELECT code, "validFrom", "validTo", name, "nameEn", level, parent FROM jsonb_to_recordset($1) ' +
  'AS a(code text, "validFrom" date, "validTo" date, name text, "nameEn" text, level text, parent text) ' +
  'ON CONFLICT (code, valid_from) DO UPDATE SET valid_to = excluded.valid_to, name = excluded.name, ' +
  'name_en = excluded.name_en, level = excluded.level, parent = excluded.parent';
const SAVE_CHANGES =
  'INSERT INTO places.lineage (from_code, to_code, date, kind) ' +
  'SELECT "from", "to", date, kind FROM jsonb_to_recordset($1) ' +
  'AS c("from" text, "to" text, date date, kind text) ' +
  'ON CONFLICT (from_code, to_code, date) DO UPDATE SET kind = excluded.kind';

/** Imports areas and their lineage; running it again changes nothing. */
export function saveAreas(pool: Pool, areas: Area[], changes: AreaChange[]): Promise<void> {
  return transact(pool, async (tx) => {
    await tx.query(SAVE_AREAS, [JSON.stringify(areas)]);
    await tx.query(SAVE_CHANGES, [JSON.stringify(changes)]);
  });
}
