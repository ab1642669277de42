// SPDX-License-Identifier: Apache-2.0
import type { Client } from 'pg';

/** A province of ten by ten by ten by nine areas beside the demo city's. */
const AREAS = `
WITH n AS (SELECT i FROM generate_series(1, 10) i),
city AS (SELECT '99' || lpad(i::text, 2, '0') || '00000000' AS code, '990000000000' AS parent FROM n),
county AS (SELECT left(city.code, 4) || lpad(i::text, 2, '0') || '000000' AS code, city.code AS parent
  FROM city, n),
subdistrict AS (SELECT left(county.code, 6) || lpad(i::text, 3, '0') || '000' AS code,
  county.code AS parent FROM county, n),
community AS (SELECT left(s.code, 9) || lpad(i::text, 3, '0') AS code, s.code AS parent
  FROM subdistrict s, n WHERE i < 10)
INSERT INTO places.area (code, valid_from, name, name_en, level, parent)
SELECT code, '2000-01-01', code, '', level, parent FROM (
  SELECT '990000000000' AS code, 'province' AS level, NULL AS parent
  UNION ALL SELECT code, 'city', parent FROM city UNION ALL SELECT code, 'county', parent FROM county
  UNION ALL SELECT code, 'subdistrict', parent FROM subdistrict
  UNION ALL SELECT code, 'community', parent FROM community) every`;

/** Five hundred entries like one of the demo city's, a matter each. */
const ENTRIES = `
INSERT INTO powers.entry
SELECT made.* FROM powers.entry e, generate_series(0, 499) n,
  jsonb_populate_record(e, jsonb_build_object(
  'code', 'bench-' || n, 'id', md5('entry' || n), 'matters', jsonb_build_array('bench-' || n),
  'area', '990000000000', 'valid_from', '2020-01-01', 'valid_to', NULL, 'supersedes', NULL,
  'acts', $1::jsonb)) made
WHERE e.code = 'old-age-allowance'`;

/** City, county, subdistrict, then six posts: chains of four, two links in three end at a post. */
const LINKS = `
WITH chain AS (
  SELECT c,
    '99' || lpad((1 + (hashint4(c + 1) & 8191) % 10)::text, 2, '0') AS city,
    lpad((1 + (hashint4(c + 2) & 8191) % 10)::text, 2, '0') AS county,
    lpad((1 + (hashint4(c + 3) & 8191) % 10)::text, 3, '0') AS subdistrict
  FROM generate_series(1, $1::int) c
), link AS (
  SELECT c, l, 'bench-' || (hashint4(c) & 1048575) % 500 AS entry, least(l, 4) AS depth,
    CASE l WHEN 1 THEN city || '00000000' WHEN 2 THEN city || county || '000000'
      ELSE city || county || subdistrict || '000' END AS area,
    CASE WHEN l > 3 THEN 1 + (hashint4(c * 16 + l) & 1048575) % 100000 END AS post,
    CASE WHEN (hashint4(c + 5) & 7) = 0 THEN date '2026-01-31' ELSE date '2036-12-31' END AS stops
  FROM chain, generate_series(1, 9) l
), given AS (
  SELECT *, ARRAY(SELECT ('0190' || lpad(to_hex(c * 16 + k), 8, '0') || '70008000' ||
      right(md5(c || '-' || k), 12))::uuid
    FROM unnest(ARRAY[1, 2, 3, l]) WITH ORDINALITY u(k, at) WHERE at = 4 OR k < least(l, 4)) AS path
  FROM link
)
INSERT INTO powers.delegation (id, entry, decider, parent, path, from_organisation, to_organisation,
  to_kind, to_post, to_post_code, acts, area, valid_from, valid_to, document, liability,
  supervision, recorded_at, state, stops_on, stops_by, published_at)
SELECT path[depth], entry, 'government', path[depth - 1], path, 'giver', 'body-' || c % 20000,
  'department',
  ('0191' || lpad(to_hex(post), 8, '0') || '70008000' || right(md5('post' || post), 12))::uuid,
  'bench/' || post,
  CASE WHEN l < 4 THEN $2::text[] ELSE array_remove($2::text[], ($2::text[])[1 + (c + l) % 10]) END,
  area, '2024-01-01', stops, '{"title": "bench"}', '', '', '2024-01-01', 'in-force', stops, 'period',
  '2024-01-01'
FROM given`;

export const BENCH_ACTS = [
  ...['inform', 'receive', 'accept', 'verify', 'pre-review', 'review', 'decide', 'publish'],
  ...['deliver', 'pay', 'complete', 'delegate'],
] as const;
const OF_A_CHAIN = 9;

/** Writes areas, entries and links by SQL: rows of the list only, no acts. */
export async function fillWithPowers(owner: Client, links: number): Promise<number> {
  await owner.query(AREAS);
  await owner.query(ENTRIES, [JSON.stringify(BENCH_ACTS)]);
  // The rows are right by the way they are made; a million look-ups of keys would prove nothing.
  await owner.query('SET session_replication_role = replica');
  await owner.query(LINKS, [Math.floor(links / OF_A_CHAIN), BENCH_ACTS]);
  await owner.query('RESET session_replication_role');
  await owner.query('VACUUM ANALYZE powers.delegation');
  const { rows } = await owner.query<{ n: number }>(
    "SELECT count(*)::int AS n FROM powers.delegation WHERE liability = ''",
  );
  return rows[0]!.n;
}

/** A link to a post, as questions are made from. */
export interface BenchLink {
  post: string;
  matter: string;
  /** A subdistrict. */
  area: string;
}

export async function sampleLinks(owner: Client, many: number): Promise<BenchLink[]> {
  const { rows } = await owner.query<BenchLink>(
    'SELECT to_post AS post, entry AS matter, area FROM powers.delegation ' +
      "WHERE to_post_code LIKE 'bench/%' ORDER BY hashint4(hashtext(id::text)) LIMIT $1",
    [many],
  );
  return rows;
}
