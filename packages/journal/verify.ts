// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg';
import { sha256 } from '#packages/crypto';
import { many } from '#packages/db';
import { commitmentOf } from './commitment.ts';
import type { SubjectKeys } from './keys.ts';
import type { ActRow, FactReference } from './types.ts';

interface StoredAct extends ActRow {
  partition: string;
  kind: string;
  about: string;
  mark: Buffer | null;
  bodyMac: Buffer | null;
  commitment: Buffer;
  /** Written in whole milliseconds; a finer instant was put there by hand. */
  isWhole: boolean;
}

/** What recomputing one log entry from its row found. */
export type Recomputed = { commitment: Buffer } | { erased: true } | { missing: string };

const ACTS =
  'SELECT partition, kind, about, id, version, person, account, actor, post, basis, verb, payload, ' +
  'mark, body_mac AS "bodyMac", at, commitment, date_trunc(\'milliseconds\', at) = at AS "isWhole" ' +
  'FROM journal.act WHERE id = ANY ($1) AND partition = ANY ($2)';

type FetchedAct = Omit<StoredAct, 'at'> & { at: Date };

function recompute(key: Buffer, act: FetchedAct): Recomputed {
  const { isWhole, commitment: stored, ...row } = act;
  const at = row.at.toISOString();
  const bytes = { ...row, at, mark: hex(row.mark), bodyMac: hex(row.bodyMac) };
  const commitment = commitmentOf(key, bytes);
  if (isWhole && stored.equals(commitment)) return { commitment };
  // Row and stored commitment tell two stories: agree with neither, so that the entry is named.
  return { commitment: sha256(stored, commitment) };
}

/**
 * Recomputes the commitments of acts, for `log verify`. A missing key counts as erased only under
 * an erase act.
 */
export function actRecomputer(pool: Pool, keys: SubjectKeys, systemSalt: Buffer) {
  return async (batch: { partition: string; id: string }[]): Promise<Map<string, Recomputed>> => {
    const acts = await many<FetchedAct>(pool, {
      name: 'journal.verify_acts',
      text: ACTS,
      values: [batch.map((entry) => entry.id), [...new Set(batch.map((entry) => entry.partition))]],
    });
    const people = [...new Set(acts.flatMap((act) => (act.person ? [act.person] : [])))];
    const held = await keys.findMany(people);
    const erased = await erasedAmong(
      pool,
      people.filter((person) => !held.has(person)),
    );
    const found = new Map<string, Recomputed>();
    for (const act of acts) {
      const key = act.person === null ? systemSalt : held.get(act.person);
      if (key) found.set(act.id, recompute(key, act));
      else if (erased.has(act.person!)) found.set(act.id, { erased: true });
      else found.set(act.id, { missing: 'the subject key is gone without an erase act' });
    }
    return found;
  };
}

function hex(bytes: Buffer | null): string | null {
  return bytes?.toString('hex') ?? null;
}

async function erasedAmong(pool: Pool, people: string[]): Promise<Set<string>> {
  if (people.length === 0) return new Set();
  const rows = await many<{ about: string }>(pool, {
    name: 'journal.erased',
    text: "SELECT about FROM journal.act WHERE kind = 'person' AND verb = 'erase' AND about = ANY ($1)",
    values: [people],
  });
  return new Set(rows.map((row) => row.about));
}

export interface JournalFault {
  partition: string;
  kind: string;
  about: string;
  why: string;
}

const HEADS_APART =
  'SELECT partition, kind, id AS about FROM journal.head h WHERE NOT EXISTS (' +
  'SELECT 1 FROM journal.act a WHERE a.partition = h.partition AND a.kind = h.kind AND a.about = h.id ' +
  'AND a.version = h.version AND a.id = h.last_act) LIMIT 1';
const HEADS_OF_OTHERS =
  'SELECT h.partition, h.kind, h.id AS about FROM journal.head h JOIN journal.act a ' +
  'ON a.partition = h.partition AND a.kind = h.kind AND a.about = h.id AND a.version = 1 ' +
  'WHERE a.person IS DISTINCT FROM h.person LIMIT 1';
const ACTS_AHEAD =
  'SELECT a.partition, a.kind, a.about FROM journal.act a LEFT JOIN journal.head h ' +
  'ON h.partition = a.partition AND h.kind = a.kind AND h.id = a.about ' +
  'WHERE h.version IS NULL OR a.version > h.version LIMIT 1';
const ACTS_UNLOGGED =
  'SELECT a.partition, a.kind, a.about FROM journal.act a WHERE NOT EXISTS (' +
  'SELECT 1 FROM log.position p WHERE p.id = a.id) AND NOT EXISTS (' +
  'SELECT 1 FROM log.pending q WHERE q.id = a.id) LIMIT 1';
const FACTS =
  "SELECT f.partition, f.about, f.id, f.sealed, a.payload -> 'facts' AS facts, a.kind " +
  'FROM journal.fact f LEFT JOIN journal.act a ON a.partition = f.partition AND a.id = f.act ' +
  'WHERE (f.partition, f.about, f.id) > ($1, $2, $3) ORDER BY f.partition, f.about, f.id LIMIT 2000';

interface FactRow {
  partition: string;
  about: string;
  id: string;
  sealed: Buffer;
  facts: FactReference[] | null;
  kind: string | null;
}

async function firstBadFact(pool: Pool): Promise<JournalFault | undefined> {
  let after: [string, string, string] = [
    '',
    '00000000-0000-0000-0000-000000000000',
    '00000000-0000-0000-0000-000000000000',
  ];
  for (;;) {
    const rows = await many<FactRow>(pool, {
      name: 'journal.verify_facts',
      text: FACTS,
      values: after,
    });
    for (const row of rows) {
      const reference = row.facts?.find((fact) => fact.id === row.id);
      const where = { partition: row.partition, kind: row.kind ?? 'fact', about: row.about };
      if (!reference) return { ...where, why: `fact ${row.id} belongs to no act` };
      if (sha256(row.sealed).toString('hex') !== reference.hash) {
        return { ...where, why: `fact ${row.id} was changed after it was sealed` };
      }
    }
    const last = rows.at(-1);
    if (!last) return undefined;
    after = [last.partition, last.about, last.id];
  }
}

/**
 * Checks heads against acts, acts against the log, facts against their hashes; names the first
 * fault.
 */
export async function firstJournalFault(pool: Pool): Promise<JournalFault | undefined> {
  const questions: [string, string, string][] = [
    ['journal.verify_heads', HEADS_APART, 'the head does not name its last act'],
    ['journal.verify_persons', HEADS_OF_OTHERS, 'the head names another person than its first act'],
    ['journal.verify_ahead', ACTS_AHEAD, 'an act is ahead of its head'],
    ['journal.verify_logged', ACTS_UNLOGGED, 'an act is neither in the log nor queued for it'],
  ];
  for (const [name, text, why] of questions) {
    const rows = await many<Omit<JournalFault, 'why'>>(pool, { name, text });
    if (rows[0]) return { ...rows[0], why };
  }
  return firstBadFact(pool);
}
