// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createListeners, createSweeper, type HeardAct } from '#packages/journal';
import { type Actor, newId } from '#packages/kernel';
import { startTestApp } from '#tests/house/test-app.ts';

const app = await startTestApp({ name: 'journal' });
const { journal, clock, options } = app.house;
const { db } = options;
const ACTOR: Actor = {
  account: 'operator:test',
  person: null,
  level: 'anonymous',
  post: null,
  session: null,
};
const PARTITION = '330102';

function input(about: string, after: number, extra: object = {}) {
  return {
    ...{ partition: PARTITION, kind: 'probe', about, after, person: null, actor: ACTOR },
    basis: { kind: 'operator', duty: 'test' } as const,
    ...{ verb: 'touch', payload: { after }, due: null, at: clock.now() },
    ...extra,
  };
}

const mark = (text: string, body = 'body') => ({
  mark: Buffer.from(text),
  bodyMac: Buffer.from(body),
});

test('record answers every refusal as a value', async () => {
  const about = newId(clock.now());
  const request = mark(about);
  assert.deepEqual(await journal.record(input(about, 0, { request }), null), {
    ok: true,
    version: 1,
  });
  const again = await journal.record(input(about, 1, { request }), null);
  assert.deepEqual(again, { ok: false, why: 'replay' });
  const other = await journal.record(input(about, 1, { request: mark(about, 'other') }), null);
  assert.deepEqual(other, { ok: false, why: 'other-body' });
  const conflict = await journal.record(input(about, 4), null);
  assert.deepEqual(conflict, { ok: false, why: 'conflict' });
  const epoch = await journal.epoch(PARTITION);
  const stale = await journal.record(input(about, 1), epoch - 1);
  assert.deepEqual(stale, { ok: false, why: 'stale' });
  assert.deepEqual(await journal.record(input(about, 1), epoch), { ok: true, version: 2 });
});

test('of many writers on one version exactly one wins', async () => {
  const about = newId(clock.now());
  await journal.record(input(about, 0), null);
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, () => journal.record(input(about, 1), null)),
  );
  assert.equal(outcomes.filter((outcome) => outcome.ok).length, 1);
});

test('a listener hears every act once, also when it starts again', async () => {
  await app.settle();
  const heard: HeardAct[] = [];
  const name = `test.${newId(clock.now())}`;
  const open = () =>
    createListeners({
      pool: db.sweeper,
      listeners: [{ name, kinds: ['probe'], hear: async (acts) => void heard.push(...acts) }],
      onError: assert.fail,
    });
  await open().drain();
  const before = heard.length;
  const about = newId(clock.now());
  await journal.record(input(about, 0), null);
  await app.settle();
  await open().drain();
  await open().drain();
  assert.deepEqual(
    heard.slice(before).map((act) => act.about),
    [about],
  );
  const indexes = heard.map((act) => act.index);
  assert.deepEqual(
    indexes,
    [...new Set(indexes)].sort((a, b) => a - b),
  );
});

test('two sweepers never do one thing twice', async () => {
  const due = new Date(clock.now().getTime() - 1000);
  const subjects = Array.from({ length: 40 }, () => newId(clock.now()));
  let done = 0;
  journal.register({
    kind: 'timer',
    async due(head) {
      const outcome = await journal.record(
        { ...input(head.id, head.version), kind: 'timer', lastAct: head.lastAct },
        null,
      );
      if (outcome.ok) done += 1;
    },
  });
  for (const about of subjects)
    await journal.record({ ...input(about, 0), kind: 'timer', due }, null);
  const open = () => createSweeper({ journal, pool: db.sweeper, onError: assert.fail });
  await Promise.all([open().sweep(), open().sweep()]);
  assert.equal(done, subjects.length);
});
