// SPDX-License-Identifier: Apache-2.0
import { isReadingAct } from '#modules/powers';
import type { Actor } from '#packages/kernel';
import type { CasesDeps } from './deps.ts';

/**
 * What a post may read: matters (null: every one) in some areas, and the per-object form of the
 * same.
 */
export interface Sight {
  matters: readonly string[] | null;
  areas: readonly string[];
  covers(matter: string, area: string): boolean;
}

const EVERY_MATTER = '*';

type Tree = ReturnType<CasesDeps['places']['tree']>;
const belowByTree = new WeakMap<Tree, Map<string, ReadonlySet<string>>>();

/** Whether a code lies in an area, or in what the area has become. */
export function isBelow(tree: Tree, code: string, area: string): boolean {
  const outer = tree.interval(area);
  const inner = tree.interval(code);
  return Boolean(outer && inner && outer.lo <= inner.lo && inner.hi <= outer.hi);
}

/** Every code at or below an area, former ones included; computed once for a tree. */
function codesBelow(tree: Tree, area: string): ReadonlySet<string> {
  const known = belowByTree.get(tree) ?? new Map<string, ReadonlySet<string>>();
  belowByTree.set(tree, known);
  const codes =
    known.get(area) ?? new Set(tree.codes().filter((code) => isBelow(tree, code, area)));
  known.set(area, codes);
  return codes;
}

/**
 * A post reads the cases of matters it holds an act of, where it holds it; supervision and audit
 * read every matter. The areas and matters are a coarse superset for the query; `covers` is the
 * check itself, which every row and every single case passes.
 */
export function sightOf(deps: CasesDeps, actor: Actor, now: Date): Sight {
  const { post, person } = actor;
  const held = post === null ? [] : deps.powers.scopesOf(post, now);
  const scopes = held.filter(({ acts }) => acts.some(isReadingAct));
  const tree = deps.places.tree();
  const areas = new Set(scopes.flatMap((scope) => [...codesBelow(tree, scope.area)]));
  const isEvery = scopes.some((scope) => scope.matter === EVERY_MATTER);
  return {
    areas: [...areas],
    matters: isEvery ? null : [...new Set(scopes.map((scope) => scope.matter))],
    covers: (matter, area) =>
      post !== null &&
      person !== null &&
      deps.powers.maySee({ post, person, matter, area, at: now }),
  };
}
