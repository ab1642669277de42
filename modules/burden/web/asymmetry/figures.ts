// SPDX-License-Identifier: Apache-2.0
import type { AsymmetryRow } from '../../contract.ts';
import type { AsymmetryWords } from './words.zh.ts';

/** 34,020 and 2.4 */
export function count(value: number, decimals = 0): string {
  return value.toLocaleString('en', { maximumFractionDigits: decimals });
}

export function sayMinutes(minutes: number, words: AsymmetryWords): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  if (hours === 0) return words.minutes(count(whole));
  return whole % 60 === 0
    ? words.hours(count(hours))
    : words.hoursMinutes(count(hours), String(whole % 60));
}

/** 缺钱 · 略少权 · 对得上 */
export function sayLack({ standing, least }: AsymmetryRow, words: AsymmetryWords): string {
  if (standing === null || least === null) return '';
  const mean = words.means[least];
  if (standing === 'short') return words.lacksOf(mean);
  return standing === 'a-little-short' ? words.littleOf(mean) : words.fits;
}

/** A figure in its unit: the share in per cent, money in whole yuan. */
export function sayValue(
  figure: 'load' | 'power' | 'people' | 'money',
  value: number,
  words: AsymmetryWords,
): string {
  if (figure === 'power') return `${count(value * 100)}%`;
  return `${count(value, figure === 'money' ? 0 : 1)}${words.units[figure]}`;
}

/** The end of the scale: the largest load with its interval lies inside, with a little air. */
export function scaleOf(rows: readonly AsymmetryRow[]): number {
  const values = rows.flatMap(({ figures }) =>
    figures
      ? [figures.loadHigh, figures.power.of100, figures.people.of100, figures.money.of100]
      : [],
  );
  return Math.max(108, ...values.map((value) => value ?? 0)) * 1.04;
}

/** The marks of a scale, every fifty. */
export function marksOf(scale: number): number[] {
  return Array.from({ length: Math.floor(scale / 50) + 1 }, (_, place) => place * 50);
}

/** 芙蓉 for 芙蓉社区: in a list of communities of one subdistrict the rest is said once above. */
export function shortName(name: string): string {
  return name.replace(/(社区|村)$/, '').replace(/ Community(, .*)?$/, '');
}
