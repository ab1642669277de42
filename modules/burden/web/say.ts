// SPDX-License-Identifier: Apache-2.0
import { dateParts, formatDay, formatTime, serverNow, useLanguage, useWords } from '#packages/ui';
import type {
  DemandBasis,
  Frequency,
  GateArticle,
  OfferedMoney,
  OfferedPost,
} from '../contract.ts';
import { burdenWords } from './words.ts';
import type { BurdenWords } from './words.zh.ts';

const HOUR_MINUTES = 60;
const HALF_POST = 0.5;

/** Today in China, YYYY-MM-DD. */
export function todayIso(): string {
  const { year, month, day } = dateParts(serverNow().toISOString());
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** 3,857 and 2.4: thousands parted, one decimal where it says something. */
export function figure(value: number, decimals = 0): string {
  return value.toLocaleString('en', { maximumFractionDigits: decimals });
}

/** 每月一次. */
export function sayOften({ times, per }: Frequency, words: BurdenWords): string {
  return per === 'once' ? words.onceTimes(times) : words.often(words.periods[per], times);
}

/** 25分, 3小时, 36小时10分. */
export function sayMinutes(minutes: number, words: BurdenWords): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / HOUR_MINUTES);
  const rest = whole % HOUR_MINUTES;
  if (hours === 0) return words.minutes(figure(rest));
  if (rest === 0) return words.hours(figure(hours));
  return words.hoursMinutes(figure(hours), String(rest));
}

/** 2名督导员、每件6元; how money is given says more than how much. */
export function sayGiven(
  given: { people: readonly OfferedPost[]; money?: OfferedMoney | null },
  words: BurdenWords,
): string {
  const posts = given.people.map(({ title, count }) =>
    count === HALF_POST ? words.halfPost(title) : words.postOf(title, figure(count, 1)),
  );
  const { money } = given;
  const yuan = money && money.yuanYear > 0 ? words.yuanYear(figure(money.yuanYear)) : undefined;
  const parts = [...posts, money?.how || yuan].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(words.listSeparator) : '';
}

/** 《居住证暂行条例》第九条, or the document number where there is one. */
export function sayBasis(basis: DemandBasis, words: BurdenWords): string {
  return `${words.law(basis.title)}${basis.documentNumber ?? ''}${basis.article ?? ''}`;
}

/** The article a finding rests on; its remark is for who keeps the city's files. */
export function sayArticle({ title, article }: GateArticle, words: BurdenWords): string {
  return `${words.law(title)}${article ?? ''}`;
}

/** Wider than this a name is no longer a name to put on a button; a Han character counts two. */
const WIDTH_MOST = 44;

function widthOf(name: string): number {
  return [...name].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);
}

/** The name of who asks, or 提出单位 where it is a sentence. */
export function sayAsker(name: string, words: BurdenWords): string {
  return widthOf(name) > WIDTH_MOST ? words.asker : name;
}

/** Words for the figures of a demand, in the reader's language. */
export function useSay() {
  const words = useWords(burdenWords);
  const language = useLanguage();
  return {
    day: (iso: string) => formatDay(iso, serverNow(), language),
    /** 12月1日 17:00 */
    moment: (iso: string) => `${formatDay(iso, serverNow(), language)} ${formatTime(iso)}`,
    often: (often: Frequency) => sayOften(often, words),
    minutes: (minutes: number) => sayMinutes(minutes, words),
    given: (given: Parameters<typeof sayGiven>[0]) => sayGiven(given, words),
    basis: (basis: DemandBasis) => sayBasis(basis, words),
  };
}
