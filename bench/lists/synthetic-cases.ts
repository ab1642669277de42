// SPDX-License-Identifier: Apache-2.0
import type { Client } from 'pg';

/** What was written, and keys to begin a page at. */
export interface CityRows {
  cases: number;
  open: number;
  /** Desks of the worker whose list is read. */
  desks: number;
  /** Where the part of open cases before a page is about `share`, below nine tenths. */
  keyAt(share: number): { due: string; id: string };
}

/** A fifth of the cases are open, as in tech-3 §4; their clocks end within ninety days. */
const OPEN_EACH = 5;
const DAYS = 90;
const FIRST_DUE = Date.UTC(2026, 11, 1);
const DAY_MS = 86_400_000;

// Rows of the two tables lists read. Every community has the same desks, so hers are as full as
// any; people are those of the demo city for her own cases, so that their names can be masked. A
// clock ends at a whole millisecond, as the program writes it: a cursor knows no finer one.
const INSERT = `
WITH community AS (
  SELECT code, row_number() OVER (ORDER BY code) - 1 AS n, count(*) OVER () AS of
  FROM places.area WHERE level = 'community' AND valid_to IS NULL
), person AS (
  SELECT id, row_number() OVER (ORDER BY id) - 1 AS n, count(*) OVER () AS of FROM parties.person
), step AS (
  SELECT split_part(d.key, '|', 2) AS matter, split_part(d.key, '|', 3) AS step, d.i - 1 AS n,
    cardinality($2::text[]) AS of
  FROM unnest($2::text[]) WITH ORDINALITY d(key, i)
)
INSERT INTO cases.service_case (partition, id, number, matter, matter_version, area, person,
  channel, state, step, due, updated_at)
SELECT left(community.code, 6), md5('case' || g)::uuid, 'bench-' || g, step.matter, $4, community.code,
  CASE WHEN community.code = $3 THEN person.id ELSE md5('person' || g % 300000)::uuid END, 'online',
  CASE WHEN g % ${OPEN_EACH} = 0 THEN 'submitted' ELSE 'granted' END,
  CASE WHEN g % ${OPEN_EACH} = 0 THEN step.step END,
  CASE WHEN g % ${OPEN_EACH} = 0
    THEN date_trunc('milliseconds',
      $5::timestamptz + (hashint4(g) & 1048575) / 1048576.0 * interval '${DAYS} days') END,
  $5::timestamptz - (g % 1000) * interval '1 hour'
FROM generate_series(1, $1::int) g
JOIN community ON community.n = (hashint4(g + 7) & 2147483647) % community.of
JOIN step ON step.n = (hashint4(g + 13) & 2147483647) % step.of
JOIN person ON person.n = g % person.of`;
const LAY = `
INSERT INTO cases.on_desk (partition, id, desk, due)
SELECT partition, id, 'station-' || area || '|' || matter || '|' || step, due
FROM cases.service_case WHERE number LIKE 'bench-%' AND step IS NOT NULL`;

/** Indexes are made afterwards: a tenth of the time of growing them row by row. */
async function withoutIndexes(owner: Client, work: () => Promise<void>): Promise<void> {
  const { rows } = await owner.query<{ indexname: string; indexdef: string }>(
    "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'cases' AND " +
      "tablename IN ('service_case', 'on_desk') AND indexdef NOT LIKE 'CREATE UNIQUE%'",
  );
  for (const { indexname } of rows) await owner.query(`DROP INDEX cases.${indexname}`);
  await work();
  for (const { indexdef } of rows) await owner.query(indexdef);
}

/** Writes synthetic cases by SQL: rows of the lists' tables only, no acts. */
export async function fillWithCases(
  owner: Client,
  desks: readonly string[],
  cases: number,
): Promise<CityRows> {
  const community = /station-(\d{12})/.exec(desks[0] ?? '')?.[1];
  const due = new Date(FIRST_DUE).toISOString();
  await withoutIndexes(owner, async () => {
    await owner.query(INSERT, [cases, desks, community, 1, due]);
    await owner.query(LAY);
  });
  await owner.query('VACUUM ANALYZE cases.service_case, cases.on_desk');
  const { rows } = await owner.query<{ cases: number; open: number }>(
    'SELECT count(*)::int AS cases, count(step)::int AS open FROM cases.service_case',
  );
  return {
    ...rows[0]!,
    desks: desks.length,
    keyAt: (share) => ({
      due: new Date(FIRST_DUE + share * 0.9 * DAYS * DAY_MS).toISOString(),
      id: '00000000-0000-0000-0000-000000000000',
    }),
  };
}
