// SPDX-License-Identifier: Apache-2.0
import type { Area, AreaInterval } from './area.ts';

/** What numbering needs of the tree. */
interface Tree {
  codes(): string[];
  latest(code: string): Area;
  ancestors(code: string): Area[];
  successors(code: string, at: string): string[];
}

/** After every change that is known. */
const FOR_EVER = '9999-12-31';

/**
 * Where an area hangs in tree order. One in force hangs under its parent; an abolished one under
 * its only successor; one that was divided lies in none of them and hangs, as a leaf, above them.
 */
function hangsUnder(tree: Tree, code: string): string | null {
  const area = tree.latest(code);
  if (area.validTo === null) return area.parent;
  const [first, ...others] = tree.successors(code, FOR_EVER);
  if (first === undefined) return area.parent;
  if (others.length === 0) return first;
  const shared = tree
    .ancestors(first)
    .find((above) =>
      others.every((other) => tree.ancestors(other).some((a) => a.code === above.code)),
    );
  return shared?.code ?? null;
}

/** Numbers all areas in depth-first order, children by code. */
export function numberAreas(tree: Tree): Map<string, AreaInterval> {
  const below = new Map<string | null, string[]>();
  for (const code of tree.codes()) {
    const above = hangsUnder(tree, code);
    below.set(above, [...(below.get(above) ?? []), code]);
  }
  const intervals = new Map<string, AreaInterval>();
  let next = 0;
  const visit = (code: string): void => {
    const lo = next++;
    for (const child of below.get(code) ?? []) visit(child);
    intervals.set(code, { lo, hi: next - 1 });
  };
  for (const root of below.get(null) ?? []) visit(root);
  return intervals;
}
