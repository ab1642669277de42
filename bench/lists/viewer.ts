// SPDX-License-Identifier: Apache-2.0
import type { Client } from 'pg';
import type { House } from '#apps/server/house.ts';

const AREAS = 50;
const MATTERS = 200;

const ENTRY = `
INSERT INTO powers.entry
SELECT made.* FROM powers.entry e, jsonb_populate_record(e, jsonb_build_object(
  'code', 'bench-view', 'id', md5('bench-view'), 'area', '330102000000', 'valid_from', '2020-01-01',
  'valid_to', NULL, 'supersedes', NULL, 'acts', '["supervise"]'::jsonb,
  'matters', $1::jsonb || (SELECT jsonb_agg('bench-' || n) FROM generate_series(1, $2::int) n))) made
WHERE e.code = 'old-age-allowance'`;

const LINKS = `
INSERT INTO powers.delegation (id, entry, decider, parent, path, from_organisation, to_organisation,
  to_kind, to_post, to_post_code, acts, area, valid_from, valid_to, document, liability,
  supervision, recorded_at, state, stops_on, stops_by, published_at)
SELECT own.id, 'bench-view', 'government', NULL, ARRAY[own.id], 'giver', 'giver', 'department',
  $1, $2,
  ARRAY['supervise'], area.code, '2020-01-01', '2036-12-31', '{}', '', '', '2020-01-01', 'in-force',
  '2036-12-31', 'period', '2020-01-01'
FROM (SELECT code FROM places.area WHERE level = 'community' AND valid_to IS NULL
  AND code LIKE '330102%' ORDER BY md5(code) LIMIT $3) area,
  LATERAL (SELECT md5('view' || area.code)::uuid AS id) own`;

/**
 * Gives a post, which has no desk, two hundred matters in fifty communities to look at; answers in
 * how many communities that came to be.
 */
export async function giveSight(
  owner: Client,
  house: House,
  of: { post: string; matters: readonly string[] },
): Promise<{ areas: number; matters: number }> {
  const { id, code } = house.parties.getPost(of.post);
  await owner.query('SET session_replication_role = replica');
  await owner.query(ENTRY, [JSON.stringify(of.matters), MATTERS - of.matters.length]);
  const { rowCount } = await owner.query(LINKS, [id, code, AREAS]);
  await owner.query("SELECT journal.bump(ARRAY['330102'], 'powers', $1)", [id]);
  await owner.query('RESET session_replication_role');
  await house.powers.catchUp();
  return { areas: rowCount ?? 0, matters: MATTERS };
}
