// SPDX-License-Identifier: Apache-2.0
import type { MeansInDeed } from '#modules/powers';
import type { AskedLine, LoadDeps } from './load-lines.ts';
import { isCommunityBody, postsOfCommunity } from './load-lines.ts';
import type { UnitFacts } from './model/asymmetry.ts';
import { sumLoad } from './model/asymmetry-load.ts';
import type { CommunityRoll } from './store-load.ts';

/** Everything a unit's figures are made of. */
export interface LoadWorld {
  lines: readonly AskedLine[];
  rolls: ReadonlyMap<string, CommunityRoll>;
  /** What came with published deeds. */
  deeds: readonly MeansInDeed[];
  at: Date;
}

export interface LoadUnit {
  facts: UnitFacts;
  lines: AskedLine[];
  /** Communities the unit is made of. */
  areas: string[];
}

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

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

/** Deeds that gave a power to a body of the community. */
export function deedsTo(deps: LoadDeps, world: LoadWorld, area: string): MeansInDeed[] {
  return world.deeds.filter((deed) => {
    const body = deps.parties.findOrganisation(deed.toOrganisation);
    return body !== undefined && isCommunityBody(body.kind) && body.area === area;
  });
}

/** Yuan a year of one part: as promised, or as many cases of its matters as a year brings. */
export function yuanOf(
  deps: Pick<LoadDeps, 'powers'>,
  part: MeansInDeed['means']['money'][number],
  of: { entry: string; lines: readonly AskedLine[] },
): number {
  const yuan = part.amountFen / 100;
  if (part.way === 'per-year') return yuan;
  const matters = deps.powers.findEntry(of.entry)?.matters ?? [];
  const cases = of.lines.filter((line) => matters.includes(line.subject));
  const months = new Set(of.lines.map((line) => line.month)).size;
  return months === 0 ? 0 : (yuan * sum(cases.map((line) => line.n)) * 12) / months;
}

/** Money that is there now: of deeds in force, and the community's own budget. */
function moneyIn(deps: LoadDeps, world: LoadWorld, area: string): number {
  const lines = world.lines.filter((line) => line.area === area);
  const given = deedsTo(deps, world, area)
    .filter((deed) => deed.inForce)
    .flatMap(({ entry, means }) => means.money.map((part) => yuanOf(deps, part, { entry, lines })));
  return sum(given) + (world.rolls.get(area)?.yuanBeside ?? 0);
}

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
    money: sum(areas.map((area) => moneyIn(deps, world, area))),
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

/** People and yuan a year that a body gives with deeds in force to communities of the world. */
function givenBy(
  deps: LoadDeps,
  world: LoadWorld,
  code: string,
): { people: number; money: number } {
  const areas = new Set(world.lines.map((line) => line.area));
  const deeds = [...areas].flatMap((area) => deedsTo(deps, world, area));
  const standing = deeds.filter((deed) => deed.inForce);
  const money = standing.flatMap(({ entry, means, area }) =>
    means.money
      .filter((part) => part.givenBy === code)
      .map((part) => {
        const lines = world.lines.filter((line) => line.area === area);
        return yuanOf(deps, part, { entry, lines });
      }),
  );
  const people = standing
    .flatMap(({ means }) => means.people)
    .filter((part) => part.givenBy === code)
    .map((part) => part.headcount);
  const rolls = [...world.rolls.values()].filter((roll) => roll.moneyFrom === code);
  return { people: sum(people), money: sum([...money, ...rolls.map((roll) => roll.yuanBeside)]) };
}

/**
 * Bodies that ask: what each asks of these communities, and the people and money it sends them. All
 * are measured over the same residents, so that they can be compared.
 */
export function departmentUnits(deps: LoadDeps, world: LoadWorld): LoadUnit[] {
  const residents = sum([...world.rolls.values()].map((roll) => roll.residents)) || null;
  return [...groupBy(world.lines, (line) => line.askedBy)]
    .map(([code, lines]): LoadUnit => {
      const facts = { code, load: sumLoad(lines), residents, ...givenBy(deps, world, code) };
      return { facts, lines, areas: [...new Set(lines.map((line) => line.area))] };
    })
    .sort(byCode);
}
