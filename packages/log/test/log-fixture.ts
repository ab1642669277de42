// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openKeyring, type Signer, sha256 } from '#packages/crypto';
import { migrate } from '#packages/db';
import { newId } from '#packages/kernel';
import { createTestDatabase } from '#packages/testkit';
import { createSequencer, type EntrySource, type Recomputed, verifyLog } from '../index.ts';

export const ORIGIN = 'lastmile.example/test';
const NOW = new Date('2026-11-24T08:00:00Z');
const ROLES = ['lm_save', 'lm_staff', 'lm_resident', 'lm_sweeper'];

/** What a room would have: rows whose commitments can be recomputed. */
export class SourceRows {
  readonly rows = new Map<string, Recomputed & { at: EntrySource }>();

  add(id: string, commitment: Buffer): void {
    this.rows.set(id, { commitment, at: { id, source: 1, partition: '330102' } });
  }

  recompute = async (batch: EntrySource[]): Promise<Map<string, Recomputed>> => {
    const answers = new Map<string, Recomputed>();
    for (const { id, source, partition } of batch) {
      const row = this.rows.get(id);
      const isThere = row?.at.source === source && row.at.partition === partition;
      answers.set(id, isThere ? row : { missing: 'no such act' });
    }
    return answers;
  };
}

/** A pool whose sessions have the role's rights and no more. */
export function rolePool(url: string, role: string, max = 4): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, options: `-c role=${role}`, max });
  pool.on('error', () => undefined);
  return pool;
}

const makeRole = (role: string): string => `DO $$ BEGIN
  CREATE ROLE ${role} LOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`;

/** The log alone in a database of its own, whatever the template holds. */
async function prepareLog(url: string): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  for (const role of ROLES) await owner.query(makeRole(role));
  await owner.query('DROP SCHEMA IF EXISTS log CASCADE; DROP SCHEMA IF EXISTS db CASCADE');
  await owner.end();
  await migrate(url, [{ name: 'log', dir: join(import.meta.dirname, '..') }], NOW);
}

export interface LogFixture {
  url: string;
  dir: string;
  outsideFile: string;
  signer: Signer;
  source: SourceRows;
  owner: pg.Pool;
  save: pg.Pool;
  sweeper: pg.Pool;
  staff: pg.Pool;
  close(): Promise<void>;
}

export async function openLogFixture(name: string): Promise<LogFixture> {
  const database = await createTestDatabase(name);
  await prepareLog(database.url);
  const dir = mkdtempSync(join(tmpdir(), 'lastmile-log-'));
  const pools = {
    owner: rolePool(database.url, 'postgres'),
    save: rolePool(database.url, 'lm_save'),
    sweeper: rolePool(database.url, 'lm_sweeper'),
    staff: rolePool(database.url, 'lm_staff'),
  };
  const close = async (): Promise<void> => {
    await Promise.all(Object.values(pools).map((pool) => pool.end()));
    await database.drop();
    rmSync(dir, { recursive: true, force: true });
  };
  return {
    url: database.url,
    dir,
    outsideFile: join(dir, 'outside', 'checkpoint'),
    signer: openKeyring({ dir: join(dir, 'keys'), create: true }).signer('log'),
    source: new SourceRows(),
    ...pools,
    close,
  };
}

/** Queues entries as rooms do, and remembers them as their source. Returns their ids. */
export async function queueEntries(log: LogFixture, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId(NOW));
  const commitments = ids.map((id) => sha256(id));
  for (const [i, id] of ids.entries()) log.source.add(id, commitments[i]!);
  await log.save.query(
    'INSERT INTO log.pending (id, partition, source, commitment, at) ' +
      "SELECT u.id, '330102', 1, u.c, $3 FROM unnest($1::uuid[], $2::bytea[]) AS u (id, c)",
    [ids, commitments, NOW],
  );
  return ids;
}

export function sequencerOf(log: LogFixture, options: { batch?: number } = {}) {
  const { sweeper: pool, signer, outsideFile } = log;
  const clock = { now: () => NOW };
  return createSequencer({ pool, signer, outsideFile, origin: ORIGIN, clock, ...options });
}

export function verifyFixture(log: LogFixture) {
  const { sweeper: pool, outsideFile, signer, source } = log;
  const { recompute } = source;
  return verifyLog({ pool, publicKey: signer.publicKey, outsideFile, recompute });
}
