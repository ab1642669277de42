// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MatterStep, MatterVersion } from '#modules/matters/contract';
import { shanghaiDate } from '#packages/kernel';
import { draftLapses, limitEnd, shiftClocks, startClocks } from './clocks.ts';

const at = (text: string): Date => new Date(`${text}+08:00`);
const days = (n: number) => ({ days: n, unit: 'working-days' as const });

test('a working-day limit begins the next working day and ends with the office day', () => {
  // A Tuesday in an ordinary week.
  const end = limitEnd(at('2026-11-24T10:00:00'), days(3));
  assert.equal(shanghaiDate(end), '2026-11-27');
  assert.ok(end > at('2026-11-27T16:00:00') && end <= at('2026-11-28T00:00:00'));
});

test('weekends and the Spring Festival of 2026 stand still; a made-up working Saturday counts', () => {
  assert.equal(shanghaiDate(limitEnd(at('2026-11-27T10:00:00'), days(1))), '2026-11-30');
  // 国办发明电: 15–23 February 2026 off; Saturday 14 and Saturday 28 February at work.
  assert.equal(shanghaiDate(limitEnd(at('2026-02-13T10:00:00'), days(1))), '2026-02-14');
  assert.equal(shanghaiDate(limitEnd(at('2026-02-13T10:00:00'), days(2))), '2026-02-24');
  assert.equal(shanghaiDate(limitEnd(at('2026-02-27T10:00:00'), days(1))), '2026-02-28');
});

test('the National Day week is no working time', () => {
  const end = limitEnd(at('2026-09-30T10:00:00'), days(1));
  assert.ok(shanghaiDate(end) >= '2026-10-08', shanghaiDate(end));
});

test('calendar days count every day', () => {
  const end = limitEnd(at('2026-10-01T10:00:00'), { days: 2, unit: 'calendar-days' });
  assert.equal(shanghaiDate(end), '2026-10-03');
});

test('a draft lapses after a day at the counter and thirty days online', () => {
  const now = at('2026-11-24T10:00:00');
  assert.equal(draftLapses(now, true).getTime() - now.getTime(), 86_400_000);
  assert.equal(draftLapses(now, false).getTime() - now.getTime(), 30 * 86_400_000);
});

const matter = { clocks: { legal: days(20), promised: days(5) } } as MatterVersion;

test('a step without a limit of its own has the promise of the whole', () => {
  const now = at('2026-11-24T10:00:00');
  const step = (promised?: number) =>
    ({ ...(promised ? { clockDays: { promised: days(promised) } } : {}) }) as MatterStep;
  const whole = startClocks(matter, now, step());
  assert.equal(whole.step, whole.promised);
  assert.equal(shanghaiDate(new Date(startClocks(matter, now, step(1)).step!)), '2026-11-25');
  assert.equal(startClocks(matter, now, null).step, null);
});

test('a pause of a week moves each end by five working days, one over a weekend by none', () => {
  const clocks = startClocks(matter, at('2026-11-24T10:00:00'), null);
  const week = shiftClocks(clocks, at('2026-11-25T09:00:00'), at('2026-12-02T09:00:00'));
  assert.equal(shanghaiDate(new Date(week.promised!)), '2026-12-08');
  const weekend = shiftClocks(clocks, at('2026-11-27T18:30:00'), at('2026-11-29T09:00:00'));
  assert.equal(weekend.promised, clocks.promised);
  assert.equal(week.step, null, 'what does not run does not move');
});
