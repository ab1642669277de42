// SPDX-License-Identifier: Apache-2.0
import type { Client } from 'pg';

const PARTITION = '330102';
const CASES = 20_000;
const BATCH = 500;

// As the role that writes, so that row security stands; ids ascend as the house's do.
const LAY_READY = `
CREATE TEMP TABLE moves AS
SELECT array_agg(id ORDER BY id) AS abouts, array_agg(act ORDER BY id) AS ids,
  array_agg(version + 1 ORDER BY id) AS versions, array_agg(person ORDER BY id) AS people,
  array_agg(sha256(uuid_send(id)) ORDER BY id) AS commitments
FROM (SELECT h.*, (row_number() OVER (ORDER BY h.id) - 1) / ${BATCH} AS batch, (lpad(to_hex(
    (extract(epoch FROM now()) * 1000)::bigint), 12, '0') || '7' || right(md5(h.id::text), 19))::uuid AS act
  FROM journal.head h JOIN cases.on_desk d USING (partition, id)
  WHERE partition = '${PARTITION}' AND kind = 'case'
  ORDER BY h.id LIMIT ${CASES}) h
GROUP BY batch ORDER BY batch`;
const MOVE = `
SELECT sum(cases.move_desk((SELECT n FROM journal.epoch WHERE partition = '${PARTITION}'),
  (SELECT jsonb_build_object('partition', partition, 'kind', kind, 'account', account, 'basis', basis,
    'verb', verb, 'payload', payload, 'at', now()) FROM journal.act
    WHERE partition = '${PARTITION}' AND verb = 'move-desk' LIMIT 1),
  abouts, ids, versions, people, commitments, 'unit', 'unit|matter|step'))::int AS n FROM moves`;

/**
 * What PostgreSQL alone makes of the same writes on one connection: acts, heads, desks, purposes
 * and queue, every value given; in cases a second. Taken back afterwards.
 */
export async function movesInSql(owner: Client): Promise<number> {
  await owner.query('BEGIN');
  await owner.query("SET LOCAL plan_cache_mode = 'force_generic_plan'");
  await owner.query(LAY_READY);
  await owner.query('GRANT SELECT ON moves TO lm_save');
  await owner.query('SET LOCAL ROLE lm_save');
  await owner.query("SELECT set_config('lm.partition', $1, true)", [PARTITION]);
  const started = performance.now();
  const { rows } = await owner.query<{ n: number }>(MOVE);
  const seconds = (performance.now() - started) / 1000;
  await owner.query('ROLLBACK');
  return rows[0]!.n / seconds;
}
