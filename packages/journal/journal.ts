// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg';
import type { Keyring } from '#packages/crypto';
import type { Database } from '#packages/db';
import { many, maybe, one } from '#packages/db';
import type { Clock } from '#packages/kernel';
import { assert } from '#packages/kernel';
import type { SubjectKeys } from './keys.ts';
import { subjectKeys } from './keys.ts';
import { prepareAct, unsealFact } from './prepare.ts';
import type { ActInput, ActRow, PreparedAct, Recorded } from './types.ts';
import { recorded } from './types.ts';

/** A kind of subject, registered by the room that owns it. */
export interface KindDefinition {
  kind: string;
  /**
   * Called by the sweeper when the head's clock has passed; must write an act that moves or clears
   * it.
   */
  due?(head: DueHead): Promise<void>;
}

export interface DueHead {
  partition: string;
  kind: string;
  id: string;
  version: number;
  lastAct: string;
  person: string | null;
  dueAt: Date;
}

export interface Journal {
  readonly clock: Clock;
  readonly keys: SubjectKeys;
  register(definition: KindDefinition): void;
  kinds(): ReadonlyMap<string, KindDefinition>;
  /** Seals facts and computes the commitment; writes nothing. */
  prepare(input: ActInput): Promise<PreparedAct>;
  /** Writes an act whose room keeps nothing beside it. `epoch` null: the act rests on no power. */
  record(input: ActInput, epoch: number | null, pool?: Pool): Promise<Recorded>;
  /** Acts of a subject, oldest first. Pass a client inside `reading()` for staff and residents. */
  history(on: Pick<Pool, 'query'>, subject: Subject): Promise<ActRow[]>;
  /**
   * Opens the sealed values that a history's acts brought: fact id → values. Erased people's are
   * left out.
   */
  openFacts(
    on: Pick<Pool, 'query'>,
    subject: Subject,
  ): Promise<Map<string, Record<string, unknown>>>;
  /** The act a mark was used for, to answer a repeated request. */
  findByMark(partition: string, mark: Buffer): Promise<MarkedAct | undefined>;
  epoch(partition: string): Promise<number>;
}

/** What a mark was used for; `bodyMac` says whether it was the same body. */
export interface MarkedAct {
  kind: string;
  about: string;
  bodyMac: Buffer;
}

export interface Subject {
  partition: string;
  kind: string;
  about: string;
}

/**
 * Runs `SELECT …` with lm.partition set first, in one transaction: needed wherever the save role
 * reads by hand.
 */
async function inPartition<T>(
  pool: Pool,
  partition: string,
  work: (on: Pick<Pool, 'query'>) => Promise<T>,
): Promise<T> {
  assert(/^\d{6}$/.test(partition), 'a partition is six digits');
  const client = await pool.connect();
  try {
    await client.query(`BEGIN; SET LOCAL lm.partition = '${partition}'`);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

const RECORD = 'SELECT journal.record($1, $2, $3, $4, $5, $6) AS answer';

async function history(on: Pick<Pool, 'query'>, subject: Subject): Promise<ActRow[]> {
  const row = await one<{ acts: ActRow[] }>(on as Pool, {
    name: 'journal.history',
    text: 'SELECT journal.acts_of($1, $2, $3) AS acts',
    values: [subject.partition, subject.kind, subject.about],
  });
  return row.acts;
}

export function createJournal(options: { db: Database; keyring: Keyring; clock: Clock }): Journal {
  const { db, keyring, clock } = options;
  const keys = subjectKeys(db.save, keyring, () => clock.now().getTime());
  const systemSalt = keyring.purposeKey('salt');
  const kinds = new Map<string, KindDefinition>();

  const prepare = async (input: ActInput): Promise<PreparedAct> => {
    const held = new Map<string, Buffer>();
    for (const { person } of input.facts ?? []) held.set(person, await keys.ensure(person));
    const salting = input.person === null ? systemSalt : await keys.ensure(input.person);
    return prepareAct(input, { facts: held, salting, seal: keyring.sealer.seal });
  };

  return {
    clock,
    keys,
    history,
    prepare,
    kinds: () => kinds,
    register(definition) {
      assert(!kinds.has(definition.kind), `kind ${definition.kind} is registered once`);
      kinds.set(definition.kind, definition);
    },
    async record(input, epoch, pool = db.save) {
      const act = await prepare(input);
      const row = await one<{ answer: number }>(pool, {
        name: 'journal.record',
        text: RECORD,
        values: [epoch, ...act.params],
      });
      return recorded(row.answer);
    },
    async openFacts(on, subject) {
      const rows = await many<{ id: string; person: string; sealed: Buffer }>(on as Pool, {
        name: 'journal.facts',
        text: 'SELECT id, person, sealed FROM journal.fact WHERE partition = $1 AND about = $2',
        values: [subject.partition, subject.about],
      });
      const people = [...new Set(rows.map((row) => row.person))];
      const held = await keys.findMany(people);
      const open = new Map<string, Record<string, unknown>>();
      for (const row of rows) {
        const key = held.get(row.person);
        if (key) open.set(row.id, unsealFact(key, { ...subject, id: row.id }, row.sealed));
      }
      return open;
    },
    findByMark: (partition, mark) =>
      inPartition(db.save, partition, (on) =>
        maybe<MarkedAct>(on as Pool, {
          name: 'journal.by_mark',
          text:
            'SELECT kind, about, body_mac AS "bodyMac" FROM journal.act ' +
            'WHERE partition = $1 AND mark = $2',
          values: [partition, mark],
        }),
      ),
    async epoch(partition) {
      const row = await maybe<{ n: number }>(db.save, {
        name: 'journal.epoch',
        text: 'SELECT n FROM journal.epoch WHERE partition = $1',
        values: [partition],
      });
      return row?.n ?? 0;
    },
  };
}
