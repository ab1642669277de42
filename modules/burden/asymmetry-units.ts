// SPDX-License-Identifier: Apache-2.0
import type { AskedLine, LoadDeps } from './load-lines.ts';
import { postsOfCommunity } from './load-lines.ts';
import type { UnitFacts } from './model/asymmetry.ts';
import { sumLoad } from './model/asymmetry-load.ts';
import type { CommunityRoll } from './store-load.ts';

/** Everything a unit's figures are made of. */
export interface LoadWorld {
  lines: readonly AskedLine[];
  rolls: ReadonlyMap<string, CommunityRoll>;
  at: Date;
}

export interface LoadUnit {
  facts: UnitFacts;
  lines: AskedLine[];
  /** Communities the unit is made of. */
  areas: string[];
}

export function groupBy<T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

/** People who hold a post of the community's bodies, each once, and those on its roll beside. */
function peopleIn(deps: LoadDeps, world: LoadWorld, area: string): number {
  const here = postsOfCommunity(deps, area).flatMap((post) =>
    deps.parties.assignmentsTo(post.id, world.at).map((held) => held.person),
  );
  return new Set(here).size + (world.rolls.get(area)?.peopleBeside ?? 0);
}

function moneyIn(world: LoadWorld, area: string): number {
  return world.rolls.get(area)?.yuanBeside ?? 0;
}

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

/** Communities, each as it is, put together under one code. */
function unitOf(
  on: { deps: LoadDeps; world: LoadWorld },
  code: string,
  of: ReadonlyMap<string, AskedLine[]>,
): LoadUnit {
  const { deps, world } = on;
  const areas = [...of.keys()];
  const lines = [...of.values()].flat();
  const residents = areas.map((area) => world.rolls.get(area)?.residents ?? 0);
  const facts = {
    ...{ code, load: sumLoad(lines) },
    residents: residents.every((count) => count > 0) ? sum(residents) : null,
    people: sum(areas.map((area) => peopleIn(deps, world, area))),
    money: sum(areas.map((area) => moneyIn(world, area))),
  };
  return { facts, lines, areas };
}

const byCode = (a: LoadUnit, b: LoadUnit) => (a.facts.code < b.facts.code ? -1 : 1);

export function communityUnits(deps: LoadDeps, world: LoadWorld): LoadUnit[] {
  const areas = groupBy(world.lines, (line) => line.area);
  return [...areas]
    .map(([area, lines]) => unitOf({ deps, world }, area, new Map([[area, lines]])))
    .sort(byCode);
}

export function subdistrictUnits(deps: LoadDeps, world: LoadWorld): LoadUnit[] {
  const tree = deps.places.tree();
  const above = (area: string) => tree.upTo(area, 'subdistrict')?.code ?? area;
  const areas = groupBy(world.lines, (line) => line.area);
  const groups = groupBy([...areas], ([area]) => above(area));
  return [...groups]
    .map(([code, members]) => unitOf({ deps, world }, code, new Map(members)))
    .sort(byCode);
}

/**
 * Bodies that ask: what each asks of these communities, and the money it sends them. All are
 * measured over the same residents, so that they can be compared.
 */
export function departmentUnits(world: LoadWorld): LoadUnit[] {
  const residents = sum([...world.rolls.values()].map((roll) => roll.residents)) || null;
  return [...groupBy(world.lines, (line) => line.askedBy)]
    .map(([code, lines]): LoadUnit => {
      const rolls = [...world.rolls.values()].filter((roll) => roll.moneyFrom === code);
      const money = sum(rolls.map((roll) => roll.yuanBeside));
      const facts = { code, load: sumLoad(lines), residents, people: 0, money };
      return { facts, lines, areas: [...new Set(lines.map((line) => line.area))] };
    })
    .sort(byCode);
}
