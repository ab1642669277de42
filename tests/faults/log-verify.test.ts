// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { type ToldHouse, toldHouse, verify } from './told-house.ts';

let told: ToldHouse;
let owner: pg.Client;
before(async () => {
  told = await toldHouse('log-verify');
  owner = new pg.Client({ connectionString: told.databaseUrl });
  await owner.connect();
});
after(async () => {
  await owner.end();
  await told.drop();
});

/** One bit of the first byte; done twice it is undone. */
const flip = (column: string) => `${column} = set_byte(${column}, 0, get_byte(${column}, 0) # 1)`;

interface Tampering {
  what: string;
  /** UPDATE … that is its own inverse, on `$1` = the case, where it takes one. */
  change: string;
  undo?: string;
  about: 'kept' | 'erased' | 'none';
  /** Why the first bad entry is bad, or a part of what a room says. */
  why: string;
  /** What the bad entry is named as. */
  names?: { kind: string; verb: string };
}

const ACT = "WHERE kind = 'case' AND about = $1 AND verb";
const TAMPERINGS: Tampering[] = [
  {
    what: 'what an act says',
    change: `UPDATE journal.act SET payload = payload || '{"extra": 1}' ${ACT} = 'decide'`,
    undo: `UPDATE journal.act SET payload = payload - 'extra' ${ACT} = 'decide'`,
    ...{ about: 'kept', why: 'entry-differs', names: { kind: 'case', verb: 'decide' } },
  },
  {
    what: 'who did it',
    change: `UPDATE journal.act SET post = reverse(post) ${ACT} = 'review'`,
    ...{ about: 'kept', why: 'entry-differs', names: { kind: 'case', verb: 'review' } },
  },
  {
    what: 'a microsecond of when',
    change: `UPDATE journal.act SET at = at + interval '1 microsecond' ${ACT} = 'submit'`,
    undo: `UPDATE journal.act SET at = at - interval '1 microsecond' ${ACT} = 'submit'`,
    ...{ about: 'kept', why: 'entry-differs', names: { kind: 'case', verb: 'submit' } },
  },
  {
    what: 'the commitment that a timeline shows',
    change: `UPDATE journal.act SET ${flip('commitment')} ${ACT} = 'accept'`,
    ...{ about: 'kept', why: 'entry-differs', names: { kind: 'case', verb: 'accept' } },
  },
  {
    what: 'a sealed fact',
    change: `UPDATE journal.fact SET ${flip('sealed')} WHERE about = $1`,
    ...{ about: 'kept', why: 'was changed after it was sealed' },
  },
  {
    what: 'a sealed fact of an erased person',
    change: `UPDATE journal.fact SET ${flip('sealed')} WHERE about = $1`,
    ...{ about: 'erased', why: 'was changed after it was sealed' },
  },
  {
    what: 'the version in a head',
    change: 'UPDATE journal.head SET version = version - 1 WHERE id = $1',
    undo: 'UPDATE journal.head SET version = version + 1 WHERE id = $1',
    ...{ about: 'kept', why: 'the head does not name its last act' },
  },
  {
    what: 'whose affair a head says it is',
    change: `UPDATE journal.head SET person = last_act WHERE id = $1`,
    undo:
      'UPDATE journal.head h SET person = a.person FROM journal.act a ' +
      'WHERE h.id = $1 AND a.about = h.id AND a.version = 1',
    ...{ about: 'kept', why: 'the head names another person' },
  },
  {
    what: 'who asked, in the diary',
    change: "UPDATE exchange.asked SET post = reverse(post) WHERE case_id = $1 AND kind = 'reveal'",
    ...{ about: 'kept', why: 'entry-differs', names: { kind: 'diary', verb: 'asked' } },
  },
  {
    what: 'a microsecond of a diary row',
    change: `UPDATE exchange.asked SET at = at + interval '1 microsecond' WHERE case_id = $1`,
    undo: `UPDATE exchange.asked SET at = at - interval '1 microsecond' WHERE case_id = $1`,
    ...{ about: 'kept', why: 'entry-differs', names: { kind: 'diary', verb: 'asked' } },
  },
  {
    what: 'what came of it, in the diary',
    change: "UPDATE exchange.answered SET as_of = as_of + interval '1 second' WHERE case_id = $1",
    undo: "UPDATE exchange.answered SET as_of = as_of - interval '1 second' WHERE case_id = $1",
    ...{ about: 'kept', why: 'entry-differs', names: { kind: 'diary', verb: 'answered' } },
  },
  {
    what: 'a value a register gave',
    change: `UPDATE exchange.answer_value SET ${flip('sealed')} WHERE case_id = $1`,
    ...{ about: 'kept', why: 'a value was changed after it was sealed' },
  },
  {
    what: 'an entry of the log',
    change:
      'UPDATE log.bundle SET entries = set_byte(entries, 40, get_byte(entries, 40) # 1) WHERE n = 1',
    ...{ about: 'none', why: 'entry-differs' },
  },
  {
    what: 'a tile of the log',
    change: `UPDATE log.tile SET ${flip('hashes')} WHERE level = 0 AND n = 2`,
    ...{ about: 'none', why: 'tile-differs' },
  },
  {
    what: 'the root of the log',
    change: `UPDATE log.state SET ${flip('root')}`,
    ...{ about: 'none', why: 'root-differs' },
  },
  {
    what: 'the signed checkpoint',
    change: 'UPDATE log.state SET checkpoint = reverse(checkpoint)',
    ...{ about: 'none', why: 'checkpoint-damaged' },
  },
];

