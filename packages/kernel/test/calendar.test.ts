// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addWorkingDays,
  isWorkingDay,
  maskId,
  maskName,
  newId,
  shanghaiDate,
} from '#packages/kernel';

test('three working days over a weekend end on Wednesday at 17:00 in China', () => {
  const end = addWorkingDays(new Date('2026-11-20T02:00:00Z'), 3);
  assert.equal(end.toISOString(), '2026-11-25T09:00:00.000Z');
});

test('the National Day week is not worked and a make-up Saturday is', () => {
  assert.equal(isWorkingDay('2026-10-01'), false);
  assert.equal(isWorkingDay('2026-10-10'), true);
});

test('the civil day in China begins at 16:00 UTC', () => {
  assert.equal(shanghaiDate(new Date('2026-11-23T16:00:00Z')), '2026-11-24');
});

test('a later id of one subject is greater even if the clock steps back', () => {
  const first = newId(new Date('2026-11-24T00:00:00Z'));
  const second = newId(new Date('2020-01-01T00:00:00Z'), first);
  assert.ok(second > first);
});

test('masks leave nothing to guess with', () => {
  assert.equal(maskName('王秀英'), '王**英');
  assert.equal(maskName('李四'), '李*');
  assert.equal(maskName('𠮷田'), '𠮷*');
  assert.equal(maskId('330102194511240024'), '3****************4');
});
