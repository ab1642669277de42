// SPDX-License-Identifier: Apache-2.0

/** 申请26-0412: the demand's own number, by year of its filing. */
export function demandNumber(year: number, serial: number): string {
  return `申请${String(year % 100).padStart(2, '0')}-${String(serial).padStart(4, '0')}`;
}

/** 上准〔2026〕026号: the number of an admission. */
export function admittedNumber(prefix: string, year: number, serial: number): string {
  return `${prefix}〔${year}〕${String(serial).padStart(3, '0')}号`;
}
