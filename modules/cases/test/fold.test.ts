// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { publicId } from '#packages/kernel';
import { door, GRANT, must, sql, storyOf } from '#tests/house/case-story.ts';
import { startTestApp } from '#tests/house/test-app.ts';
import { columnsOf } from '../model/columns.ts';
import { type CaseActRow, foldCase } from '../model/fold.ts';

const app = await startTestApp({ name: 'fold' });
const story = storyOf(app);

const SEED = Number(process.env.FC_SEED ?? Date.now() % 1_000_000);
console.log(`fast-check seed ${SEED}`);

/** Where a case without a clock stands on its desk: last. */
const NEVER = '9999-01-01T00:00:00.000Z';

interface Stored {
  partition: string;
  id: string;
  person: string;
  matter: string;
  area: string;
  channel: string;
  number: string | null;
  state: string;
  step: string | null;
  desk: string | null;
  paused: boolean;
  owed: boolean;
  due: Date | null;
  deskDue: Date | null;
  reviewedBy: string | null;
  openedBy: string | null;
  organisation: string | null;
  asked: string | null;
  version: number;
  acts: CaseActRow[];
}

const STORED =
  'SELECT c.partition, c.id, c.person, c.matter, c.area, c.channel, c.number, c.state, c.step, ' +
  'd.desk, d.due AS "deskDue", c.paused, c.owed, c.due, c.reviewed_by AS "reviewedBy", c.opened_by AS "openedBy", c.organisation, c.asked, ' +
  "h.version, (SELECT jsonb_agg(jsonb_build_object('verb', a.verb, 'at', a.at, " +
  "'actor', a.actor, 'payload', a.payload) ORDER BY a.version) FROM journal.act a " +
  "WHERE a.partition = c.partition AND a.kind = 'case' AND a.about = c.id) AS acts " +
  'FROM cases.service_case c JOIN journal.head h ON h.partition = c.partition ' +
  "AND h.kind = 'case' AND h.id = c.id AND h.person = c.person " +
  'LEFT JOIN cases.on_desk d ON d.partition = c.partition AND d.id = c.id';

/**
 * Opens each case again from its acts alone, without one sealed value, and compares the columns.
 */
async function insistFolded(): Promise<Stored[]> {
  const rows = await sql<Stored>(app, STORED);
  const [{ n } = { n: 0 }] = await sql<{ n: number }>(
    app,
    'SELECT count(*)::int AS n FROM cases.service_case',
  );
  assert.equal(rows.length, n, 'each case has its head, of the same person');
  for (const row of rows) {
    const state = foldCase(row.acts, new Map());
    const { due, ...expected } = columnsOf(state, row.owed);
    const name = `${publicId(row.partition, row.id)} ${row.acts.map((act) => act.verb).join(' ')}`;
    const { number, step, desk, paused, owed, reviewedBy, asked } = row;
    const held = { number, state: row.state, step, desk, paused, owed, reviewedBy, asked };
    assert.deepEqual(held, expected, name);
    assert.equal(row.due?.toISOString() ?? null, due, name);
    if (row.desk !== null) assert.equal(row.deskDue?.toISOString(), due ?? NEVER, name);
    assert.equal(row.version, row.acts.length, name);
    const begun = { ...state };
    assert.deepEqual(
      [begun.matter, begun.area, begun.channel, begun.openedBy, begun.organisation],
      [row.matter, row.area, row.channel, row.openedBy, row.organisation],
      name,
    );
    assert.equal(state.step === null, row.desk === null, name);
  }
  return rows;
}

const UNTIL = new Date(Date.now() + 4 * 86_400_000).toISOString();
const MOVES: [string, string, object][] = [
  ['community-worker', 'accept', {}],
  ['community-worker', 'refuse-acceptance', { reason: '不属本辖区' }],
  ['subdistrict-reviewer', 'review', { opinion: 'agree', reason: '好' }],
  ['subdistrict-reviewer', 'review', { opinion: 'disagree', reason: '再核' }],
  ['subdistrict-reviewer', 'pause', { procedure: 'outside-check', reason: '核', until: UNTIL }],
  ['subdistrict-reviewer', 'resume', {}],
  ['subdistrict-officer', 'decide', GRANT],
  ['subdistrict-officer-2', 'decide', { decision: 'refuse', reason: '不符合' }],
  ['self', 'correction', { field: 'name', says: '甲', why: '乙' }],
  ['self', 'withdraw', {}],
  ['self', 'rate', { score: 3 }],
];

