// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg';
import { type Database, many, type NamedQuery, one, reading, together } from '#packages/db';
import { type ActRow, type PreparedAct, type Recorded, recorded } from '#packages/journal';
import type { CaseState } from './contract.ts';

/** What one load brings: enough to decide without asking the database again. */
export interface LoadedRow {
  version: number;
  lastAct: string;
  person: string;
  number: string | null;
  area: string;
  desk: string | null;
  openedBy: string | null;
  acts: ActRow[];
  facts: { id: string; person: string; sealed: string }[];
  /** The exchange's own answer shape; opened by `exchange.openAnswers`. */
  answers: unknown;
  key: string | null;
  epoch: number;
  /** Keyed hash of the body this mark came with (base64), when the mark was used before. */
  replay: string | null;
}

/** The columns lists need. */
export interface CaseColumns {
  number: string | null;
  state: CaseState;
  step: string | null;
  desk: string | null;
  paused: boolean;
  owed: boolean;
  due: string | null;
  reviewedBy: string | null;
  asked: string | null;
}

export interface PurposeMove {
  step: string | null;
  unit: string | null;
  until: string | null;
}

/** An act of another room written in the same save: its json, commitment and sealed facts. */
export interface Beside {
  act: PreparedAct;
  columns?: unknown;
}

/** journal.record's error for two first requests that race under one mark. */
const MARK_RACE = 'LM001';

async function answerOf(pool: Pool, query: NamedQuery): Promise<Recorded> {
  const row = await one<{ answer: number }>(pool, query);
  return recorded(row.answer);
}

export interface CaseStore {
  load(partition: string, id: string, mark: Buffer | null): Promise<LoadedRow | undefined>;
  /** A body's case opens no purpose: nobody's registers are read for it. */
  open(epoch: number | null, act: PreparedAct, purpose: Beside | null): Promise<Recorded>;
  save(
    epoch: number | null,
    act: PreparedAct,
    change: { columns: CaseColumns; purpose?: PurposeMove },
  ): Promise<Recorded>;
  conclude(epoch: number | null, act: PreparedAct, change: Conclusion): Promise<Recorded>;
  leaseNumbers(partition: string, day: string, size: number): Promise<number>;
  /** Counts of what one body was asked, by matter, in its own counties. */
  recordOf(asked: string, on: { partitions: string[]; at: Date }): Promise<RecordRow[]>;
}

export interface RecordRow {
  matter: string;
  version: number;
  waiting: number;
  overdue: number;
  inTime: number;
  late: number;
  grades: number[];
}

export interface Conclusion {
  columns: CaseColumns;
  purpose: Beside | null;
  erases: boolean;
  ecert: Beside | null;
}

/** Two cores' worth of a database; more wait and go together. */
const LOADS_AT_ONCE = 2;

const SAVE = 'SELECT cases.save($1, $2, $3, $4, $5, $6, $7, $8) AS answer';
const OPEN = 'SELECT cases.open($1, $2, $3, $4, $5, $6, $7, $8, $9) AS answer';
const CONCLUDE =
  'SELECT cases.conclude($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) AS answer';

interface Wanted {
  partition: string;
  id: string;
  mark: Buffer | null;
}

/** Cases wanted at the same moment share a round trip; each is read by its own inner statements. */
function caseLoader(pool: Pool): (wanted: Wanted) => Promise<LoadedRow | undefined> {
  return together(async (wanted: readonly Wanted[]) => {
    const rows = await many<{ loaded: LoadedRow | null }>(pool, {
      name: 'cases.load',
      text:
        'SELECT cases.load(w.partition, w.id, w.mark) AS loaded ' +
        'FROM unnest($1::text[], $2::uuid[], $3::bytea[]) WITH ORDINALITY w(partition, id, mark, i) ' +
        'ORDER BY i',
      values: [
        wanted.map((one) => one.partition),
        wanted.map((one) => one.id),
        wanted.map((one) => one.mark),
      ],
    });
    return rows.map((row) => row.loaded ?? undefined);
  }, LOADS_AT_ONCE);
}

export function createCaseStore(db: Database): CaseStore {
  const load = caseLoader(db.save);
  return {
    load: (partition, id, mark) => load({ partition, id, mark }),
    async open(epoch, act, purpose) {
      const [json, , , commitment] = purpose?.act.params ?? [null, null, null, null];
      const columns = purpose && JSON.stringify(purpose.columns);
      const values = [epoch, ...act.params, json, commitment, columns];
      try {
        return await answerOf(db.save, { name: 'cases.open', text: OPEN, values });
      } catch (error) {
        if ((error as { code?: string }).code !== MARK_RACE) throw error;
        return { ok: false, why: 'replay' };
      }
    },
    save(epoch, act, change) {
      const purpose = change.purpose ? JSON.stringify(change.purpose) : null;
      const values = [epoch, ...act.params, JSON.stringify(change.columns), purpose];
      return answerOf(db.save, { name: 'cases.save', text: SAVE, values });
    },
    conclude(epoch, act, change) {
      const purpose = change.purpose?.act.params;
      const ecert = change.ecert?.act.params;
      const values = [
        epoch,
        ...act.params,
        JSON.stringify(change.columns),
        purpose?.[0] ?? null,
        purpose?.[3] ?? null,
        change.erases,
        ecert?.[0] ?? null,
        ecert?.[3] ?? null,
        ecert?.[4] ?? null,
        change.ecert?.columns ? JSON.stringify(change.ecert.columns) : null,
      ];
      return answerOf(db.save, { name: 'cases.conclude', text: CONCLUDE, values });
    },
    recordOf: (asked, { partitions, at }) =>
      reading(db.staff, { partitions }, (client) =>
        many(client, {
          name: 'cases.record_of',
          text:
            'SELECT matter, version, waiting, overdue, in_time AS "inTime", late, grades ' +
            'FROM cases.record_of($1, $2)',
          values: [asked, at],
        }),
      ),
    async leaseNumbers(partition, day, size) {
      const row = await one<{ first: number }>(db.save, {
        name: 'cases.lease_numbers',
        text: 'SELECT cases.lease_numbers($1, $2, $3) AS first',
        values: [partition, day, size],
      });
      return row.first;
    },
  };
}
