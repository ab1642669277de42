// SPDX-License-Identifier: Apache-2.0
// Deeds of every fate under the worlds of the access test: ended by each means, stopped, resumed.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, shanghaiDate } from '#packages/kernel';
import { door, must, type Story } from './case-story.ts';
import { DEEDS, fullMeans, meansOf, putInForce, termsOf } from './deed-story.ts';
import type { TestApp } from './test-app.ts';

/** What a subdistrict lets a station do for it: each entry with a case that any worker may see. */
const ASKED: Record<string, { like: string; fields: object; commitments?: string[] }> = {
  'old-age-allowance': { like: 'elder-resident', fields: {} },
  'temporary-assistance': {
    like: 'elder-resident',
    fields: { phone: '13800000000', hardship: '住院花了很多钱' },
    commitments: ['hardship'],
  },
  'unemployment-registration': { like: 'jobless-resident', fields: { phone: '13800000000' } },
  'birth-registration': {
    like: 'young-resident',
    fields: { phone: '13800000000', dueDate: '2026-12-30', childOrder: 1 },
  },
};
const ENTRIES = Object.keys(ASKED);
const ENDS = ['period', 'people', 'money', 'data'] as const;
const STOPS = ['whole', 'suspended', 'resumed', 'revoked'] as const;
const STATIONS = [
  { area: '330102012001', worker: 'community-worker' },
  { area: '330102012002', worker: 'other-community-worker' },
];
/** The repairer of the subdistrict, whose own root is suspended until the last day is over. */
const REPAIRER = 'facility-owner-330102012000';

type Fate = (typeof ENDS)[number] | (typeof STOPS)[number];

export interface PlannedLink {
  entry: string;
  area: string;
  worker: string;
  fate: Fate;
}

/** Eight links, one of each fate: at one station those that end, at the other those stopped. */
export const plannedLinks: fc.Arbitrary<PlannedLink[]> = fc
  .record({
    ends: fc.shuffledSubarray([...ENDS], { minLength: ENDS.length }),
    stops: fc.shuffledSubarray([...STOPS], { minLength: STOPS.length }),
    isSwapped: fc.boolean(),
  })
  .map(({ ends, stops, isSwapped }) => {
    const [one, other] = isSwapped ? [...STATIONS].reverse() : STATIONS;
    return ENTRIES.flatMap((entry, at) => [
      { entry, ...one!, fate: ends[at]! },
      { entry, ...other!, fate: stops[at]! },
    ]);
  });

export interface MadeLink extends PlannedLink {
  /** The deed to the station. */
  deed: string;
  /** A case of the entry there. */
  case: string;
}

export interface LinksOfWorld {
  links: MadeLink[];
  /** The last civil day of the deeds that end. */
  lastDay: string;
  /** Brings the clock, which runs on, to the last half hour of that day in China. */
  toLastDay(): Promise<void>;
  /** And to the first seconds of the next one. */
  toDayAfter(): Promise<void>;
}

type Terms = Record<string, unknown>;

/** The terms by which a deed ends on a day, by the given cause; what else goes with it lasts on. */
async function termsFor(app: TestApp, link: PlannedLink, lastDay: string): Promise<Terms> {
  const { entry, area, fate } = link;
  const station = `station-${area}`;
  const untilOf = (kind: Fate): string => (kind === fate ? lastDay : '2030-06-30');
  const { money, data } = fullMeans('2030-06-30');
  const post = { how: 'post', post: `${station}/worker`, headcount: 1, from: '2026-01-01' };
  const until = (parts: unknown[], kind: Fate) =>
    parts.map((part) => ({ ...Object(part), until: untilOf(kind) }));
  return termsOf(app, {
    ...{ entry, area, to: { organisation: station } },
    acts: entry === 'old-age-allowance' ? ['inform', 'receive', 'accept'] : ['inform', 'receive'],
    validTo: fate === 'period' ? lastDay : '2030-12-31',
    means: meansOf({
      people: until([{ ...post, givenBy: 'personnel-330102' }], 'people'),
      money: until(money!, 'money'),
      data: until(data!, 'data'),
    }),
  });
}

