// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  daysFromToday,
  formatDay,
  formatTime,
  formatWeekday,
  partOfDay,
  spokenMoment,
} from '../dates.ts';

/** Tuesday 24 November 2026, 09:20 in Shanghai. */
const NOW = new Date('2026-11-24T01:20:00Z');
const FRIDAY_FIVE = '2026-11-27T09:00:00Z';

test('a moment is shown in Shanghai time, with the year only when it is another', () => {
  assert.equal(formatDay(FRIDAY_FIVE, NOW), '11月27日');
  assert.equal(formatWeekday(FRIDAY_FIVE), '周五');
  assert.equal(formatTime(FRIDAY_FIVE), '17:00');
  assert.equal(formatDay('2027-01-25', NOW), '2027年1月25日');
  assert.equal(formatDay(FRIDAY_FIVE, NOW, 'en'), '27 Nov');
});

test('the day changes at midnight in Shanghai, not in London', () => {
  assert.equal(daysFromToday('2026-11-23T16:30:00Z', NOW), 0);
  assert.equal(daysFromToday('2026-11-23T15:30:00Z', NOW), -1);
  assert.equal(formatTime('2026-11-23T16:30:00Z'), '00:30');
});

test('a date without a time has none', () => {
  assert.equal(formatTime('1945-03-08'), '');
  assert.equal(spokenMoment('2026-11-25', NOW), '明天');
});

test('spoken as a person says it: today, a weekday within the week, then the date', () => {
  assert.equal(spokenMoment(FRIDAY_FIVE, NOW), '星期五 下午5点');
  assert.equal(spokenMoment('2026-11-24T04:30:00Z', NOW), '今天 中午12点半');
  assert.equal(spokenMoment('2026-12-22T09:00:00Z', NOW), '12月22日 下午5点');
  assert.equal(spokenMoment('2026-11-20T09:00:00Z', NOW), '11月20日 下午5点');
});

test('the greeting follows the sun in Shanghai', () => {
  assert.equal(partOfDay(NOW), 'morning');
  assert.equal(partOfDay(new Date('2026-11-24T11:00:00Z')), 'evening');
});
