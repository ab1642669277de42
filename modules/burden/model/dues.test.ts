// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questionDue } from './dues.ts';

const AT = new Date('2026-11-24T01:30:00Z');

test('a question about what goes on anyway waits for the ratifying clock, every other for its own', () => {
  const clocks = { questionDays: 5, ratifyDays: 3 };
  const due = (urgency: 'ordinary' | 'emergency' | 'statutory') =>
    questionDue(urgency, AT, clocks).toISOString().slice(0, 13);
  assert.deepEqual(
    [due('ordinary'), due('emergency'), due('statutory')],
    ['2026-12-01T09', '2026-11-27T09', '2026-11-27T09'],
  );
});
