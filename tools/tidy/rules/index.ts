// SPDX-License-Identifier: Apache-2.0
import { ratchetRule } from '../ratchet.ts';
import type { House, Rule } from '../rule.ts';
import { codeRules } from './code.ts';
import { docsRules } from './docs.ts';
import { sizeRules } from './size.ts';
import { textRules } from './text.ts';
import { wordRules } from './words.ts';

export const RULES: Rule[] = [
  ratchetRule,
  ...sizeRules,
  ...textRules,
  ...codeRules,
  ...wordRules,
  ...docsRules,
];

export interface NamedFinding {
  rule: string;
  path: string;
  line: number;
  message: string;
}

/** Runs rules over a tree; findings come rule by rule. */
export async function runRules(house: House, rules: Rule[] = RULES): Promise<NamedFinding[]> {
  const findings: NamedFinding[] = [];
  for (const rule of rules) {
    for (const finding of await rule.check(house)) findings.push({ rule: rule.name, ...finding });
  }
  return findings;
}
