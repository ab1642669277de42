// SPDX-License-Identifier: Apache-2.0
import type { Text } from '#packages/kernel';
import { text } from '#packages/kernel';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** 2027年12月31日 · 31 Dec 2027: a civil day as it is written in a sentence. */
export function sayDay(day: string): Text {
  const [year, month, date] = day.split('-').map(Number);
  return text(`${year}年${month}月${date}日`, `${date} ${MONTHS[month! - 1]} ${year}`);
}
