// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { signCheckpoint } from '../checkpoint.ts';
import type { BadEntry } from '../index.ts';
import {
  type LogFixture,
  ORIGIN,
  openLogFixture,
  queueEntries,
  sequencerOf,
  verifyFixture,
} from './log-fixture.ts';

let log: LogFixture;
const SIZE = 700;

before(async () => {
  log = await openLogFixture('log verify');
  await queueEntries(log, 400);
  await sequencerOf(log).drain();
  await queueEntries(log, SIZE - 400);
  await sequencerOf(log).drain();
  await queueEntries(log, 3);
});
after(() => log.close());

const idAt = async (index: number): Promise<string> => {
  const text = 'SELECT id FROM log.position WHERE idx = $1';
  const { rows } = await log.owner.query<{ id: string }>(text, [index]);
  return rows[0]!.id;
};

/** Runs a hand's change, expects it found and named, and undoes it. */
async function expectFound(
  change: { hand: string; undo: string },
  expected: Partial<BadEntry>,
): Promise<void> {
  await log.owner.query(change.hand);
  const { ok, firstBad } = await verifyFixture(log);
  await log.owner.query(change.undo);
  assert.equal(ok, false, change.hand);
  assert.partialDeepStrictEqual(firstBad, expected, change.hand);
}

const flip = (place: string, byte: number, where: string) => {
  const [table, column] = place.split('.');
  const sql =
    `UPDATE log.${table} SET ${column} = ` +
    `set_byte(${column}, ${byte}, get_byte(${column}, ${byte}) # 1) WHERE ${where}`;
  return { hand: sql, undo: sql };
};

test('an untouched log is well, and says what still waits', async () => {
  assert.deepEqual(await verifyFixture(log), { ok: true, size: SIZE, erased: 0, pending: 3 });
});

test('a byte changed in a bundle is found and the entry named', async () => {
  const id = await idAt(260);
  const at = { index: 260, id, source: 1, partition: '330102' };
  await expectFound(flip('bundle.entries', 4 * 34 + 20, 'n = 1'), {
    why: 'entry-differs',
    ...at,
  });
  await expectFound(flip('bundle.entries', 4 * 34, 'n = 1'), {
    why: 'bundle-damaged',
    index: 256,
  });
  await expectFound(
    {
      hand: 'DELETE FROM log.bundle WHERE n = 2 RETURNING pg_catalog.set_config($$lm.keep$$, encode(entries, $$hex$$), false)',
      undo: `INSERT INTO log.bundle SELECT 2, ${SIZE - 512}, decode(current_setting('lm.keep'), 'hex')`,
    },
    { why: 'bundle-damaged', index: 512 },
  );
});

test('a byte changed in a tile is found and the tile named', async () => {
  await expectFound(flip('tile.hashes', 40, 'level = 0 AND n = 1'), {
    why: 'tile-differs',
    index: 256,
    detail: 'tile/0/001',
  });
  await expectFound(flip('tile.hashes', 40, 'level = 1 AND n = 0'), {
    why: 'tile-differs',
    detail: 'tile/1/000',
  });
});

test('a changed, moved, missing or added position is found', async () => {
  const [id, other] = [await idAt(333), '00000000-0000-7000-8000-00000000beef'];
  const place = (set: string, where: string) => `UPDATE log.position SET ${set} WHERE ${where}`;
  await expectFound(
    { hand: place(`id = '${other}'`, 'idx = 333'), undo: place(`id = '${id}'`, 'idx = 333') },
    { why: 'source-missing', index: 333, id: other, detail: 'no such act' },
  );
  await expectFound(
    {
      hand: place("partition = '330103'", 'idx = 333'),
      undo: place("partition = '330102'", 'idx = 333'),
    },
    { why: 'source-missing', index: 333, id, partition: '330103' },
  );
  await expectFound(
    { hand: place('idx = 900', 'idx = 333'), undo: place('idx = 333', 'idx = 900') },
    { why: 'position-missing', index: 333 },
  );
  await expectFound(
    {
      hand: `INSERT INTO log.position VALUES ('${other}', 900, 1, '330102')`,
      undo: 'DELETE FROM log.position WHERE idx = 900',
    },
    { why: 'rows-surplus' },
  );
});