test('any order of acts: each door says yes or names the reason, and columns are their fold', async () => {
  const orders = fc.array(fc.nat(MOVES.length - 1), { minLength: 4, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      const { id, self } = await story.submitted();
      for (const at of order) {
        const [who, name, body] = MOVES[at]!;
        const by = who === 'self' ? self : await story.as(who);
        const answer = await by.post(door(id, name), body);
        assert.ok([200, 403, 409].includes(answer.status), `${name} ${answer.status}`);
      }
    }),
    { seed: SEED, numRuns: 6 },
  );
  await insistFolded();
});

/** A stall before a committee that speaks, and one that is silent; a question answered, one not. */
async function heardAndAsked(): Promise<void> {
  const member = await story.as('committee-member');
  const bureau = await story.as('urban-management-officer');
  const stall = { place: '公园东门', goods: 'snacks', startDate: '2099-05-01', weeks: 2 };
  for (const isHeard of [true, false]) {
    const { self } = await story.fresh('young-resident');
    const id = await story.draft(self, { matter: 'open-air-market' });
    await must(self.patch(door(id), { fields: stall }));
    await story.act(self, door(id, 'submit'));
    await story.act(bureau, door(id, 'accept'));
    const opinion = { opinion: 'support', reason: '好' };
    if (isHeard) await story.act(member, door(id, 'opine'), opinion);
  }
  const question = { department: 'civil-affairs', subject: '食堂', question: '何时恢复？' };
  for (const isAnswered of [true, false]) {
    const id = await story.draft(member, { matter: 'supervise-department', as: 'organisation' });
    await must(member.patch(door(id), { fields: question }));
    await story.act(member, door(id, 'submit'));
    const officer = await story.as('civil-affairs-officer');
    if (isAnswered) await story.act(officer, door(id, 'answer'), { answer: '下周' });
  }
}

test('whatever happened in this house, each case’s columns equal the fold of its acts', async () => {
  await story.decided();
  const room = await story.fresh('young-resident');
  const draft = await story.draft(room.self, { matter: 'activity-room' });
  const fields = { purpose: '下棋', useDate: '2099-05-01', slot: 'morning', people: 4 };
  await must(room.self.patch(door(draft), { fields }));
  await must(app.anyone.post('/api/v1/demo/agencies/civil-affairs', { state: 'down' }));
  const owed = await story.accepted();
  await must(app.anyone.post('/api/v1/demo/agencies/civil-affairs', { state: 'up' }));
  await heardAndAsked();
  await app.advance('PT10M');
  await app.advance('P31D');
  const rows = await insistFolded();
  const verbs = new Set(rows.flatMap((row) => row.acts.map((act) => act.verb)));
  for (const verb of ['opine', 'opinion-silence', 'answer', 'overdue']) {
    assert.ok(verbs.has(verb), verb);
  }
  const states = new Set(rows.map((row) => row.state));
  for (const state of ['granted', 'lapsed', 'accepted']) assert.ok(states.has(state), state);
  const proven = rows.find((row) => owed.id.endsWith(row.id))!;
  assert.deepEqual([proven.owed, proven.acts.some((act) => act.verb === 'prove')], [false, true]);
});

test('a case whose person was forgotten still folds to the same columns', async () => {
  const { id } = await story.decided();
  const [row] = await sql<{ person: string }>(
    app,
    'SELECT person FROM cases.service_case WHERE id = $1',
    [id.slice(-36)],
  );
  await sql(app, 'DELETE FROM journal.subject_key WHERE person = $1', [row!.person]);
  await insistFolded();
});
