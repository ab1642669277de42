// SPDX-License-Identifier: Apache-2.0
import type { Language } from './text.ts';

const DAY_MS = 86_400_000;
/** China has one legal time, UTC+8; every screen shows it, wherever the reader is. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const WEEKDAYS_ZH = '日一二三四五六';
const WEEKDAYS_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS_EN = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A moment taken apart in Shanghai time; `minutes` is undefined for a date without a time. */
export interface DateParts {
  year: number;
  month: number;
  day: number;
  weekday: number;
  hours?: number;
  minutes?: number;
}

/** Accepts an ISO instant or a YYYY-MM-DD date (which has no time). */
export function dateParts(iso: string): DateParts {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const shifted = new Date(isDate ? `${iso}T00:00:00Z` : Date.parse(iso) + SHANGHAI_OFFSET_MS);
  const parts: DateParts = {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
  };
  if (isDate) return parts;
  return { ...parts, hours: shifted.getUTCHours(), minutes: shifted.getUTCMinutes() };
}

/** Whole days from today to the moment: 0 today, -1 yesterday, 1 tomorrow. */
export function daysFromToday(iso: string, now: Date): number {
  return dayNumber(dateParts(iso)) - dayNumber(dateParts(now.toISOString()));
}

function dayNumber({ year, month, day }: DateParts): number {
  return Math.round(Date.UTC(year, month - 1, day) / DAY_MS);
}

/** 11月27日, with the year when it is not this year. */
export function formatDay(iso: string, now: Date, language: Language = 'zh'): string {
  const { year, month, day } = dateParts(iso);
  const isThisYear = year === dateParts(now.toISOString()).year;
  if (language === 'en') {
    return `${day} ${MONTHS_EN[month - 1]}${isThisYear ? '' : ` ${year}`}`;
  }
  return `${isThisYear ? '' : `${year}年`}${month}月${day}日`;
}

export function formatWeekday(iso: string, language: Language = 'zh'): string {
  const { weekday } = dateParts(iso);
  return language === 'en' ? WEEKDAYS_EN[weekday]! : `周${WEEKDAYS_ZH[weekday]}`;
}

/** 17:00; empty for a date without a time. */
export function formatTime(iso: string): string {
  const { hours, minutes } = dateParts(iso);
  if (hours === undefined || minutes === undefined) return '';
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** 星期五 下午5点: how a person says it, for the elder theme. A week or more away: 11月27日 下午5点. */
export function spokenMoment(iso: string, now: Date): string {
  const { weekday, hours, minutes } = dateParts(iso);
  const away = daysFromToday(iso, now);
  const named = ['今天', '明天', '后天'][away];
  const near = away > 0 && away < 7 ? `星期${WEEKDAYS_ZH[weekday]}` : formatDay(iso, now);
  const day = named ?? near;
  if (hours === undefined) return day;
  return `${day} ${spokenTime(hours, minutes ?? 0)}`;
}

function spokenTime(hours: number, minutes: number): string {
  const half =
    hours < 6 ? '凌晨' : hours < 12 ? '上午' : hours < 13 ? '中午' : hours < 18 ? '下午' : '晚上';
  const hour = hours > 12 ? hours - 12 : hours;
  if (minutes === 0) return `${half}${hour}点`;
  return minutes === 30 ? `${half}${hour}点半` : `${half}${hour}点${minutes}分`;
}

/** 上午好 and its kin: which part of the day it is in Shanghai. */
export function partOfDay(now: Date): 'morning' | 'noon' | 'afternoon' | 'evening' {
  const hours = dateParts(now.toISOString()).hours ?? 0;
  if (hours < 11) return 'morning';
  if (hours < 13) return 'noon';
  return hours < 18 ? 'afternoon' : 'evening';
}
