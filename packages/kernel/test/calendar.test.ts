// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addDays,
  addWorkingDays,
  isWorkingDay,
  maskId,
  maskName,
  newId,
  shanghaiDate,
} from '#packages/kernel';
import { isStatutoryHoliday } from '../holidays.ts';

test('three working days over a weekend end on Wednesday at 17:00 in China', () => {
  const end = addWorkingDays(new Date('2026-11-20T02:00:00Z'), 3);
  assert.equal(end.toISOString(), '2026-11-25T09:00:00.000Z');
});

test('the National Day week is not worked and a make-up Saturday is', () => {
  assert.equal(isWorkingDay('2026-10-01'), false);
  assert.equal(isWorkingDay('2026-10-10'), true);
});

test('of a year not arranged yet, the holidays of the law are not worked', () => {
  const days = ['2051-01-02', '2051-04-05', '2051-05-01', '2051-05-02', '2051-10-02', '2051-10-03'];
  const [newYear, ...others] = days;
  assert.equal(isWorkingDay(newYear!), true, 'a Monday after the first');
  for (const day of others) assert.equal(isWorkingDay(day), false, day);
  // 2051: lunar new year on 11 February, 端午 on 13 June, 中秋 on 19 September.
  const lunar = ['2051-02-10', '2051-02-13', '2051-06-13', '2051-09-19'];
  for (const day of lunar) assert.equal(isWorkingDay(day), false, day);
  for (const day of ['2051-02-09', '2051-02-14', '2051-06-14', '2051-09-20']) {
    assert.equal(isWorkingDay(day), true, day);
  }
});

test('a statutory holiday of every year that was arranged was not worked', () => {
  for (let date = '2025-01-01'; date < '2027-01-01'; date = addDays(date, 1)) {
    if (isStatutoryHoliday(date)) assert.equal(isWorkingDay(date), false, date);
  }
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
