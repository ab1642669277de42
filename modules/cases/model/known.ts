// SPDX-License-Identifier: Apache-2.0

/** A value of the case with where it came from; the frozen input a decision can be re-run on. */
export interface Known {
  value: unknown;
  /** Agency code, or `self` for what the person said. */
  source: string;
  sourceTitle: { zh: string; en: string };
  /** ISO instant. */
  asOf: string;
}

export const SELF_TITLE = { zh: '本人填写', en: 'Said by the person' };

export function saidBySelf(value: unknown, now: Date): Known {
  return { value, source: 'self', sourceTitle: SELF_TITLE, asOf: now.toISOString() };
}
