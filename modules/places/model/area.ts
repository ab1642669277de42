// SPDX-License-Identifier: Apache-2.0

/** 省 · 市 · 县级 · 街道/乡镇 · 社区/村 */
export const AREA_LEVELS = ['province', 'city', 'county', 'subdistrict', 'community'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/**
 * One statistical division (统计用区划代码) in one period. Dates are civil, YYYY-MM-DD; `validTo` is the
 * first day no longer.
 */
export interface Area {
  /** Twelve digits: province 2, city 2, county 2, subdistrict 3, community 3. */
  code: string;
  name: string;
  /** Romanised name, or empty where nobody has written one. */
  nameEn: string;
  level: AreaLevel;
  /** Null for a province. */
  parent: string | null;
  validFrom: string;
  validTo: string | null;
}

/**
 * What became of an area. merge: the old one is a part of the new one. split: the new one is a
 * part of the old one. rename: the same ground under a new code or name.
 */
export interface AreaChange {
  from: string;
  to: string;
  date: string;
  kind: 'merge' | 'split' | 'rename';
}

/**
 * Areas numbered in tree order: an area with all below it is the range from `lo` to `hi`, both
 * inside.
 */
export interface AreaInterval {
  lo: number;
  hi: number;
}

export function isAreaCode(code: string): boolean {
  return /^\d{12}$/.test(code);
}

/**
 * The county that routes a row: the first six digits (DESIGN §8). A city or province body routes by
 * its own six.
 */
export function partitionOf(code: string): string {
  return code.slice(0, 6);
}

export function isInForce(area: Area, at: string): boolean {
  return area.validFrom <= at && (area.validTo === null || at < area.validTo);
}
