// SPDX-License-Identifier: Apache-2.0
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import type { Client, Pool } from 'pg';
import { openPools } from '#apps/server/database.ts';
import { openKeyring } from '#packages/crypto';
import { systemClock } from '#packages/kernel';
import { createLogReader, createSequencer, verifyInclusion } from '#packages/log';
import {
  type Benchmark,
  type BenchOptions,
  type Figure,
  median,
  p50p95,
  quantile,
  short,
} from './harness/figures.ts';
import { withOwner } from './harness/owner.ts';

/** The bars of issue 3. */
const PER_SECOND = 50_000;
const PROOF_P95_MS = 2;
const ROUNDS = 5;

// The commitments are hashes of the row's number: what a log holds looks random.
const FILL = `
INSERT INTO log.pending (id, partition, source, commitment, at)
SELECT gen_random_uuid(), '330102', 1, sha256(int8send(g + $2)), $3 FROM generate_series(1, $1::int) g`;

/** COPY of the same rows into a bare table of the same columns: the limit of taking them in. */
async function copySame(owner: Client): Promise<number> {
  const { rows } = await owner.query<{ dir: string }>(
    "SELECT current_setting('data_directory') AS dir",
  );
  const file = owner.escapeLiteral(`${rows[0]!.dir}/bench-entries.bin`);
  await owner.query(`COPY log.pending TO ${file} (FORMAT binary)`);
  await owner.query(
    'CREATE TABLE IF NOT EXISTS public.entries (LIKE log.pending INCLUDING INDEXES); ' +
      'TRUNCATE public.entries',
  );
  const started = performance.now();
  await owner.query(`COPY public.entries FROM ${file} (FORMAT binary)`);
  return performance.now() - started;
}

interface Sequenced {
  perSecond: number[];
  copyPerSecond: number[];
}

interface Stand {
  owner: Client;
  pool: Pool;
  drain(): Promise<number>;
}

async function sequenceAll({ owner, drain }: Stand, each: number): Promise<Sequenced> {
  const result: Sequenced = { perSecond: [], copyPerSecond: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    await owner.query(FILL, [each, round * each, new Date()]);
    await owner.query('CHECKPOINT');
    result.copyPerSecond.push((each / (await copySame(owner))) * 1000);
    await owner.query('CHECKPOINT');
    const started = performance.now();
    const count = await drain();
    result.perSecond.push((count / (performance.now() - started)) * 1000);
    await owner.query('VACUUM log.pending');
  }
  return result;
}

/** Proofs of entries at random, each verified; beside them, a question that reads nothing. */
async function timeProofs(
  pool: Pool,
  times: number,
): Promise<{ proofs: number[]; ones: number[] }> {
  const reader = createLogReader({ pool });
  const size = await reader.size();
  const proofs: number[] = [];
  const ones: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const index = randomInt(size);
    const started = performance.now();
    const proof = await reader.inclusion(index);
    proofs.push(performance.now() - started);
    const asked = performance.now();
    await pool.query({ name: 'one', text: 'SELECT 1' });
    ones.push(performance.now() - asked);
    const claim = { ...proof, leafHash: proof.leaf };
    if (!verifyInclusion(claim)) throw new Error(`the proof of entry ${index} does not verify`);
  }
  return { proofs: proofs.slice(times / 10), ones: ones.slice(times / 10) };
}

async function measure(stand: Stand, { isQuick, say }: BenchOptions): Promise<Figure[]> {
  const each = isQuick ? 10_000 : 200_000;
  say(`sequencing ${ROUNDS} × ${short(each)} entries …`);
  const { perSecond, copyPerSecond } = await sequenceAll(stand, each);
  // Proofs are of a log at rest: what the filling left to clean up is cleaned up.
  await stand.owner.query('VACUUM ANALYZE log.tile, log.position, log.bundle');
  await stand.owner.query('CHECKPOINT');
  const { proofs, ones } = await timeProofs(stand.pool, isQuick ? 100 : 3_000);
  const rate = median(perSecond);
  const p95 = quantile(proofs, 0.95);
  return [
    {
      name: `log entries sequenced, ${ROUNDS} × ${short(each)}`,
      measured: `${short(rate)}/s`,
      beside: `COPY of the same rows ${short(median(copyPerSecond))}/s`,
      ratio: median(perSecond.map((one, i) => one / copyPerSecond[i]!)),
      target: `≥ ${short(PER_SECOND)}/s`,
      isMet: rate >= PER_SECOND,
    },
    {
      name: `an inclusion proof among ${short(ROUNDS * each)} entries, p50 / p95`,
      measured: p50p95(proofs),
      beside: `SELECT 1 takes ${short(median(ones))} ms`,
      ratio: median(proofs) / median(ones),
      target: `p95 < ${PROOF_P95_MS} ms`,
      isMet: p95 < PROOF_P95_MS,
    },
  ];
}

/** The sequencer and the proofs, at a million entries. */
export const log: Benchmark = {
  name: 'log',
  async run(options) {
    const clone = await (await options.ground()).cloneHouse('bench_log');
    const keyring = openKeyring({ dir: join(clone.home, 'keys'), create: false });
    const db = openPools(clone.url, keyring, options.say);
    const pool = db.sweeper;
    const sequencer = createSequencer({
      ...{
        pool,
        signer: keyring.signer('log'),
        origin: 'lastmile.invalid/log',
        clock: systemClock,
      },
      outsideFile: join(clone.home, 'checkpoints', 'checkpoint'),
    });
    try {
      return await withOwner(clone.url, (owner) =>
        measure({ owner, pool, drain: () => sequencer.drain() }, options),
      );
    } finally {
      await db.close();
    }
  },
};
