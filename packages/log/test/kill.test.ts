// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sha256 } from '#packages/crypto';
import { newId } from '#packages/kernel';
import { openCheckpoint } from '../index.ts';
import {
  type LogFixture,
  ORIGIN,
  openLogFixture,
  sequencerOf,
  verifyFixture,
} from './log-fixture.ts';

const KILLS_EACH = 6;
const PAUSE_MS = 3;

let log: LogFixture;
before(async () => {
  log = await openLogFixture('log kill');
});
after(() => log.close());

function startChild(): ChildProcess {
  const script = join(import.meta.dirname, 'sequencer-child.ts');
  const args = [script, log.url, join(log.dir, 'keys'), log.outsideFile, ORIGIN];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Kills one sequencer again and again, at random moments after it came up. */
async function killAgainAndAgain(complaints: string[]): Promise<void> {
  for (let kills = 0; kills < KILLS_EACH; kills += 1) {
    const child = startChild();
    child.stderr!.on('data', (data) => complaints.push(String(data)));
    const end = once(child, 'exit');
    await Promise.race([once(child.stdout!, 'data'), end]);
    await pause(randomInt(60));
    child.kill('SIGKILL');
    const [, signal] = await end;
    if (signal !== 'SIGKILL') complaints.push('a sequencer ended by itself');
  }
}

/** Writes one row a transaction, a tenth of them rolled back; remembers what was acknowledged. */
async function write(signal: AbortSignal): Promise<{ kept: number; lost: number }> {
  const client = await log.save.connect();
  const count = { kept: 0, lost: 0 };
  while (!signal.aborted) {
    const id = newId(new Date());
    const commitment = sha256(id);
    await client.query('BEGIN');
    await client.query("INSERT INTO log.pending VALUES ($1, '330102', 1, $2, $3)", [
      id,
      commitment,
      new Date(),
    ]);
    const isKept = randomInt(10) > 0;
    await client.query(isKept ? 'COMMIT' : 'ROLLBACK');
    if (isKept) log.source.add(id, commitment);
    count[isKept ? 'kept' : 'lost'] += 1;
    await pause(PAUSE_MS);
  }
  client.release();
  return count;
}

test('two sequencers killed with -9 again and again lose and double nothing', async (t) => {
  await sequencerOf(log).drain();
  const complaints: string[] = [];
  const stop = new AbortController();
  const killers = [killAgainAndAgain(complaints), killAgainAndAgain(complaints)];
  const writers = [write(stop.signal), write(stop.signal), write(stop.signal)];
  await Promise.all(killers).finally(() => stop.abort());
  const written = await Promise.all(writers);
  await sequencerOf(log).drain();

  const kept = written.reduce((sum, count) => sum + count.kept, 0);
  const { rows } = await log.owner.query<{ n: string; top: string; ids: string; left: string }>(
    'SELECT count(*) AS n, max(idx) AS top, count(DISTINCT id) AS ids, ' +
      '(SELECT count(*) FROM log.pending) AS left FROM log.position',
  );
  const [{ n, top, ids, left }] = rows as [(typeof rows)[0]];
  assert.equal(Number(n), kept, 'every acknowledged row is numbered, no other');
  assert.equal(Number(top), kept - 1, 'numbers are dense');
  assert.equal(Number(ids), kept);
  assert.equal(Number(left), 0);
  const result = await verifyFixture(log);
  assert.deepEqual(result, { ok: true, size: kept, erased: 0, pending: 0 });
  const outside = openCheckpoint(readFileSync(log.outsideFile, 'utf8'), log.signer.publicKey);
  assert.equal(outside?.size, kept);
  assert.ok(written.every((count) => count.lost > 0));
  assert.deepEqual(complaints, []);
  t.diagnostic(`${2 * KILLS_EACH} kills, ${kept} rows kept`);
});
