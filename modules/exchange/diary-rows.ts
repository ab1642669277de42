// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg';
import { many } from '#packages/db';
import type { Basis, Text } from '#packages/kernel';
import type { OpenedHow } from './contract.ts';

/**
 * One line of a person's diary as stored: an ask with its answer, a reveal, or a purpose opened.
 */
export interface DiaryRow {
  partition: string;
  id: string;
  kind: 'opened' | 'presence' | 'verify' | 'query' | 'reveal';
  at: Date;
  person: string;
  caseId: string;
  matter: string;
  step: string;
  title: Text;
  resource: string | null;
  labels: Text[];
  actor: string | null;
  post: string | null;
  basis: Basis;
  how: OpenedHow | null;
  outcome: 'answered' | 'unknown' | null;
  verdict: Buffer | null;
  leaf: Buffer;
  index: number | null;
}

// Cross-partition, listed: a person's diary lies with the cases that read, in whatever county.
const DIARY = `
WITH entry AS (
  (SELECT a.partition, a.id, a.kind, a.at, a.person, a.case_id, a.matter, a.step, a.title,
      a.resource, a.labels, a.actor, a.post, a.basis, NULL::text AS how, r.outcome, r.verdict,
      coalesce(r.commitment, a.commitment) AS leaf, coalesce(r.id, a.id) AS logged
    FROM exchange.asked a
    LEFT JOIN exchange.answered r ON r.partition = a.partition AND r.ask = a.id
    WHERE a.person = $1 AND ($2::timestamptz IS NULL OR (a.at, a.id) < ($2, $3::uuid))
    ORDER BY a.at DESC, a.id DESC LIMIT $4)
  UNION ALL
  (SELECT p.partition, p.id, CASE WHEN p.opened_how IN ('card', 'screen-code') THEN 'presence'
      ELSE 'opened' END, p.opened_at, p.person, p.case_id, p.matter, j.payload ->> 'step', p.title,
      NULL, '[]'::jsonb, j.actor, j.post, j.basis, p.opened_how, NULL, NULL, j.commitment, j.id
    FROM exchange.purpose p
    JOIN journal.act j ON j.partition = p.partition AND j.kind = 'purpose' AND j.about = p.id
      AND j.version = 1
    WHERE p.person = $1 AND ($2::timestamptz IS NULL OR (p.opened_at, p.id) < ($2, $3::uuid))
    ORDER BY p.opened_at DESC, p.id DESC LIMIT $4)
)
SELECT e.partition, e.id, e.kind, e.at, e.person, e.case_id AS "caseId", e.matter, e.step, e.title,
  e.resource, e.labels, e.actor, e.post, e.basis, e.how, e.outcome, e.verdict, e.leaf,
  l.idx AS index
FROM (SELECT * FROM entry ORDER BY at DESC, id DESC LIMIT $4) e
LEFT JOIN log.position l ON l.id = e.logged
ORDER BY e.at DESC, e.id DESC`;

/** Rows after `after`, newest first. Run inside `reading()` as the resident role. */
export function fetchDiary(
  on: { query: Pool['query'] },
  page: { person: string; after: { at: string; id: string } | undefined; limit: number },
): Promise<DiaryRow[]> {
  return many<DiaryRow>(on as Pool, {
    name: 'exchange.diary',
    text: DIARY,
    values: [page.person, page.after?.at ?? null, page.after?.id ?? null, page.limit],
  });
}
