// SPDX-License-Identifier: Apache-2.0
import type { SightPart } from './sees.ts';

/** Where a page begins, how long it is and what it is filtered by. */
export interface SeenPage {
  after: { due: string; id: string };
  limit: number;
  person: string;
  state: string | null;
}

const KEY = 'c.due_or_never, c.id';
const IDS = `SELECT c.partition, ${KEY} FROM cases.service_case c`;
const STATE = '($5::text IS NULL OR c.state = $5)';
const PAGE = `ORDER BY ${KEY} LIMIT $3`;

function asked(part: SightPart, given: unknown[]): string {
  const areas = `c.area = ANY ($${given.push(part.areas)})`;
  if (part.matters === null) return `(${areas})`;
  return `(${areas} AND c.matter = ANY ($${given.push(part.matters)}))`;
}

/**
 * What the post may see, and beside it the drafts its holder opened at the counter: ids first, from
 * the covering index of 0004_due_or_never.sql, then the rows. Not a named statement: whether the
 * walk by date or service_case_seen serves a reader is seen from her areas and matters. For that
 * reason, too, rows tied with the key are a branch of their own: of a pair the planner estimates
 * only the first half, and every closed case has the same date.
 */
export function seenQuery(
  columns: string,
  parts: readonly SightPart[],
  { after, limit, person, state }: SeenPage,
): { text: string; values: unknown[] } {
  const values: unknown[] = [after.due, after.id, limit, person, state];
  const sight = parts.map((part) => asked(part, values)).join(' OR ') || 'false';
  const sent = `c.state <> 'draft' AND c.state <> 'lapsed' AND ${STATE}`;
  const seen = `${IDS} WHERE (${sight}) AND ${sent}`;
  const text =
    `WITH ids AS MATERIALIZED (SELECT * FROM (` +
    `(${seen} AND c.due_or_never = $1::timestamptz AND c.id > $2::uuid ${PAGE}) ` +
    `UNION ALL (${seen} AND c.due_or_never > $1::timestamptz ${PAGE}) ` +
    `UNION ALL (${IDS} WHERE c.opened_by = $4 AND c.state = 'draft' AND c.channel = 'counter' ` +
    `AND ${STATE} AND (${KEY}) > ($1::timestamptz, $2::uuid) ${PAGE})) c ${PAGE}) ` +
    `SELECT ${columns} FROM ids JOIN cases.service_case c ON c.partition = ids.partition ` +
    'AND c.id = ids.id ORDER BY ids.due_or_never, ids.id';
  return { text, values };
}
