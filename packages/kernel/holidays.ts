// SPDX-License-Identifier: Apache-2.0
import chineseDays from 'chinese-days';

/** Days of the calendar everyone keeps, month-day. */
const SOLAR = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);
/** And of the lunar one, month-day: the first three days of the year, 端午, 中秋. */
const LUNAR = new Set(['1-1', '1-2', '1-3', '5-5', '8-15']);
const DAY_MS = 86_400_000;

function lunarDay(date: string): string {
  const { lunarMon, lunarDay: day, isLeap } = chineseDays.getLunarDate(date);
  return isLeap ? '' : `${lunarMon}-${day}`;
}

const arranged = new Map<string, boolean>();

/** Whether the State Council's yearly arrangement of holidays and exchanged weekends is known. */
export function isArranged(year: string): boolean {
  const known = arranged.get(year);
  if (known !== undefined) return known;
  // Of a known year the first of October has the holiday's name; of another the weekday's.
  const isKnown = chineseDays.getDayDetail(`${year}-10-01`).name.includes('国庆');
  arranged.set(year, isKnown);
  return isKnown;
}

/**
 * Whether the day is a public holiday by law, whatever is arranged around it.
 * Basis: 全国年节及纪念日放假办法 §2 (as of 2025-01-01): 元旦, 除夕 and three days of 春节, 清明, 劳动节 two,
 * 端午, 中秋, 国庆节 three. On which working day one that falls on a weekend is made up for is arranged
 * each year and cannot be known before.
 */
export function isStatutoryHoliday(date: string): boolean {
  if (SOLAR.has(date.slice(5)) || LUNAR.has(lunarDay(date))) return true;
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  if (lunarDay(next) === '1-1') return true;
  return chineseDays.getSolarTermDate(Number(date.slice(0, 4)), 4, 'pure_brightness') === date;
}
