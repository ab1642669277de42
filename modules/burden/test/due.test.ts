// SPDX-License-Identifier: Apache-2.0
// What the clock does: no ruling is no admission, and on a question it counts for the community.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from '#tests/house/case-story.ts';
import { type FoldedDemand, foldDemand, type ToldAct } from '../model/fold-demand.ts';
import { type FoldedQuestion, foldQuestion } from '../model/fold-question.ts';
import { inDays, openGate, smallTask } from './burden-fixture.ts';

const gate = await openGate('burden_due');

test('clocks of rulings, questions and admissions run out by rule', async () => {
  const now = gate.now();
  const filed = await gate.file(smallTask(now));
  const appealed = await gate.returned();
  const filer = await gate.as('civil-affairs-officer');
  await filer.post(`/api/v1/burden/demands/${appealed.id}/appeal`, { grounds: '不服' });
  const short = await gate.admitted(smallTask(now, { until: inDays(now, 45) }));
  const question = await gate.ask({ title: '电话要的台账', from: '某某专班' });
  assert.deepEqual(question.from, { organisation: null, name: { zh: '某某专班', en: '某某专班' } });
  await gate.app.advance('P9D');
  const won = await gate.question(question.id);
  assert.deepEqual([won.state, won.ruling!.outcome, won.ruling!.by], ['stopped', 'stop', null]);
  assert.equal((await gate.read(filed.id)).state, 'filed');
  await gate.app.advance('P21D');
  const lapsed = await gate.read(filed.id);
  assert.deepEqual([lapsed.state, lapsed.rulings[0]!.by], ['refused', null]);
  assert.equal((await gate.read(appealed.id)).rulings.at(-1)!.outcome, 'uphold');
  assert.equal((await gate.read(short.id)).state, 'admitted');
  await gate.app.advance('P20D');
  assert.equal((await gate.read(short.id)).state, 'expired');
});

interface ActOf extends ToldAct {
  about: string;
}

async function actsBySubject(kind: string): Promise<Map<string, ActOf[]>> {
  const rows = await sql<{ about: string; verb: string; at: Date; payload: ActOf['payload'] }>(
    gate.app,
    'SELECT about, verb, at, payload FROM journal.act WHERE kind = $1 ORDER BY about, version',
    [kind],
  );
  const acts = rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  return Map.groupBy(acts, ({ about }) => about);
}

test('columns are caches: the fold of acts gives every row again', async () => {
  const demands = await sql<{ id: string; state: string; doc: FoldedDemand }>(
    gate.app,
    'SELECT id, state, doc FROM burden.demand',
  );
  const told = await actsBySubject('demand');
  assert.ok(demands.length > 12);
  for (const { id, state, doc } of demands) {
    const folded = told.get(id)!.reduce<FoldedDemand | undefined>(foldDemand, undefined);
    assert.deepEqual(JSON.parse(JSON.stringify(folded)), doc);
    assert.equal(state, doc.state);
  }
  const questions = await sql<{ id: string; doc: FoldedQuestion }>(
    gate.app,
    'SELECT id, doc FROM burden.question',
  );
  const asked = await actsBySubject('work-question');
  for (const { id, doc } of questions) {
    const folded = asked.get(id)!.reduce<FoldedQuestion | undefined>(foldQuestion, undefined);
    assert.deepEqual(JSON.parse(JSON.stringify(folded)), doc);
  }
});
