// SPDX-License-Identifier: Apache-2.0
import { shanghaiDate } from '#packages/kernel';

/** ISO 7064 MOD 11,10 over digits: finds one wrong digit and two swapped neighbours. */
export function checkDigit(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}

/** 330102-261124-00017: county, date, serial, check digit. Gaps are allowed (DESIGN §6). */
export function caseNumber(partition: string, now: Date, serial: number): string {
  const day = shanghaiDate(now).replaceAll('-', '').slice(2);
  const digits = String(serial).padStart(4, '0');
  return `${partition}-${day}-${digits}${checkDigit(partition + day + digits)}`;
}

export function numberDay(now: Date): string {
  return shanghaiDate(now).replaceAll('-', '').slice(2);
}
