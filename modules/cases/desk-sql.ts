// SPDX-License-Identifier: Apache-2.0

/** A key to begin after, and how long the page is. */
export interface DeskPage {
  after: { due: string; id: string };
  limit: number;
}

const walk = (desk: string, after: string, limit: string): string =>
  'SELECT partition, id, due, row_number() OVER (ORDER BY due, id) AS nth FROM cases.on_desk ' +
  `WHERE desk = ${desk} AND (due, id) > (${after}) ORDER BY due, id LIMIT ${limit}`;

/** Of one desk the whole page; of many, twice what is due to each if all were as full. */
const SHARE = 'least($4, 2 * ($4 / greatest(cardinality($1), 1)) + 4)';

/**
 * What lies on the desks, by due date: ids first, from the covering index of 0006_on_desk.sql, one
 * ordered walk a desk, merged; then the rows (tech-3 §4). Each desk is asked for its share of the
 * page, and for more where that is used up before the page is full.
 */
export function deskQuery(
  columns: string,
  desks: readonly string[],
  { after, limit }: DeskPage,
): { name: string; text: string; values: unknown[] } {
  const text =
    'WITH near AS MATERIALIZED (SELECT d.desk, k.* FROM unnest($1::text[]) d(desk) ' +
    `CROSS JOIN LATERAL (${walk('d.desk', '$2::timestamptz, $3::uuid', SHARE)}) k), ` +
    'last AS MATERIALIZED (SELECT due, id FROM near ORDER BY due, id OFFSET $4 - 1 LIMIT 1), ' +
    `spent AS MATERIALIZED (SELECT desk, due, id FROM near n WHERE nth = ${SHARE} ` +
    'AND NOT EXISTS (SELECT FROM last l WHERE (l.due, l.id) <= (n.due, n.id))), ' +
    'ids AS MATERIALIZED (SELECT partition, id, due FROM near UNION ALL ' +
    'SELECT m.partition, m.id, m.due FROM spent s ' +
    `CROSS JOIN LATERAL (${walk('s.desk', 's.due, s.id', '$4')}) m ` +
    'ORDER BY due, id LIMIT $4) ' +
    `SELECT ${columns} FROM ids JOIN cases.service_case c ON c.partition = ids.partition ` +
    'AND c.id = ids.id ORDER BY ids.due, ids.id';
  return { name: 'cases.desk', text, values: [desks, after.due, after.id, limit] };
}
