// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg';
import { sha256 } from '#packages/crypto';
import { many } from '#packages/db';
import type { JournalFault, Recomputed, SubjectKeys } from '#packages/journal';
import { ANSWERED_SOURCE, ASKED_SOURCE, answeredCommitment, askedCommitment } from './sealing.ts';
import type { AnsweredRow, AskedRow } from './store.ts';

interface StoredAsked extends AskedRow {
  partition: string;
  case: string;
  mark: Buffer | null;
  bodyMac: Buffer | null;
  at: Date;
  commitment: Buffer;
}

interface StoredAnswered extends Omit<AnsweredRow, 'asOf'> {
  partition: string;
  case: string;
  asOf: Date | null;
  verdict: Buffer | null;
  at: Date;
  commitment: Buffer;
}

/**
 * Rows are written in whole milliseconds: a finer instant, put there by hand, agrees with nothing.
 */
const STORED =
  "CASE WHEN date_trunc('milliseconds', at) = at THEN commitment ELSE '' END AS commitment";
const ASKED =
  'SELECT partition, id, kind, purpose, case_id AS case, matter, version, step, title, person, ' +
  'resource, fields, labels, account, actor, post, basis, day, mark, body_mac AS "bodyMac", at, ' +
  `${STORED} FROM exchange.asked WHERE id = ANY ($1) AND partition = ANY ($2)`;
const ANSWERED =
  'SELECT partition, id, ask, case_id AS case, person, outcome, why, as_of AS "asOf", ' +
  `value_hash AS "valueHash", verdict, at, ${STORED} FROM exchange.answered ` +
  'WHERE id = ANY ($1) AND partition = ANY ($2)';

function recomputeAsked(key: Buffer, stored: StoredAsked): Buffer {
  const { partition, case: caseId, mark, bodyMac, at, commitment: _, ...row } = stored;
  const on = { partition, case: caseId };
  return askedCommitment(key, row, { on, at: at.toISOString(), mark, bodyMac });
}

function recomputeAnswered(key: Buffer, stored: StoredAnswered): Buffer {
  const { partition, case: caseId, verdict, at, asOf, commitment: _, ...rest } = stored;
  const row = { ...rest, asOf: asOf?.toISOString() ?? null };
  return answeredCommitment(key, row, {
    on: { partition, case: caseId },
    at: at.toISOString(),
    verdict,
  });
}

type Entry = { partition: string; id: string };
type Recompute = (batch: Entry[]) => Promise<Map<string, Recomputed>>;

interface VerifyOptions {
  /** A pool that may read across counties: the sweeper's. */
  pool: Pool;
  keys: SubjectKeys;
}

/** Of these people, those erased under an act: a key gone without one is a bad entry. */
async function erasedAmong(pool: Pool, people: string[]): Promise<Set<string>> {
  if (people.length === 0) return new Set();
  const rows = await many<{ about: string }>(pool, {
    name: 'exchange.verify_erased',
    text: "SELECT about FROM journal.act WHERE kind = 'person' AND verb = 'erase' AND about = ANY ($1)",
    values: [people],
  });
  return new Set(rows.map((row) => row.about));
}

async function recomputeAll<Row extends Entry & { person: string; commitment: Buffer }>(
  options: VerifyOptions,
  batch: Entry[],
  { rows, recompute }: { rows: Row[]; recompute: (key: Buffer, row: Row) => Buffer },
): Promise<Map<string, Recomputed>> {
  const people = [...new Set(rows.map((row) => row.person))];
  const held = await options.keys.findMany(people);
  const without = people.filter((person) => !held.has(person));
  const gone = await erasedAmong(options.pool, without);
  const found = new Map<string, Recomputed>();
  for (const { id } of batch) found.set(id, { missing: 'the diary row is gone' });
  for (const row of rows) {
    const key = held.get(row.person);
    if (key) found.set(row.id, { commitment: agreed(row.commitment, recompute(key, row)) });
    else if (gone.has(row.person)) found.set(row.id, { erased: true });
    else found.set(row.id, { missing: 'the subject key is gone without an erase act' });
  }
  return found;
}

/** What a row says, if its stored commitment says the same; else what agrees with neither. */
function agreed(stored: Buffer, recomputed: Buffer): Buffer {
  return stored.equals(recomputed) ? recomputed : sha256(stored, recomputed);
}

/** Recomputes diary commitments for `log verify`, by source: 2 asked, 3 answered. */
export function diaryRecomputers(options: VerifyOptions): Record<number, Recompute> {
  const values = (batch: Entry[]) => [
    batch.map((entry) => entry.id),
    [...new Set(batch.map((entry) => entry.partition))],
  ];
  const { pool } = options;
  return {
    async [ASKED_SOURCE](batch) {
      const query = { name: 'exchange.verify_asked', text: ASKED, values: values(batch) };
      const rows = await many<StoredAsked>(pool, query);
      return recomputeAll(options, batch, { rows, recompute: recomputeAsked });
    },
    async [ANSWERED_SOURCE](batch) {
      const query = { name: 'exchange.verify_answered', text: ANSWERED, values: values(batch) };
      const rows = await many<StoredAnswered>(pool, query);
      return recomputeAll(options, batch, { rows, recompute: recomputeAnswered });
    },
  };
}

const UNLOGGED =
  'SELECT d.partition, d.id AS about FROM (SELECT partition, id FROM exchange.asked UNION ALL ' +
  'SELECT partition, id FROM exchange.answered) d WHERE NOT EXISTS (SELECT 1 FROM log.position p ' +
  'WHERE p.id = d.id) AND NOT EXISTS (SELECT 1 FROM log.pending q WHERE q.id = d.id) LIMIT 1';
const VALUES =
  'SELECT v.partition, v.ask, v.sealed, r.value_hash AS "valueHash" FROM exchange.answer_value v ' +
  'LEFT JOIN exchange.answered r ON r.partition = v.partition AND r.ask = v.ask ' +
  'WHERE (v.partition, v.ask) > ($1, $2::uuid) ORDER BY v.partition, v.ask LIMIT 2000';

interface ValueRow {
  partition: string;
  ask: string;
  sealed: Buffer;
  valueHash: string | null;
}

/**
 * What the log does not cover by itself: rows that bypassed it, and values changed after they were
 * sealed.
 */
export async function firstDiaryFault(pool: Pool): Promise<JournalFault | undefined> {
  const rows = await many<Omit<JournalFault, 'why' | 'kind'>>(pool, {
    name: 'exchange.verify_logged',
    text: UNLOGGED,
  });
  const why = 'a diary row is neither in the log nor queued for it';
  if (rows[0]) return { ...rows[0], kind: 'diary', why };
  let after = ['', '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const values = await many<ValueRow>(pool, {
      name: 'exchange.verify_values',
      text: VALUES,
      values: after,
    });
    for (const row of values) {
      if (sha256(row.sealed).toString('hex') !== row.valueHash) {
        const { partition, ask } = row;
        return {
          partition,
          kind: 'diary',
          about: ask,
          why: 'a value was changed after it was sealed',
        };
      }
    }
    const last = values.at(-1);
    if (!last) return undefined;
    after = [last.partition, last.ask];
  }
}
