// SPDX-License-Identifier: Apache-2.0
// The index and the slow model of the rules give the same answer, on generated worlds.
// FC_SEED chooses the worlds, FC_QUESTIONS how many questions are asked in all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PowerBasis } from '#packages/kernel';
import { newId } from '#packages/kernel';
import type { PowerAct } from '../contract.ts';
import { READING_BITS } from '../model/act-bits.ts';
import type { FastSide } from './reference/fast-side.ts';
import { codeOfPost, fastSide } from './reference/fast-side.ts';
import { areasOfModel, makeCity, plannedChanges } from './reference/made-city.ts';
import { makeWorld, WORLD_ACTS, WORLD_INSTANTS, worldPlans } from './reference/made-world.ts';
import type { ModelQuestion, ModelStepQuestion, ModelWorld } from './reference/model.ts';
import {
  chainAbove,
  gapOfChain,
  mayPerform,
  scopesOf,
  stepsBefore,
  whatIsMissing,
} from './reference/model.ts';
import { questionsOf } from './reference/questions.ts';

const SEED = Number(process.env.FC_SEED ?? Date.now() % 1_000_000);
const QUESTIONS = Number(process.env.FC_QUESTIONS ?? 100_000);
const OF_A_WORLD = 500;
const NOW = new Date('2026-11-24T00:00:00Z');
const POSTS = Array.from({ length: 5 }, (_, n) => ({
  // Posts are known by their UUID, as the database gives it.
  id: `0191${n.toString(16).padStart(4, '0')}-0000-7000-8000-000000000000`,
  organisation: `body-${n % 2}`,
}));
const seen = { yes: 0, no: new Map<string, number>() };

/** A yes names its chain: from the entry down to the post, every link of it carrying the act. */
function assertChain(world: ModelWorld, q: ModelQuestion, basis: PowerBasis) {
  const leaf = world.links.find((link) => link.id === basis.chain.at(-1))!;
  assert.equal(leaf.post, q.post);
  assert.equal(gapOfChain(world, leaf, q), null);
  const ids = chainAbove(world, leaf).map((link) => link.id);
  assert.deepEqual(basis, {
    kind: 'power',
    entry: leaf.entry,
    chain: ids.reverse(),
    post: basis.post,
  });
}

/** Compared before they are put into words: there are many. */
function assertSame(ours: unknown, model: unknown, q: unknown): void {
  if (ours !== model) assert.fail(`${JSON.stringify(q)}: ${ours}, by the model ${model}`);
}

function compareQuestion(world: ModelWorld, { decisions }: FastSide, q: ModelQuestion): void {
  const missing = whatIsMissing(world, q);
  const asked = { ...q, act: q.act as PowerAct };
  const answer = decisions.mayAct(asked);
  if (answer.allowed) {
    assertSame(null, missing, q);
    assertChain(world, q, answer.basis);
    seen.yes += 1;
  } else {
    const { code } = answer.missing;
    if (!missing?.includes(code)) assertSame(code, missing, q);
    seen.no.set(code, (seen.no.get(code) ?? 0) + 1);
  }
  // A session names its post by code; whoever holds any act but a blind one may look.
  const byCode = q.post ? codeOfPost(q.post) : q.post;
  assertSame(decisions.mayAct({ ...asked, post: byCode }).allowed, answer.allowed, q);
  const { entry: _, ...seeing } = q;
  const sees = WORLD_ACTS.some((act) => whatIsMissing(world, { ...seeing, act }) === null);
  assertSame(decisions.holdsAny(seeing, READING_BITS), sees, q);
}

function compareStep(world: ModelWorld, { decisions }: FastSide, q: ModelStepQuestion): void {
  assertSame(decisions.mayPerform(q).allowed, mayPerform(world, q), q);
}

/** Desks and scopes: what a post reaches, at one instant. */
function compareReach(world: ModelWorld, { reach }: FastSide, at: Date): void {
  for (const { id } of world.posts) {
    const desks = reach.desksOf(id, at).map(({ matter, step }) => `${matter}|${step}`);
    assert.deepEqual(desks.sort(), stepsBefore(world, id, at), `${id} ${at.toISOString()}`);
    const scopes = reach
      .scopesOf(id, at)
      .flatMap(({ matters, area, acts }) =>
        matters.map((matter) => `${matter}|${area}|${[...acts].sort()}`),
      );
    assert.deepEqual(scopes.sort(), scopesOf(world, id, at), `${id} ${at.toISOString()}`);
  }
}

test(`the index answers ${QUESTIONS} questions as the slow model does`, (t) => {
  const worlds = Math.ceil(QUESTIONS / OF_A_WORLD);
  const property = fc.property(worldPlans, plannedChanges, fc.nat(), (plan, changes, nth) => {
    const city = makeCity(changes);
    const setting = { areas: areasOfModel(city), posts: POSTS, prefix: '', isLawful: false };
    const world = makeWorld(plan, { ...setting, newId: () => newId(NOW) });
    const fast = fastSide(world, city);
    const next = questionsOf(world, nth);
    for (let n = 0; n < OF_A_WORLD; n += 1) {
      const { question, step } = next();
      compareQuestion(world, fast, question);
      compareStep(world, fast, step);
    }
    compareReach(world, fast, WORLD_INSTANTS[nth % WORLD_INSTANTS.length]!);
  });
  fc.assert(property, { seed: SEED, numRuns: worlds });
  const no = [...seen.no].map(([why, times]) => `${why} ${times}`).join(', ');
  t.diagnostic(`seed ${SEED}, ${worlds} worlds: yes ${seen.yes}, ${no}`);
  // Questions that are all refused, or for one reason, would prove nothing.
  assert.ok(seen.yes > QUESTIONS / 10 && (seen.no.size === 11 || QUESTIONS < 100_000), no);
});