/** Takes away what the station holds of the entry, as the last world left it. */
async function clear(app: TestApp, story: Story, { entry, area }: PlannedLink): Promise<void> {
  const officer = await story.as('subdistrict-officer');
  const path = `${DEEDS}?entry=${entry}&to=station-${area}&limit=100`;
  const { items } = (await must(app.anyone.get(path))).body;
  const stands = (row: { to: object; state: string }): boolean =>
    'organisation' in row.to && ['in-force', 'suspended'].includes(row.state);
  for (const { id } of items.filter(stands)) {
    await must(officer.post(`${DEEDS}/${id}/revoke`, { reason: '重新委托' }));
  }
}

/** In force down to the worker's post, and then whatever befell it. */
async function give(
  app: TestApp,
  story: Story,
  link: PlannedLink & { lastDay: string },
): Promise<string> {
  const officer = await story.as('subdistrict-officer');
  await clear(app, story, link);
  const terms = await termsFor(app, link, link.lastDay);
  const { id } = (await must(officer.post(DEEDS, terms), 201)).body;
  await putInForce(story.as, id, { agrees: link.worker, confirms: ['people', 'money', 'data'] });
  const station = `station-${link.area}`;
  const { means: _, origin: __, ...down } = terms;
  const toPost = { parent: id, fromOrganisation: station, to: { post: `${station}/worker` } };
  await must(officer.post(DEEDS, { ...down, ...toPost }), 201);
  const { fate } = link;
  if (fate === 'revoked') await must(officer.post(`${DEEDS}/${id}/revoke`, { reason: '收回' }));
  if (fate === 'suspended' || fate === 'resumed') {
    await must(officer.post(`${DEEDS}/${id}/suspend`, { reason: '服务站装修' }));
  }
  if (fate === 'resumed') await must(officer.post(`${DEEDS}/${id}/resume`));
  return id;
}

/** A case of the entry in the area, handed in by a fresh person. */
async function handIn(story: Story, { entry, area }: PlannedLink): Promise<string> {
  const { like, ...filled } = ASKED[entry]!;
  const { self } = await story.fresh(like);
  const id = await story.draft(self, { matter: entry, area });
  await must(self.patch(door(id), filled));
  await must(self.post(door(id, 'submit')));
  return id;
}

/**
 * Puts the planned deeds in force, one after another. The people come first: a demo city gives what
 * was revoked again with each fresh one.
 */
export async function makeLinks(
  app: TestApp,
  story: Story,
  plan: readonly PlannedLink[],
): Promise<LinksOfWorld> {
  const lastDay = addDays(shanghaiDate(app.house.clock.now()), 2);
  const links: MadeLink[] = [];
  for (const link of plan) links.push({ ...link, deed: '', case: await handIn(story, link) });
  for (const link of links) link.deed = await give(app, story, { ...link, lastDay });
  await app.settle();
  const giver = await story.as('subdistrict-officer');
  const repair = `${DEEDS}?entry=fitness-equipment-repair&to=${REPAIRER}&state=in-force`;
  const { items } = (await must(app.anyone.get(repair))).body;
  const { id: root } = items.find(({ to }: { to: object }) => 'organisation' in to);
  const to = async (instant: string): Promise<void> => {
    const ms = Date.parse(instant) - app.house.clock.now().getTime();
    assert.ok(ms > 0, `${instant} is over`);
    await app.advance(`PT${Math.ceil(ms / 1000)}S`);
  };
  return {
    ...{ links, lastDay },
    async toLastDay() {
      await must(giver.post(`${DEEDS}/${root}/suspend`, { reason: '换维修单位' }));
      await to(`${lastDay}T23:30:00+08:00`);
    },
    async toDayAfter() {
      await to(`${addDays(lastDay, 1)}T00:00:00+08:00`);
      await must(giver.post(`${DEEDS}/${root}/resume`));
      await app.settle();
    },
  };
}
