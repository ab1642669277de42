// SPDX-License-Identifier: Apache-2.0
import { UNKNOWN_AREA, WORLD_ACTS, WORLD_INSTANTS, WORLD_MATTERS } from './made-world.ts';
import type { ModelLink, ModelQuestion, ModelStepQuestion, ModelWorld } from './model.ts';
import { liesIn } from './model.ts';

/** Numbers below a bound, from a seed (mulberry32). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

export interface Asked {
  question: ModelQuestion;
  step: ModelStepQuestion;
}

/** Civil midnights, and the seconds around each revocation and suspension. */
function instantsNear(world: ModelWorld): Date[] {
  const stops = world.links.flatMap(({ revokedAt, suspendedAt, paused }) =>
    [revokedAt, suspendedAt, paused?.since ?? null, paused?.until ?? null].filter(
      (at) => at !== null,
    ),
  );
  const around = stops.flatMap((at) => [-1000, -1, 0, 1000].map((ms) => at.getTime() + ms));
  return [...WORLD_INSTANTS, ...around.map((ms) => new Date(ms))];
}

/**
 * A source of questions about a world: each begins at a link to a post, so that it is near a yes,
 * and then lets go of some of it. Half are asked at the very second of some boundary.
 */
export function questionsOf(world: ModelWorld, seed: number): () => Asked {
  const random = numbersFrom(seed);
  const pick = <T>(all: readonly T[]): T => all[random(all.length)]!;
  const isSometimes = (ofTwenty: number): boolean => random(20) < ofTwenty;
  const leaves = world.links.filter((link) => link.post !== null);
  const codes = world.areas.map((area) => area.code);
  const below = new Map(
    world.links.map(({ area }) => [area, codes.filter((code) => liesIn(world, code, area))]),
  );
  const instants = instantsNear(world);
  const names = world.entries.flatMap((entry) => entry.matters);

  function areaFor(area: string): string {
    if (isSometimes(1)) return UNKNOWN_AREA;
    const inside = below.get(area) ?? [];
    return inside.length === 0 || isSometimes(3) ? pick(codes) : pick(inside);
  }

  /** Within the days of a link, its edges among them; now and then at any time. */
  function instantFor(link: ModelLink | undefined): Date {
    if (link === undefined || isSometimes(5)) return pick(instants);
    const from = Date.parse(`${link.firstDay}T00:00:00+08:00`);
    const until = Date.parse(`${link.lastDay}T00:00:00+08:00`) + 86_400_000;
    const fitting = instants.filter((at) => at.getTime() >= from && at.getTime() < until);
    return fitting.length === 0 ? pick(instants) : pick(fitting);
  }

  function personFor(post: string | null): string | null {
    const holders = world.assignments.filter((one) => one.post === post);
    if (isSometimes(13)) return null;
    return holders.length === 0 || isSometimes(2) ? `person-${random(4)}` : pick(holders).person;
  }

  function entryFor(code: string): string {
    return isSometimes(2) ? 'no-entry' : isSometimes(8) ? pick(world.entries).code : code;
  }

  function question(): ModelQuestion {
    const link = leaves.length > 0 ? pick(leaves) : undefined;
    const entry = world.entries.find((one) => one.code === link?.entry) ?? pick(world.entries);
    const post = link === undefined || isSometimes(2) ? pick(world.posts).id : link.post;
    const isNamed = isSometimes(4);
    return {
      post: isSometimes(1) ? pick([null, '', 'post-unknown']) : post,
      person: personFor(post),
      act: link === undefined || isSometimes(3) ? pick(WORLD_ACTS) : pick(link.acts),
      matter: isSometimes(2) ? pick([...names, ...WORLD_MATTERS, '*', 'x']) : pick(entry.matters),
      area: areaFor(link?.area ?? entry.area),
      at: instantFor(link),
      ...(isNamed ? { entry: entryFor(entry.code) } : {}),
      ...(isSometimes(6) ? { isHistorical: true } : {}),
    };
  }

  return () => {
    const asked = question();
    const use = world.uses.length > 0 && !isSometimes(2) ? pick(world.uses) : undefined;
    const { post, person, area, at } = asked;
    const held = world.posts.find((one) => one.id === post);
    const unit = held === undefined || isSometimes(2) ? 'body-1' : held.organisation;
    const step = {
      ...{ post, person, area, at, unit, version: 1 },
      ...{ matter: use?.matter ?? asked.matter, step: use?.step ?? 'step-9' },
    };
    return { question: asked, step };
  };
}