async function run(statement: string, about: Tampering['about']): Promise<void> {
  const values = about === 'none' ? [] : [told[about].caseId];
  const { rowCount } = await owner.query(statement, values);
  assert.ok(rowCount, `it changed nothing: ${statement}`);
}

test('an untouched house verifies, and an erased person’s entries verify as erased', async () => {
  const found = await verify(told.env);
  assert.equal(found.code, 0);
  assert.equal(found.ok, true);
  assert.equal(found.pending, 0);
  const rows = await owner.query(
    'SELECT (SELECT count(*) FROM journal.act WHERE person = $1)::int + ' +
      '(SELECT count(*) FROM exchange.asked WHERE person = $1)::int + ' +
      '(SELECT count(*) FROM exchange.answered WHERE person = $1)::int AS n',
    [told.erased.person],
  );
  assert.ok(rows.rows[0].n > 10);
  assert.equal(found.erased, rows.rows[0].n);
});

for (const { what, change, undo, about, why, names } of TAMPERINGS) {
  test(`found and named: ${what}`, async () => {
    await run(change, about);
    try {
      const found = await verify(told.env);
      assert.equal(found.code, 1);
      const said = [found.firstBad?.why, ...found.faults.map((fault) => fault.why)];
      assert.ok(
        said.some((one) => one?.includes(why)),
        `wanted ${why}, got ${JSON.stringify(said)}`,
      );
      if (names) {
        const { kind, verb } = found.names ?? {};
        assert.deepEqual({ kind, verb }, names);
        assert.ok(Number.isInteger(found.firstBad?.index));
      }
      if (about !== 'none') {
        const places = [found.names?.about, ...found.faults.map((fault) => fault.about)];
        const isOfCase = places.includes(told[about].caseId);
        assert.ok(isOfCase || why.startsWith('a value'), `it names ${JSON.stringify(places)}`);
      }
    } finally {
      await run(undo ?? change, about);
    }
  });
}

/** Takes a row out, and puts the same row back. */
async function without(table: string, where: string, work: () => Promise<void>): Promise<void> {
  const taken = await owner.query(`DELETE FROM ${table} t WHERE ${where} RETURNING t::text AS row`);
  assert.ok(taken.rowCount, `no such row: ${where}`);
  try {
    await work();
  } finally {
    const back = `INSERT INTO ${table} SELECT (x::${table}).* FROM unnest($1::text[]) x`;
    await owner.query(back, [taken.rows.map(({ row }) => row)]);
  }
}

test('a row taken out is missed, from either side', async () => {
  const act = `kind = 'case' AND about = '${told.kept.caseId}' AND verb = 'accept'`;
  await without('journal.act', act, async () => {
    const found = await verify(told.env);
    assert.equal(found.firstBad?.why, 'source-missing');
  });
  await without('log.position', 'idx = 300', async () => {
    const found = await verify(told.env);
    assert.deepEqual([found.firstBad?.why, found.firstBad?.index], ['position-missing', 300]);
  });
  const asked = `case_id = '${told.kept.caseId}' AND kind = 'reveal'`;
  await without('exchange.asked', asked, async () => {
    const found = await verify(told.env);
    assert.equal(found.firstBad?.why, 'source-missing');
  });
});

test('a key that is gone without an erase act is a bad entry, not an erasure', async () => {
  const key = `person = '${told.kept.person}'`;
  await without('journal.subject_key', key, async () => {
    const found = await verify(told.env);
    assert.equal(found.firstBad?.why, 'source-missing');
    assert.match(found.firstBad?.detail ?? '', /without an erase act/);
  });
});

test('the checkpoint outside is part of what is verified', async () => {
  const file = join(told.home, 'checkpoints', 'checkpoint');
  const note = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    note.replace(/\n(\d+)\n/, (_, size) => `\n${Number(size) + 1}\n`),
  );
  try {
    const found = await verify(told.env);
    assert.equal(found.firstBad?.why, 'outside-damaged');
  } finally {
    writeFileSync(file, note);
  }
});

test('nothing was wrong but what was done by hand', async () => {
  assert.deepEqual((await verify(told.env)).faults, []);
  assert.equal((await verify(told.env)).ok, true);
});
