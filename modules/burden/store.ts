// SPDX-License-Identifier: Apache-2.0
import type { Pool, PoolClient } from 'pg';
import { many, maybe, one, transact } from '#packages/db';
import type { ActRow, PreparedAct } from '#packages/journal';
import { assert } from '#packages/kernel';
import type { FoldedDemand } from './model/fold-demand.ts';
import type { FoldedQuestion } from './model/fold-question.ts';

type Runner = Pick<PoolClient, 'query'>;
type Row<T> = T & Record<string, unknown>;

export interface SubjectKey {
  partition: string;
  kind: string;
  id: string;
}

/** A subject's head and acts, oldest first. */
export interface LoadedSubject {
  version: number;
  lastAct: string;
  acts: ActRow[];
}

export async function loadSubject(on: Pool, key: SubjectKey): Promise<LoadedSubject | undefined> {
  assert(/^\d{6}$/.test(key.partition), 'a partition is six digits');
  return transact(on, async (client) => {
    await client.query(`SET LOCAL lm.partition = '${key.partition}'`);
    return maybe<Row<LoadedSubject>>(client, {
      name: 'burden.subject',
      text:
        'SELECT version, last_act AS "lastAct", journal.acts_of($1, $2, $3) AS acts ' +
        'FROM journal.head WHERE partition = $1 AND kind = $2 AND id = $3',
      values: [key.partition, key.kind, key.id],
    });
  });
}

/** A demand as lists read it. */
export interface DemandRecord {
  id: string;
  filedAt: Date;
  admittedOn: string | null;
  doc: FoldedDemand;
}

export interface QuestionRecord {
  id: string;
  notedAt: Date;
  doc: FoldedQuestion;
}

const DEMAND =
  'SELECT id, filed_at AS "filedAt", admitted_on AS "admittedOn", doc FROM burden.demand';
const QUESTION = 'SELECT id, noted_at AS "notedAt", doc FROM burden.question';

export interface Saving {
  epoch: number | null;
  act: PreparedAct;
}

async function save(
  on: Pool,
  { name, epoch, act }: Saving & { name: 'demand' | 'question' },
  row: Record<string, unknown>,
): Promise<number> {
  const [body, mark, bodyMac, commitment] = act.params;
  const { answer } = await one<{ answer: number }>(on, {
    name: `burden.save_${name}`,
    text: `SELECT burden.save_${name}($1, $2, $3, $4, $5, $6) AS answer`,
    values: [epoch, body, mark, bodyMac, commitment, JSON.stringify(row)],
  });
  return answer;
}

/** Columns are caches of the fold; a test recomputes them. */
export function demandRow(id: string, doc: FoldedDemand): Record<string, unknown> {
  return {
    ...{ id, area: doc.area, number: doc.number, admitted_number: doc.admittedNumber },
    ...{ state: doc.state, from_organisation: doc.from, areas: doc.content.areas },
    ...{ admitted_on: doc.admittedOn, valid_until: doc.validUntil, filed_at: doc.filedAt, doc },
  };
}

export function questionRow(id: string, doc: FoldedQuestion): Record<string, unknown> {
  const { area, state, notedAt, demand } = doc;
  return { id, area, demand: demand?.slice(-36) ?? null, state, noted_at: notedAt, doc };
}

export function saveDemand(on: Pool, saving: Saving, doc: FoldedDemand): Promise<number> {
  return save(on, { name: 'demand', ...saving }, demandRow(saving.act.about, doc));
}

export function saveQuestion(on: Pool, saving: Saving, doc: FoldedQuestion): Promise<number> {
  return save(on, { name: 'question', ...saving }, questionRow(saving.act.about, doc));
}

interface Series {
  area: string;
  series: 'demand' | 'admitted';
  year: number;
}

/** A number given before the program came is never given again. */
export async function passNumber(
  on: Pool,
  { area, series, year }: Series,
  number: number,
): Promise<void> {
  await many(on, {
    name: 'burden.pass_number',
    text: 'SELECT burden.pass_number($1, $2, $3, $4)',
    values: [area, series, year, number],
  });
}

export async function takeNumber(on: Pool, { area, series, year }: Series): Promise<number> {
  const { number } = await one<{ number: number }>(on, {
    name: 'burden.take_number',
    text: 'SELECT burden.take_number($1, $2, $3) AS number',
    values: [area, series, year],
  });
  return number;
}

/** Where a list stands: the last row's instant or date, and its id. */
export interface Walk {
  at: string;
  id: string;
}

