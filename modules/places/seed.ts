// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '#packages/db';
import type { BadRow } from './model/read-csv.ts';
import { readAreas, readLineage } from './model/read-csv.ts';
import { saveAreas } from './store.ts';

export interface PlacesImport {
  areas: number;
  changes: number;
  /** Rows left out, with file and line. */
  bad: (BadRow & { file: string })[];
}

/** Imports `<cityDir>/divisions/*.csv`, keeping the good rows. Operator's duty; idempotent. */
export async function seedPlaces(db: Database, cityDir: string): Promise<PlacesImport> {
  const read = (file: string): string => readFileSync(join(cityDir, 'divisions', file), 'utf8');
  const areas = readAreas(read('areas.csv'));
  const lineage = readLineage(read('lineage.csv'));
  await saveAreas(db.save, areas.rows, lineage.rows);
  const bad = [
    ...areas.bad.map((row) => ({ ...row, file: 'areas.csv' })),
    ...lineage.bad.map((row) => ({ ...row, file: 'lineage.csv' })),
  ];
  return { areas: areas.rows.length, changes: lineage.rows.length, bad };
}
