// SPDX-License-Identifier: Apache-2.0
import type { PowerAct } from '../../contract/acts.ts';
import type { PowerEntry } from '../../contract/entry.ts';
import { isInside } from '../attenuate.ts';
import type { AreaOrder } from '../known.ts';

/** What one body does to another: no matter of a resident moves by it. */
const AMONG_BODIES: readonly PowerAct[] = [
  ...(['delegate', 'supervise', 'audit', 'agree', 'confirm'] as const),
  ...(['demand', 'admit', 'question', 'answer', 'opine'] as const),
];

/**
 * Whether an entry is its holder's alone: all its acts are done to other bodies (or close what was
 * asked), and it leaves no part to anybody below.
 */
function isHoldersAlone({ acts, duties, takenOverBy }: PowerEntry): boolean {
  if (duties !== undefined || takenOverBy !== undefined) return false;
  const isAmong = (act: PowerAct) => AMONG_BODIES.includes(act);
  return acts.some(isAmong) && acts.every((act) => isAmong(act) || act === 'complete');
}

/**
 * Whether an entry stands in the lists of an area. What is its holder's alone stands where the
 * holder is, and is no gain or loss of a town or community that lies within.
 */
export function belongsTo(tree: AreaOrder, entry: PowerEntry, area: string): boolean {
  return !isHoldersAlone(entry) || isInside(tree, entry.area, area);
}
