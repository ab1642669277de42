// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { IDLE_MS, Stay, screenOf } from '../web/meter/stay.ts';

const SEED = Number(process.env.FC_SEED ?? Date.now() % 1_000_000);
console.log(`fast-check seed ${SEED}`);

test('short pauses count, idle does not', () => {
  const stay = new Stay('case', 1_000);
  stay.touch(31_000);
  stay.touch(31_000 + IDLE_MS + 1);
  assert.deepEqual(stay.end(31_000 + IDLE_MS + 10_001), {
    ...{ screen: 'case', seconds: 40, prompts: 0, fields: 0 },
  });
});

test('whatever she does, a stay is never longer than the time that passed, nor below nought', () => {
  const moves = fc.array(fc.integer({ min: -1_000, max: 200_000 }), { maxLength: 40 });
  fc.assert(
    fc.property(moves, (pauses) => {
      const stay = new Stay('case', 0);
      let now = 0;
      let last = 0;
      for (const pause of pauses) {
        now += pause;
        last = Math.max(last, now);
        stay.touch(now);
      }
      stay.prompted();
      const { seconds } = stay.end(now)!;
      assert.ok(seconds >= 0 && seconds <= Math.ceil(last / 1000));
    }),
    { seed: SEED },
  );
});

test('a field counts once, a matter is a code, and an empty stay is not sent', () => {
  const stay = new Stay('case', 0);
  const field = {};
  stay.typed(field);
  stay.typed(field);
  stay.typed({});
  stay.about('old-age-allowance');
  stay.about('王秀英');
  stay.about(null);
  const said = { screen: 'case', matter: 'old-age-allowance', seconds: 0, prompts: 0, fields: 2 };
  assert.deepEqual(stay.end(0), said);
  assert.equal(new Stay('inbox', 0).end(0), undefined);
});

test('a screen is named without what is on it', () => {
  const names = ['/', '/counter', '/cases/330102-0190-abc', '/demands/new', '/王秀英/1'];
  assert.deepEqual(names.map(screenOf), ['inbox', 'counter', 'case', 'demands', 'other']);
});
