// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import type { PowerAct } from '../../contract.ts';
import type { ModelEntry, ModelLink, ModelWorld } from './model.ts';
import { liesIn } from './model.ts';

/** Acts from both ends of the vocabulary, so that the highest bit is used, too. */
export const WORLD_ACTS: PowerAct[] = ['inform', 'accept', 'decide', 'supervise', 'opine'];
export const WORLD_MATTERS = ['allowance', 'hall', 'lamp'];
export const WORLD_DAYS = [
  ...['2024-02-29', '2025-12-31', '2026-01-01', '2026-06-30', '2026-11-24'],
  ...['2026-11-25', '2027-06-01', '2027-12-31', '2028-02-29', '2199-12-31'],
];
/** Hangs on the last link to a body, whichever that is. */
const LAST = -1;
/** A link as wide as what it hangs on, for a day. */
const AS_WIDE = {
  ...{ entry: 0, area: 0, acts: 31, from: 0, to: 0, post: 0, isLeaf: false, isWide: false },
  ...{ means: null, isDraft: false, revoked: null, suspended: null, paused: null },
};
export const UNKNOWN_AREA = '339999000000';

const MEANS = ['people', 'money', 'data'] as const;

const bits = fc.nat(31);
const chance = (ofTen: number) => fc.nat(9).map((n) => n < ofTen);
/** A choice in that many of ten, else null. */
const maybe = (ofTen: number, max?: number): fc.Arbitrary<number | null> =>
  fc.tuple(chance(ofTen), fc.nat(max ?? 0x7fff_ffff)).map(([isChosen, n]) => (isChosen ? n : null));

const plannedEntry = fc.record({
  acts: bits,
  matters: fc.nat(15),
  area: fc.nat(),
  from: fc.nat(),
  to: fc.nat(),
  isOpen: chance(6),
  supersedes: maybe(2, 3),
});
export type PlannedEntry = typeof plannedEntry extends fc.Arbitrary<infer T> ? T : never;

/** Choices read one after another: how each link differs from what it hangs on. */
const plannedLink = fc.record({
  parent: fc.nat(15),
  entry: fc.nat(3),
  area: fc.nat(),
  acts: bits,
  from: fc.nat(),
  to: fc.nat(),
  post: fc.nat(),
  isLeaf: chance(6),
  /** Written by hand, past the rule that a link only narrows. */
  isWide: chance(1),
  /** Days of ours before the end of its period at which its means end. */
  means: maybe(2, 2),
  isDraft: fc.nat(19).map((n) => n < 1),
  revoked: maybe(1),
  suspended: maybe(1),
  /** Suspended and resumed again, from the one instant to the other. */
  paused: maybe(2),
});
export type PlannedLink = typeof plannedLink extends fc.Arbitrary<infer T> ? T : never;

const plannedAssignment = fc.record({
  person: fc.nat(2),
  post: fc.nat(),
  from: fc.nat(),
  until: maybe(3),
});

export interface WorldPlan {
  entries: PlannedEntry[];
  links: PlannedLink[];
  /** That many more links like the last, to one post: what a busy post looks like. */
  crowd: number;
  /** Links straight below one another, none of which narrows: whole up to the longest chain. */
  tower: number;
  assignments: { person: number; post: number; from: number; until: number | null }[];
  uses: { entry: number; step: number }[];
}

export const worldPlans: fc.Arbitrary<WorldPlan> = fc.record({
  entries: fc.array(plannedEntry, { minLength: 1, maxLength: 4 }),
  links: fc.array(plannedLink, { minLength: 1, maxLength: 40 }),
  crowd: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 60, max: 80 }) },
  ),
  tower: fc.integer({ min: 0, max: 7 }),
  assignments: fc.array(plannedAssignment, { maxLength: 12 }),
  uses: fc.array(fc.record({ entry: fc.nat(3), step: fc.nat(2) }), {
    maxLength: 5,
  }),
});

/** What a world is made in: its areas, its posts, and how ids and names are given. */
export interface Setting {
  areas: ModelWorld['areas'];
  posts: ModelWorld['posts'];
  /** Before each entry's and matter's name, so that worlds in one database do not meet. */
  prefix: string;
  newId(): string;
  /**
   * A database keeps only links that narrow, in chains of six, at known areas; but one may outlast
   * what it hangs on, whose means end early.
   */
  isLawful: boolean;
}

type Terms = Pick<ModelLink, 'acts' | 'area' | 'firstDay' | 'lastDay' | 'endsBy'>;
type Ground = Pick<Terms, 'acts' | 'area' | 'firstDay'> & { lastDay: string | null };

function some<T>(all: readonly T[], mask: number): T[] {
  const chosen = all.filter((_, at) => (mask >> at) & 1);
  return chosen.length > 0 ? chosen : [...all];
}

/** Civil midnight and a little to either side of it; revocations and posts begin at odd seconds. */
export function instantsOf(day: string): Date[] {
  const midnight = Date.parse(`${day}T00:00:00+08:00`);
  return [-1000, -1, 0, 999, 1000, 45_296_500].map((ms) => new Date(midnight + ms));
}

/** Nobody asks about the day after seconds in 32 bits end. */
export const WORLD_INSTANTS = WORLD_DAYS.filter((day) => day < '2106').flatMap(instantsOf);

