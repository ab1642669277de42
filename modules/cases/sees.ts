// SPDX-License-Identifier: Apache-2.0
import { isReadingAct, type PowerScope } from '#modules/powers';
import type { Actor } from '#packages/kernel';
import type { CasesDeps } from './deps.ts';

/** Matters (null: every one) that are read in the same areas. */
export interface SightPart {
  matters: readonly string[] | null;
  areas: readonly string[];
}

/** What a post may read, and the per-object form of the same. */
export interface Sight {
  parts: readonly SightPart[];
  covers(matter: string, area: string): boolean;
}

/** What a statement may ask of each row; what is beyond is read as one, a little too wide. */
const PARTS_MAX = 8;

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

interface Gathered {
  matters: Set<string>;
  /** Of the scopes themselves, not what lies below. */
  areas: Set<string>;
}

function united(all: readonly Gathered[]): Gathered {
  return {
    matters: new Set(all.flatMap(({ matters }) => [...matters])),
    areas: new Set(all.flatMap(({ areas }) => [...areas])),
  };
}

/** Matter by matter would be thousands: one entry's go together, then those of like areas. */
function gathered(scopes: readonly PowerScope[]): Gathered[] {
  const ofEntry = new Map<readonly string[], Set<string>>();
  for (const { matters, area } of scopes) {
    ofEntry.set(matters, (ofEntry.get(matters) ?? new Set()).add(area));
  }
  const byAreas = new Map<string, Gathered>();
  for (const [matters, areas] of ofEntry) {
    const key = [...areas].sort().join();
    const same = byAreas.get(key) ?? { matters: new Set(), areas };
    byAreas.set(key, same);
    for (const matter of matters) same.matters.add(matter);
  }
  const all = [...byAreas.values()];
  const rest = all.slice(PARTS_MAX - 1);
  return rest.length > 1 ? [...all.slice(0, PARTS_MAX - 1), united(rest)] : all;
}

function partOf(tree: Tree, { matters, areas }: Gathered): SightPart {
  const codes = new Set([...areas].flatMap((area) => [...codesBelow(tree, area)]));
  return { matters: matters.has(EVERY_MATTER) ? null : [...matters], areas: [...codes] };
}

/**
 * A post reads the cases of matters it holds an act of, where it holds it; supervision and audit
 * read every matter. The parts are a coarse superset for the query; `covers` is the check itself,
 * which every row and every single case passes.
 */
export function sightOf(deps: CasesDeps, actor: Actor, now: Date): Sight {
  const { post, person } = actor;
  const held = post === null ? [] : deps.powers.scopesOf(post, now);
  const scopes = held.filter(({ acts }) => acts.some(isReadingAct));
  const tree = deps.places.tree();
  return {
    parts: gathered(scopes).map((one) => partOf(tree, one)),
    covers: (matter, area) =>
      post !== null &&
      person !== null &&
      deps.powers.maySee({ post, person, matter, area, at: now }),
  };
}
