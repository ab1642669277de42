// SPDX-License-Identifier: Apache-2.0
import type { Pool, PoolClient } from 'pg';
import { many, one } from '#packages/db';
import type { Text } from '#packages/kernel';
import type { LoadSource } from './contract/asymmetry.ts';
import type { FoldedDemand } from './model/fold-demand.ts';
import type { FoldedQuestion } from './model/fold-question.ts';
import type { Month } from './model/months.ts';

/** Cases a community's posts worked on in a month. */
export interface CaseMonth {
  area: string;
  month: Month;
  matter: string;
  entry: string;
  askedBy: string;
  n: number;
}

/** What was recorded elsewhere about one month. */
export interface LoadRecord {
  area: string;
  month: Month;
  source: LoadSource;
  subject: string;
  title: Text;
  askedBy: string;
  n: number;
  minutes: number;
  squares: number;
  entry: string | null;
  isDemo: boolean;
}

export interface CommunityRoll {
  area: string;
  residents: number;
  peopleBeside: number;
  yuanBeside: number;
  /** Organisation code. */
  moneyFrom: string;
  isDemo: boolean;
}

/** Codes of the areas below one begin alike; null for every area. */
type Within = { months: readonly Month[]; prefix: string };

export function loadCaseMonths(pool: Pool, { months, prefix }: Within): Promise<CaseMonth[]> {
  return many<CaseMonth>(pool, {
    name: 'burden.case_months',
    text:
      'SELECT area, month, matter, entry, asked_by AS "askedBy", n FROM burden.case_month ' +
      "WHERE month = ANY ($1) AND area LIKE $2 || '%' ORDER BY area, month, matter, entry",
    values: [months, prefix],
  });
}

export function loadRecords(pool: Pool, { months, prefix }: Within): Promise<LoadRecord[]> {
  return many<LoadRecord>(pool, {
    name: 'burden.load_records',
    text:
      'SELECT area, month, source, subject, title, asked_by AS "askedBy", n, minutes, squares, ' +
      'entry, is_demo AS "isDemo" FROM burden.load_record ' +
      "WHERE month = ANY ($1) AND area LIKE $2 || '%' ORDER BY area, month, source, subject",
    values: [months, prefix],
  });
}

export function loadRolls(pool: Pool, prefix: string): Promise<CommunityRoll[]> {
  return many<CommunityRoll>(pool, {
    name: 'burden.rolls',
    text:
      'SELECT area, residents, people_beside AS "peopleBeside", yuan_beside AS "yuanBeside", ' +
      'money_from AS "moneyFrom", is_demo AS "isDemo" FROM burden.community_roll ' +
      "WHERE area LIKE $1 || '%' ORDER BY area",
    values: [prefix],
  });
}

export async function loadStatedMinutes(pool: Pool): Promise<Map<string, number>> {
  const rows = await many<{ matter: string; minutes: number }>(pool, {
    name: 'burden.stated_minutes',
    text: 'SELECT matter, minutes FROM burden.stated_minutes',
  });
  return new Map(rows.map((row) => [row.matter, row.minutes]));
}

/** Work that was ever to be done, and every question of the communities of an area. */
export async function loadWorkAsked(
  pool: Pool,
  prefix: string,
): Promise<{ demands: { id: string; doc: FoldedDemand }[]; questions: FoldedQuestion[] }> {
  const demands = await many<{ id: string; doc: FoldedDemand }>(pool, {
    name: 'burden.work_demanded',
    text:
      'SELECT id, doc FROM burden.demand WHERE admitted_number IS NOT NULL ' +
      "OR doc #>> '{content,urgency}' <> 'ordinary' ORDER BY filed_at, id",
  });
  const rows = await many<{ doc: FoldedQuestion }>(pool, {
    name: 'burden.work_questioned',
    text: "SELECT doc FROM burden.question WHERE area LIKE $1 || '%' ORDER BY noted_at, id",
    values: [prefix],
  });
  return { demands, questions: rows.map((row) => row.doc) };
}

/** A case that was opened, and one that a community's post worked on. */
export interface HeardCases {
  opened: { partition: string; id: string; matter: string }[];
  worked: {
    partition: string;
    id: string;
    month: Month;
    area: string;
    entry: string;
    askedBy: string;
  }[];
}

export async function hearCases(tx: PoolClient, { opened, worked }: HeardCases): Promise<void> {
  await one(tx, {
    name: 'burden.hear_cases',
    text: 'SELECT burden.hear_cases($1, $2)',
    values: [JSON.stringify(opened), JSON.stringify(worked)],
  });
}

const SAVE_RECORDS =
  'INSERT INTO burden.load_record (area, month, source, subject, title, asked_by, n, minutes, ' +
  'squares, entry, is_demo) SELECT area, month, source, subject, title, "askedBy", n, minutes, ' +
  'squares, entry, "isDemo" FROM jsonb_to_recordset($1) AS r(area text, month text, source text, ' +
  'subject text, title jsonb, "askedBy" text, n int, minutes float8, squares float8, entry text, ' +
  '"isDemo" boolean) ON CONFLICT DO NOTHING';
const SAVE_ROLLS =
  'INSERT INTO burden.community_roll (area, residents, people_beside, yuan_beside, money_from, ' +
  'is_demo) SELECT area, residents, "peopleBeside", "yuanBeside", "moneyFrom", ' +
  '"isDemo" FROM jsonb_to_recordset($1) AS r(area text, residents int, "peopleBeside" float8, ' +
  '"yuanBeside" float8, "moneyFrom" text, "isDemo" boolean) ' +
  'ON CONFLICT (area) DO UPDATE SET (residents, people_beside, yuan_beside, money_from, ' +
  'is_demo) = (excluded.residents, excluded.people_beside, excluded.yuan_beside, ' +
  'excluded.money_from, excluded.is_demo)';
const SAVE_MINUTES =
  'INSERT INTO burden.stated_minutes (matter, minutes) SELECT matter, minutes ' +
  'FROM jsonb_to_recordset($1) AS m(matter text, minutes float8) ' +
  'ON CONFLICT (matter) DO UPDATE SET minutes = excluded.minutes';

/** Imports of the operator; running them again changes nothing. */
export interface BurdenImport {
  records: readonly LoadRecord[];
  rolls: readonly CommunityRoll[];
  minutes: readonly { matter: string; minutes: number }[];
}

export async function saveImport(pool: Pool, read: BurdenImport): Promise<void> {
  const save = (name: string, text: string, rows: readonly unknown[]) =>
    many(pool, { name, text, values: [JSON.stringify(rows)] });
  await save('burden.save_records', SAVE_RECORDS, read.records);
  await save('burden.save_rolls', SAVE_ROLLS, read.rolls);
  await save('burden.save_minutes', SAVE_MINUTES, read.minutes);
}
