// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg';
import { many, type NamedQuery, one, transact } from '#packages/db';
import type { PreparedAct } from '#packages/journal';
import type { Basis, Text } from '#packages/kernel';
import { assert } from '#packages/kernel';
import type { Purpose, StepGrant } from './model/purpose.ts';

export interface CaseKey {
  partition: string;
  /** Case id, uuid. */
  case: string;
}

/** First half of a diary row, without mark and commitment. */
export interface AskedRow {
  id: string;
  kind: 'verify' | 'query' | 'reveal';
  purpose: string;
  matter: string;
  version: number;
  step: string;
  title: Text;
  person: string;
  resource: string | null;
  fields: string[];
  labels: Text[];
  account: string;
  actor: string | null;
  post: string | null;
  basis: Basis;
  day: string;
}

/** Second half of a diary row, without verdict, value and commitment. */
export interface AnsweredRow {
  id: string;
  ask: string;
  person: string;
  outcome: 'answered' | 'unknown';
  why: string | null;
  asOf: string | null;
  valueHash: string | null;
}

/** An answer as `exchange.answers_of` gives it; sealed bytes in base64. */
export interface StoredAnswer {
  ask: string;
  kind: 'verify' | 'query';
  resource: string;
  person: string;
  fields: string[];
  outcome: 'answered' | 'unknown';
  why: string | null;
  asOf: string | null;
  at: string;
  valueHash: string | null;
  verdict: string | null;
  sealed: string | null;
}

export async function loadPurpose(pool: Pool, on: CaseKey): Promise<Purpose | undefined> {
  const row = await one<{ purpose: Purpose | null }>(pool, {
    name: 'exchange.load_purpose',
    text: 'SELECT exchange.load_purpose($1, $2) AS purpose',
    values: [on.partition, on.case],
  });
  return row.purpose ?? undefined;
}

interface AskCall {
  on: CaseKey;
  epoch: number | null;
  at: Date;
  rows: AskedRow[];
  marks: (Buffer | null)[];
  bodyMacs: (Buffer | null)[];
  commitments: Buffer[];
}

export type AskOutcome = { refused: number } | { before: (number | null)[] };

/**
 * Commits the first halves. `before` names, from 1, the rows that stood already under their mark.
 */
export async function saveAsked(pool: Pool, call: AskCall): Promise<AskOutcome> {
  const row = await one<{ answer: AskOutcome }>(pool, {
    name: 'exchange.ask',
    text: 'SELECT exchange.ask($1, $2, $3, $4, $5, $6, $7, $8) AS answer',
    values: [
      call.on.partition,
      call.epoch,
      call.on.case,
      call.at,
      JSON.stringify(call.rows),
      call.marks,
      call.bodyMacs,
      call.commitments,
    ],
  });
  return row.answer;
}

interface AnswerCall {
  on: CaseKey;
  at: Date;
  rows: AnsweredRow[];
  verdicts: (Buffer | null)[];
  values: (Buffer | null)[];
  commitments: Buffer[];
}

/** Commits the second halves; answers how many were the first answer of their ask. */
export async function saveAnswered(pool: Pool, call: AnswerCall): Promise<number> {
  const row = await one<{ written: number }>(pool, {
    name: 'exchange.answer',
    text: 'SELECT exchange.answer($1, $2, $3, $4, $5, $6, $7) AS written',
    values: [
      call.on.partition,
      call.on.case,
      call.at,
      JSON.stringify(call.rows),
      call.verdicts,
      call.values,
      call.commitments,
    ],
  });
  return row.written;
}

export async function readAnswers(pool: Pool, on: CaseKey): Promise<StoredAnswer[]> {
  const row = await one<{ answers: StoredAnswer[] }>(pool, {
    name: 'exchange.read_answers',
    text: 'SELECT exchange.read_answers($1, $2) AS answers',
    values: [on.partition, on.case],
  });
  return row.answers;
}

export async function findAskByMark(
  pool: Pool,
  partition: string,
  mark: Buffer,
): Promise<{ id: string; caseId: string; bodyMac: string } | undefined> {
  const row = await one<{ found: { id: string; caseId: string; bodyMac: string } | null }>(pool, {
    name: 'exchange.ask_by_mark',
    text: 'SELECT exchange.ask_by_mark($1, $2) AS found',
    values: [partition, mark],
  });
  return row.found ?? undefined;
}

export interface WaitingAsk {
  partition: string;
  ask: string;
  caseId: string;
  person: string;
}

/** Asks older than `before` that nobody answered. Crosses partitions; the sweeper's pool. */
export function listWaiting(pool: Pool, before: Date, limit: number): Promise<WaitingAsk[]> {
  return many<WaitingAsk>(pool, {
    name: 'exchange.waiting',
    text:
      'SELECT w.partition, w.ask, a.case_id AS "caseId", a.person FROM exchange.waiting w ' +
      'JOIN exchange.asked a ON a.partition = w.partition AND a.id = w.ask ' +
      'WHERE w.at < $1 ORDER BY w.at LIMIT $2',
    values: [before, limit],
  });
}

export interface VersionName {
  matter: string;
  version: number;
}

/** Binds a published version's grants; a version once bound keeps its grants. */
export async function saveGrants(
  pool: Pool,
  { matter, version }: VersionName,
  grants: readonly StepGrant[],
): Promise<void> {
  await transact(pool, async (tx) => {
    await tx.query(
      'INSERT INTO exchange.matter_grant (matter, version, step, resource, fields, desk_fields) ' +
        'SELECT $1, $2, g.step, g.resource, g.fields, g."deskFields" FROM jsonb_to_recordset($3) ' +
        'AS g(step text, resource text, fields text[], "deskFields" text[]) ON CONFLICT DO NOTHING',
      [matter, version, JSON.stringify(grants)],
    );
  });
}

async function saved(pool: Pool, query: NamedQuery): Promise<void> {
  const row = await one<{ answer: number }>(pool, query);
  assert(row.answer > 0, `${query.name} answered ${row.answer}`);
}

/**
 * A purpose of its own, outside a case's save. Its ids are fresh: anything but success is a fault.
 */
export function saveOpenPurpose(pool: Pool, act: PreparedAct, columns: unknown): Promise<void> {
  const text = 'SELECT exchange.open_purpose($1, $2, $3, $4, $5, $6, $7) AS answer';
  const values = [null, ...act.params, JSON.stringify(columns)];
  return saved(pool, { name: 'exchange.open_purpose', text, values });
}

export function saveClosePurpose(
  pool: Pool,
  act: PreparedAct,
  on: { caseId: string; erase: boolean },
): Promise<void> {
  const text = 'SELECT exchange.close_purpose($1, $2, $3, $4, $5, $6, $7, $8) AS answer';
  const values = [null, ...act.params, on.caseId, on.erase];
  return saved(pool, { name: 'exchange.close_purpose', text, values });
}