export const FIRST: Walk = { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

export interface Stretch {
  after: Walk;
  limit: number;
}

export interface DemandFilter {
  state?: string;
  from?: string;
  /** Any of these. */
  areas?: string[];
  words?: string;
}

/** One page, newest first. */
export function pageOfDemands(
  on: Runner,
  filter: DemandFilter,
  { after, limit }: Stretch,
): Promise<Row<DemandRecord>[]> {
  const { state = null, from = null, areas = null } = filter;
  return many<Row<DemandRecord>>(on, {
    name: 'burden.demands',
    text:
      `${DEMAND} WHERE ($1::text IS NULL OR state = $1) ` +
      'AND ($2::text IS NULL OR from_organisation = $2) AND ($3::text[] IS NULL OR areas && $3) ' +
      'AND (filed_at, id) < ($4::timestamptz, $5::uuid) ORDER BY filed_at DESC, id DESC LIMIT $6',
    values: [state, from, areas, after.at, after.id, limit],
  });
}

/** One page of the register, last admitted first. */
export function pageOfRegister(
  on: Runner,
  filter: DemandFilter,
  { after, limit }: Stretch,
): Promise<Row<DemandRecord>[]> {
  const { state = null, from = null, areas = null, words = null } = filter;
  return many<Row<DemandRecord>>(on, {
    name: 'burden.register',
    text:
      `${DEMAND} WHERE admitted_number IS NOT NULL AND ($1::text IS NULL OR state = $1) ` +
      'AND ($2::text IS NULL OR from_organisation = $2) AND ($3::text[] IS NULL OR areas && $3) ' +
      "AND ($7::text IS NULL OR position($7 in doc #>> '{content,title}') > 0 " +
      "OR position($7 in admitted_number) > 0 OR position($7 in doc #>> '{content,basis,title}') > 0) " +
      'AND (admitted_on, id) < ($4::date, $5::uuid) ORDER BY admitted_on DESC, id DESC LIMIT $6',
    values: [state, from, areas, after.at, after.id, limit, words],
  });
}

/** Work that is asked somewhere in these areas, oldest first. */
export function demandsIn(on: Runner, areas: readonly string[]): Promise<DemandRecord[]> {
  return many<Row<DemandRecord>>(on, {
    name: 'burden.demands_in',
    text: `${DEMAND} WHERE areas && $1 ORDER BY filed_at, id`,
    values: [areas],
  });
}

/** Admissions in force: their fields are known, and their meetings and inspections counted. */
export function demandsInForce(on: Runner): Promise<DemandRecord[]> {
  return many<Row<DemandRecord>>(on, {
    name: 'burden.in_force',
    text: `${DEMAND} WHERE state = 'admitted' ORDER BY id`,
  });
}

export function pageOfQuestions(
  on: Runner,
  filter: { state?: string; areas?: string[] },
  { after, limit }: Stretch,
): Promise<Row<QuestionRecord>[]> {
  const { state = null, areas = null } = filter;
  return many<Row<QuestionRecord>>(on, {
    name: 'burden.questions',
    text:
      `${QUESTION} WHERE ($1::text IS NULL OR state = $1) AND ($2::text[] IS NULL OR area = ANY ($2)) ` +
      'AND (noted_at, id) < ($3::timestamptz, $4::uuid) ORDER BY noted_at DESC, id DESC LIMIT $5',
    values: [state, areas, after.at, after.id, limit],
  });
}

/** A community's questions, oldest first. */
export function questionsIn(on: Runner, area: string): Promise<QuestionRecord[]> {
  return many<Row<QuestionRecord>>(on, {
    name: 'burden.questions_in',
    text: `${QUESTION} WHERE area = $1 ORDER BY noted_at, id`,
    values: [area],
  });
}

/** How many questions are open, by the demand they are about. */
export async function openQuestions(
  on: Runner,
  demands: readonly string[],
): Promise<Map<string, number>> {
  const rows = await many<{ demand: string; n: number }>(on, {
    name: 'burden.open_questions',
    text:
      'SELECT demand, count(*)::int AS n FROM burden.question ' +
      "WHERE demand = ANY ($1) AND state IN ('waiting', 'going-on') GROUP BY demand",
    values: [demands],
  });
  return new Map(rows.map((row) => [row.demand, row.n]));
}

/** Every number of the register, for a seed that runs again. */
export async function admittedNumbers(on: Runner): Promise<Set<string>> {
  const rows = await many<{ number: string }>(on, {
    name: 'burden.admitted_numbers',
    text: 'SELECT admitted_number AS number FROM burden.demand WHERE admitted_number IS NOT NULL',
  });
  return new Set(rows.map((row) => row.number));
}
