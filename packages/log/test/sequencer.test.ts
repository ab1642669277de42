// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { createLogReader, leafHash, openCheckpoint, verifyConsistency } from '../index.ts';
import {
  type LogFixture,
  openLogFixture,
  queueEntries,
  sequencerOf,
  verifyFixture,
} from './log-fixture.ts';
import { naiveRoot, naiveRootFromPath } from './naive.ts';

let log: LogFixture;
before(async () => {
  log = await openLogFixture('log sequencer');
});
after(() => log.close());

async function entriesInOrder(): Promise<Buffer[]> {
  const { rows } = await log.owner.query<{ id: string }>(
    'SELECT id FROM log.position ORDER BY idx',
  );
  return rows.map(({ id }) => {
    const row = log.source.rows.get(id)!;
    return leafHash('commitment' in row ? row.commitment : Buffer.alloc(0));
  });
}

test('an empty log has a signed checkpoint as soon as a sequencer ran', async () => {
  const sequencer = sequencerOf(log);
  assert.equal(await sequencer.drain(), 0);
  const note = await createLogReader({ pool: log.staff }).checkpoint();
  assert.equal(openCheckpoint(note, log.signer.publicKey)?.size, 0);
  assert.equal(readFileSync(log.outsideFile, 'utf8'), note);
  assert.deepEqual(await verifyFixture(log), { ok: true, size: 0, erased: 0, pending: 0 });
});

test('batches of any size give the tree of all entries, published after the commit', async () => {
  const published: number[] = [];
  for (const [batch, count] of [
    [1, 3],
    [100, 253],
    [300, 1],
    [77, 600],
  ] as const) {
    await queueEntries(log, count);
    const sequencer = sequencerOf(log, { batch });
    sequencer.onPublished(({ size }) => published.push(size));
    assert.equal(await sequencer.drain(), count);
  }
  const leaves = await entriesInOrder();
  const reader = createLogReader({ pool: log.staff });
  assert.equal(await reader.size(), 857);
  assert.deepEqual(await reader.rootAt(857), naiveRoot(leaves));
  assert.deepEqual(published.slice(0, 3), [1, 2, 3]);
  assert.equal(published.at(-1), 857);
  const outside = openCheckpoint(readFileSync(log.outsideFile, 'utf8'), log.signer.publicKey);
  assert.deepEqual(outside?.root, naiveRoot(leaves));
  assert.equal((await verifyFixture(log)).ok, true);
});

test('proofs from the database hold for another verifier, at this size and at older ones', async () => {
  const leaves = await entriesInOrder();
  const reader = createLogReader({ pool: log.staff });
  for (let i = 0; i < 200; i += 1) {
    const size = i % 2 === 0 ? leaves.length : 1 + ((i * 7919) % leaves.length);
    const index = (i * 104_729) % size;
    const found = await reader.inclusion(index, i % 2 === 0 ? undefined : size);
    assert.deepEqual(found.leaf, leaves[index]);
    const root = naiveRootFromPath({ index, size }, leaves[index]!, found.proof);
    assert.deepEqual(root, naiveRoot(leaves.slice(0, size)), `${index} of ${size}`);
    assert.deepEqual(found.root, root);
    assert.equal(found.checkpoint === null, size !== leaves.length);
  }
  for (const from of [1, 2, 255, 256, 257, 512, 856, 857]) {
    assert.equal(verifyConsistency(await reader.consistency(from)), true, `from ${from}`);
  }
});

test('positions are found by id, and a row not yet numbered has none', async () => {
  const [waiting] = await queueEntries(log, 1);
  const reader = createLogReader({ pool: log.staff });
  const { rows } = await log.owner.query<{ id: string }>(
    'SELECT id FROM log.position WHERE idx IN (5, 600) ORDER BY idx',
  );
  const found = await reader.positionOf([waiting!, ...rows.map((row) => row.id)]);
  assert.deepEqual([...found.values()], [5, 600]);
  assert.equal(found.has(waiting!), false);
  assert.deepEqual((await verifyFixture(log)).pending, 1);
  await sequencerOf(log).drain();
  assert.equal((await reader.positionOf([waiting!])).get(waiting!), 857);
});

test('started, it numbers what comes without being asked, and stops in order', async () => {
  const sequencer = sequencerOf(log);
  await sequencer.start();
  const [id] = await queueEntries(log, 1);
  await new Promise<void>((resolve) => sequencer.onPublished(() => resolve()));
  await sequencer.stop();
  const found = await createLogReader({ pool: log.staff }).positionOf([id!]);
  assert.equal(found.size, 1);
});

test('a rolled-back row is never numbered; one that commits late is numbered later', async () => {
  const client = await log.save.connect();
  const insert = (id: string) =>
    client.query('INSERT INTO log.pending VALUES ($1, $2, 1, $3, $4)', [
      id,
      '330102',
      Buffer.alloc(32, 5),
      new Date(0),
    ]);
  await client.query('BEGIN');
  await insert('00000000-0000-7000-8000-000000000001');
  await queueEntries(log, 2);
  assert.equal(await sequencerOf(log).drain(), 2);
  await client.query('COMMIT');
  await client.query('BEGIN');
  await insert('00000000-0000-7000-8000-000000000002');
  await client.query('ROLLBACK');
  client.release();
  log.source.add('00000000-0000-7000-8000-000000000001', Buffer.alloc(32, 5));
  assert.equal(await sequencerOf(log).drain(), 1);
  assert.equal((await verifyFixture(log)).ok, true);
});

test('the save role may queue and read, and change nothing', async () => {
  await assert.rejects(log.save.query('DELETE FROM log.pending'), /permission denied/);
  await assert.rejects(log.save.query('UPDATE log.state SET size = 0'), /permission denied/);
  await assert.rejects(log.sweeper.query('DELETE FROM log.position'), /permission denied/);
  await assert.rejects(log.sweeper.query('UPDATE log.position SET idx = 1'), /permission denied/);
  await assert.rejects(log.staff.query('SELECT * FROM log.pending'), /permission denied/);
});

test('no checkpoint is signed over a damaged edge, nor beside another outside one', async () => {
  const note = readFileSync(log.outsideFile, 'utf8');
  await queueEntries(log, 1);
  const flip = (row: string) =>
    log.owner.query(
      `UPDATE log.tile SET hashes = set_byte(hashes, 3, get_byte(hashes, 3) # 1) ${row}`,
    );
  const edge = 'WHERE level = 0 AND n = (SELECT max(n) FROM log.tile WHERE level = 0)';
  await flip(edge);
  await assert.rejects(sequencerOf(log).drain(), { code: 'LOG_DAMAGED' });
  await flip(edge);
  writeFileSync(log.outsideFile, note.replace(/^— (.*)$/mu, '— lastmile.example/test AAAAAAAA'));
  await assert.rejects(sequencerOf(log).drain(), { code: 'LOG_FORKED' });
  writeFileSync(log.outsideFile, note);
  assert.equal(await sequencerOf(log).drain(), 1);
});
