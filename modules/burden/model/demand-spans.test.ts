// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Frequency } from '../contract/common.ts';
import {
  isAdmittedOn,
  spanOfDemand,
  spanOfUnnumbered,
  stoppedBy,
  timesIn,
} from './demand-spans.ts';
import type { FoldedDemand } from './fold-demand.ts';
import type { FoldedQuestion } from './fold-question.ts';
import { minutesBetween } from './minutes.ts';
import { monthAfter } from './months.ts';

const SEED = Number(process.env.FC_SEED ?? Date.now() % 1_000_000);
console.log(`fast-check seed ${SEED}`);

interface Told {
  filed: string;
  admitted: string | null;
  until?: string;
  starts?: string;
  stopped?: string;
  state?: FoldedDemand['state'];
  urgency?: string;
}

function demand(told: Told): FoldedDemand {
  const { filed, admitted, until, starts = filed, stopped = null, state = 'admitted' } = told;
  return {
    ...{ state, filedAt: `${filed}T09:00:00+08:00`, admittedOn: admitted, stoppedOn: stopped },
    ...{ validUntil: until ?? null, rulings: [] },
    content: { startsOn: starts, urgency: told.urgency ?? 'ordinary' },
  } as unknown as FoldedDemand;
}

const question = (told: Partial<FoldedQuestion>): FoldedQuestion =>
  ({
    askedOn: '2026-03-10',
    notedAt: '2026-03-10T02:00:00Z',
    urgency: 'ordinary',
    ...told,
  }) as never;

test('admitted work is work from its admission, or its first day, until its last', () => {
  const cases: [Told, string, [string, string] | undefined][] = [
    [{ filed: '2026-03-01', admitted: null, state: 'filed' }, '2026-05-01', undefined],
    [
      { filed: '2026-03-01', admitted: '2026-03-05', until: '2026-12-31' },
      '2026-05-01',
      ['2026-03-05', '2026-05-01'],
    ],
    [
      { filed: '2026-03-01', admitted: '2026-03-05', until: '2026-04-30', starts: '2026-04-01' },
      '2026-05-01',
      ['2026-04-01', '2026-04-30'],
    ],
    [
      { filed: '2026-03-01', admitted: '2026-03-05', until: '2026-12-31', stopped: '2026-03-20' },
      '2026-05-01',
      ['2026-03-05', '2026-03-19'],
    ],
    // Taken over from before the program came: the ledgers of then hold what was done before.
    [
      { filed: '2026-03-01', admitted: '2025-06-01', until: '2026-12-31', starts: '2025-06-01' },
      '2026-05-01',
      ['2026-03-01', '2026-05-01'],
    ],
    [
      { filed: '2026-03-01', admitted: null, state: 'proceeding', urgency: 'emergency' },
      '2026-03-09',
      ['2026-03-01', '2026-03-09'],
    ],
  ];
  for (const [told, today, expected] of cases) {
    const span = spanOfDemand(demand(told), today);
    assert.deepEqual(span && [span.from, span.to], expected, JSON.stringify(told));
  }
});

test('an admission stands from its day to its last, and not from the day it is stopped', () => {
  const one = demand({ filed: '2026-03-01', admitted: '2026-03-05', until: '2026-04-30' });
  assert.deepEqual(
    ['2026-03-04', '2026-03-05', '2026-04-30', '2026-05-01'].map((day) => isAdmittedOn(one, day)),
    [false, true, true, false],
  );
  assert.equal(isAdmittedOn({ ...one, stoppedOn: '2026-04-01' }, '2026-04-01'), false);
});

test('a question stops ordinary work the day it is asked, and a ruling to go on takes that back', () => {
  const asked = { questionedAt: '2026-03-15T02:00:00Z' };
  assert.equal(stoppedBy(question({ state: 'noted', questionedAt: null })), undefined);
  assert.equal(stoppedBy(question({ state: 'waiting', ...asked })), '2026-03-15');
  assert.equal(stoppedBy(question({ state: 'continues', ...asked })), undefined);
  assert.deepEqual(spanOfUnnumbered(question({ state: 'stopped', ...asked }), '2026-05-01'), {
    ...{ from: '2026-03-10', to: '2026-03-14' },
  });
  assert.deepEqual(spanOfUnnumbered(question({ state: 'noted' }), '2026-03-12'), {
    ...{ from: '2026-03-10', to: '2026-03-12' },
  });
});

test('the months of a span add up to the span, whatever the frequency', () => {
  const day = fc
    .integer({ min: 0, max: 700 })
    .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
  const often: fc.Arbitrary<Frequency> = fc.record({
    times: fc.integer({ min: 1, max: 9 }),
    per: fc.constantFrom('once', 'day', 'week', 'month', 'quarter', 'year'),
  });
  fc.assert(
    fc.property(day, day, often, (one, other, asked) => {
      const [from, to] = [one, other].sort() as [string, string];
      const months = Array.from({ length: 26 }, (_, n) => monthAfter('2026-01', n));
      const sum = months
        .map((month) => timesIn(month, { from, to }, { often: asked, minutesEach: 1 }))
        .reduce((all, times) => all + times, 0);
      const whole = asked.per === 'once' ? asked.times : minutesBetween(asked, 1, { from, to });
      assert.ok(Math.abs(sum - whole) < 1e-6, `${sum} ≠ ${whole}`);
    }),
    { seed: SEED },
  );
});
