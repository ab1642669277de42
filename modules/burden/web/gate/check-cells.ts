// SPDX-License-Identifier: Apache-2.0
import type { GateCheck, GateFinding, GateRule, GateVerdict } from '../../contract.ts';

/** The five things a ruling turns on, in the order they are read. */
export const CHECK_CELLS = ['list', 'barred', 'known', 'limits', 'means'] as const;
export type CheckCell = (typeof CHECK_CELLS)[number];

const RULES_OF: Record<CheckCell, readonly GateRule[]> = {
  list: ['on-list'],
  barred: ['not-barred', 'practices'],
  known: ['known-fields'],
  limits: ['notice-length', 'meetings', 'inspection'],
  means: ['means'],
};

const WEIGHT: Record<GateVerdict, number> = { pass: 0, change: 1, refuse: 2 };

/** The finding a cell shows: of its rules the one that weighs most; undefined when none applies. */
export function findingOf(check: GateCheck, cell: CheckCell): GateFinding | undefined {
  return check.findings
    .filter(({ rule }) => RULES_OF[cell].includes(rule))
    .reduce<GateFinding | undefined>(
      (worst, one) => (worst && WEIGHT[worst.verdict] >= WEIGHT[one.verdict] ? worst : one),
      undefined,
    );
}

/** What must change and stands in none of the five cells, such as the last day or the notice. */
export function otherFindings(check: GateCheck): GateFinding[] {
  const shown = CHECK_CELLS.map((cell) => findingOf(check, cell));
  return check.findings.filter((one) => one.verdict !== 'pass' && !shown.includes(one));
}