function entryOf(plan: PlannedEntry, at: number, setting: Setting): ModelEntry {
  const names = WORLD_MATTERS.map((matter) => `${setting.prefix}${matter}`);
  const firstDay = WORLD_DAYS[plan.from % WORLD_DAYS.length]!;
  const later = WORLD_DAYS.filter((day) => day >= firstDay);
  const { supersedes } = plan;
  return {
    code: `${setting.prefix}entry-${at}`,
    acts: some(WORLD_ACTS, plan.acts),
    matters: some([...names, '*'], plan.matters),
    area: setting.areas[plan.area % setting.areas.length]!.code,
    firstDay,
    lastDay: plan.isOpen ? null : later[plan.to % later.length]!,
    supersedes:
      supersedes !== null && supersedes < at ? `${setting.prefix}entry-${supersedes}` : null,
  };
}

interface Making {
  setting: Setting;
  world: ModelWorld;
}

function termsOf({ setting, world }: Making, plan: PlannedLink, ground: Ground): Terms {
  const isWide = plan.isWide && !setting.isLawful;
  const codes = setting.areas.map((area) => area.code);
  const inside = isWide
    ? [...codes, UNKNOWN_AREA]
    : codes.filter((code) => liesIn(world, code, ground.area));
  const fits = (day: string): boolean =>
    day >= ground.firstDay && (ground.lastDay === null || day <= ground.lastDay);
  const days = plan.isWide ? WORLD_DAYS : WORLD_DAYS.filter(fits);
  // A ground that lasts no day of ours still bears a link, on its first day.
  const firstDay = days[plan.from % days.length] ?? ground.firstDay;
  const later = days.filter((day) => day >= firstDay);
  const ends = plan.to % later.length;
  const means = plan.means === null ? ends : Math.max(0, ends - plan.means);
  return {
    acts: some(isWide ? WORLD_ACTS : ground.acts, plan.acts),
    area: inside[plan.area % inside.length] ?? ground.area,
    firstDay,
    lastDay: later[means] ?? firstDay,
    endsBy: means === ends ? 'period' : MEANS[plan.to % MEANS.length]!,
  };
}

function depthOf(world: ModelWorld, link: ModelLink | undefined): number {
  if (link === undefined) return 0;
  return (
    1 +
    depthOf(
      world,
      world.links.find((one) => one.id === link.parent),
    )
  );
}

function addLink(making: Making, plan: PlannedLink): void {
  const { setting, world } = making;
  const bodies = world.links.filter((link) => link.post === null);
  const parent = plan.parent === LAST ? bodies.at(-1) : bodies[plan.parent];
  const depth = depthOf(world, parent);
  const code = parent?.entry ?? world.entries[plan.entry % world.entries.length]!.code;
  const entry = world.entries.find((one) => one.code === code)!;
  const terms = termsOf(making, plan, parent ?? entry);
  const { posts, isLawful } = setting;
  const instant = (n: number | null): Date | null =>
    n === null ? null : WORLD_INSTANTS[n % WORLD_INSTANTS.length]!;
  const isLeaf = plan.isLeaf || (isLawful && depth === 5);
  world.links.push({
    ...terms,
    id: setting.newId(),
    parent: parent?.id ?? null,
    entry: code,
    isPublished: !plan.isDraft,
    revokedAt: instant(plan.revoked),
    suspendedAt: instant(plan.suspended),
    paused: spanOf(instant(plan.paused), instant(plan.from)),
    post: isLeaf ? posts[plan.post % posts.length]!.id : null,
  });
}

function spanOf(one: Date | null, other: Date | null): ModelLink['paused'] {
  if (!one || !other || one.getTime() === other.getTime()) return null;
  return one < other ? { since: one, until: other } : { since: other, until: one };
}

/** The world of a plan, in the model's rows. */
export function makeWorld(plan: WorldPlan, setting: Setting): ModelWorld {
  const { areas, posts } = setting;
  const entries = plan.entries.map((entry, at) => entryOf(entry, at, setting));
  const instant = (n: number): Date => WORLD_INSTANTS[n % WORLD_INSTANTS.length]!;
  const world: ModelWorld = {
    ...{ areas, posts, entries, links: [] },
    assignments: plan.assignments.map(({ person, post, from, until }) => ({
      person: `person-${person}`,
      post: posts[post % posts.length]!.id,
      from: instant(from),
      until: until === null ? null : instant(until),
    })),
    uses: plan.uses.map(({ entry, step }) => {
      const { code, matters } = entries[entry % entries.length]!;
      const matter = matters.find((one) => one !== '*') ?? `${setting.prefix}lamp`;
      return { matter, version: 1, step: `step-${step}`, act: WORLD_ACTS[step]!, entry: code };
    }),
  };
  const last = plan.links.at(-1)!;
  for (const link of plan.links) addLink({ setting, world }, link);
  for (let n = 1; n <= plan.tower; n += 1) {
    const parent = n === 1 ? Number.MAX_SAFE_INTEGER : LAST;
    addLink({ setting, world }, { ...AS_WIDE, parent, isLeaf: n === plan.tower });
  }
  for (let n = 1; n <= plan.crowd; n += 1) {
    const more = { ...last, area: last.area + n, acts: last.acts ^ (n % 32), from: last.from + n };
    addLink({ setting, world }, { ...more, isLeaf: true });
  }
  return world;
}