test('a source changed by hand is found, numbered or still pending', async () => {
  const waiting = [...log.source.rows.keys()].at(-1)!;
  for (const [id, expected] of [
    [await idAt(17), { why: 'entry-differs', index: 17 }],
    [waiting, { why: 'pending-differs', id: waiting, source: 1, partition: '330102' }],
  ] as const) {
    const row = log.source.rows.get(id)!;
    log.source.rows.set(id, { ...row, commitment: Buffer.alloc(32, 1) });
    const { firstBad } = await verifyFixture(log);
    log.source.rows.set(id, row);
    assert.partialDeepStrictEqual(firstBad, expected);
  }
});

test('an erased source verifies as erased, one that merely vanished does not', async () => {
  const id = await idAt(5);
  const row = log.source.rows.get(id)!;
  log.source.rows.set(id, { erased: true, at: row.at });
  assert.deepEqual(await verifyFixture(log), { ok: true, size: SIZE, erased: 1, pending: 3 });
  log.source.rows.delete(id);
  assert.partialDeepStrictEqual((await verifyFixture(log)).firstBad, { why: 'source-missing', id });
  log.source.rows.set(id, row);
});

test('a changed root, size or checkpoint is found', async () => {
  await expectFound(flip('state.root', 0, 'id = 1'), { why: 'root-differs' });
  const note = "checkpoint = replace(checkpoint, 'lastmile', 'lastnile')";
  const back = "checkpoint = replace(checkpoint, 'lastnile', 'lastmile')";
  await expectFound(
    { hand: `UPDATE log.state SET ${note}`, undo: `UPDATE log.state SET ${back}` },
    { why: 'checkpoint-damaged' },
  );
});

test('an outside checkpoint that is gone, forged or torn is found', async () => {
  const note = readFileSync(log.outsideFile, 'utf8');
  rmSync(log.outsideFile);
  assert.equal((await verifyFixture(log)).firstBad?.why, 'outside-missing');
  writeFileSync(log.outsideFile, note.replace('\n700\n', '\n7\n'));
  assert.equal((await verifyFixture(log)).firstBad?.why, 'outside-damaged');
  writeFileSync(log.outsideFile, note);
  writeFileSync(`${log.outsideFile}.history`, '\n"torn by a cr', { flag: 'a' });
  assert.equal((await verifyFixture(log)).ok, true);
});

test('whoever holds database and key and rewrites the past is seen from outside', async () => {
  // The forger changes an act, then builds the whole log anew over it and signs it.
  const forged = await openLogFixture('log forged');
  for (const id of [await idAt(450)]) {
    const row = log.source.rows.get(id)!;
    log.source.rows.set(id, { ...row, commitment: Buffer.alloc(32, 66) });
  }
  const { rows } = await log.owner.query<{ id: string }>(
    'SELECT id FROM log.position ORDER BY idx',
  );
  for (const { id } of rows) {
    const row = log.source.rows.get(id)!;
    await forged.save.query("INSERT INTO log.pending VALUES ($1, '330102', 1, $2, $3)", [
      id,
      'commitment' in row ? row.commitment : null,
      new Date(0),
    ]);
  }
  await sequencerOf({ ...forged, signer: log.signer }).drain();
  const judged = { ...forged, signer: log.signer, source: log.source };
  assert.equal((await verifyFixture(judged)).ok, true, 'the forgery is well made');
  const seen = await verifyFixture({ ...judged, outsideFile: log.outsideFile });
  assert.partialDeepStrictEqual(seen.firstBad, { why: 'outside-differs' });
  await assert.rejects(sequencerOf({ ...judged, outsideFile: log.outsideFile }).drain(), {
    code: 'LOG_FORKED',
  });
  await forged.close();
});

test('a database older than the outside checkpoint is found, and not written on', async () => {
  const ahead = { size: SIZE + 5, root: Buffer.alloc(32, 3) };
  const note = readFileSync(log.outsideFile, 'utf8');
  writeFileSync(log.outsideFile, await signCheckpoint(ahead, ORIGIN, log.signer));
  const id = await idAt(450);
  await assert.rejects(sequencerOf(log).drain(), { code: 'LOG_REWOUND' });
  await assert.rejects(sequencerOf(log).start(), { code: 'LOG_REWOUND' });
  const row = log.source.rows.get(id)!;
  assert.equal(
    (await verifyFixture(log)).firstBad?.why,
    'entry-differs',
    'the forged act of above',
  );
  log.source.rows.set(id, { ...row, erased: true });
  const { firstBad } = await verifyFixture(log);
  assert.partialDeepStrictEqual(firstBad, { why: 'outside-ahead', index: SIZE });
  writeFileSync(log.outsideFile, note);
});
