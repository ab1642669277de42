// SPDX-License-Identifier: Apache-2.0
import { partitionOf } from '#modules/places';
import type { RequestContext } from '#packages/http';
import { HTTP_ERRORS } from '#packages/http';
import { type Recorded, recorded } from '#packages/journal';
import type { ErrorDefinition } from '#packages/kernel';
import { AppError, parsePublicId, publicId } from '#packages/kernel';
import type { BurdenDeps } from './deps.ts';
import { BURDEN_ERRORS } from './errors.ts';
import { type FoldedDemand, foldDemand, type ToldAct } from './model/fold-demand.ts';
import { type FoldedQuestion, foldQuestion } from './model/fold-question.ts';
import type { Standing } from './standing.ts';
import { loadSubject, type Saving, saveDemand, saveQuestion } from './store.ts';

export const DEMAND_KIND = 'demand';
export const QUESTION_KIND = 'work-question';

/** A subject with its state, as it was when it was loaded. */
export interface Loaded<State> {
  partition: string;
  id: string;
  version: number;
  lastAct: string;
  state: State;
}
export type LoadedDemand = Loaded<FoldedDemand>;
export type LoadedQuestion = Loaded<FoldedQuestion>;

/** One act, decided on: on what it rests, what it tells, and the clock that runs after it. */
export interface Plan {
  standing: Standing;
  verb: string;
  payload: object;
  due: string | null;
}

/** How the two kinds of this room are told, kept and missed. */
interface Kind<State> {
  kind: string;
  fold(before: State | undefined, act: ToldAct): State;
  save(deps: BurdenDeps, saving: Saving, state: State): Promise<number>;
  unknown: ErrorDefinition;
}

export const DEMANDS: Kind<FoldedDemand> = {
  kind: DEMAND_KIND,
  fold: foldDemand,
  save: (deps, saving, state) => saveDemand(deps.db.save, saving, state),
  unknown: BURDEN_ERRORS.BURDEN_DEMAND_UNKNOWN,
};
export const QUESTIONS: Kind<FoldedQuestion> = {
  kind: QUESTION_KIND,
  fold: foldQuestion,
  save: (deps, saving, state) => saveQuestion(deps.db.save, saving, state),
  unknown: BURDEN_ERRORS.BURDEN_QUESTION_UNKNOWN,
};

/** State is the fold of acts. Errors: BURDEN_DEMAND_UNKNOWN or BURDEN_QUESTION_UNKNOWN. */
export async function load<State>(
  deps: BurdenDeps,
  of: Kind<State>,
  id: string,
): Promise<Loaded<State>> {
  const key = parsePublicId(id);
  const found = key && (await loadSubject(deps.db.save, { ...key, kind: of.kind }));
  if (!key || !found) throw new AppError(of.unknown);
  let state: State | undefined;
  for (const { verb, at, payload } of found.acts) {
    // An instant reads the same however the database prints it.
    state = of.fold(state, { verb, at: new Date(at).toISOString(), payload });
  }
  return { ...key, version: found.version, lastAct: found.lastAct, state: state! };
}

const TRIES = 3;

/** The subject a repeated request was answered with before. Errors: HTTP_KEY_REUSED. */
async function repeated(
  deps: BurdenDeps,
  ctx: RequestContext,
  partition: string,
): Promise<string | undefined> {
  const found = ctx.mark && (await deps.journal.findByMark(partition, ctx.mark.mark));
  if (!found) return undefined;
  if (found.bodyMac.equals(ctx.mark!.bodyMac)) return found.about;
  throw new AppError(HTTP_ERRORS.HTTP_KEY_REUSED);
}

interface Fresh {
  partition: string;
  id: string;
  version: number;
  lastAct?: string;
}

async function write<State>(
  deps: BurdenDeps,
  ctx: RequestContext,
  on: { of: Kind<State>; subject: Fresh; before: State | undefined; plan: Plan },
): Promise<Recorded> {
  const { of, before, plan } = on;
  const { partition, id, version, lastAct } = on.subject;
  const { standing, verb, due } = plan;
  // What is written is what will be read again: undefined has no place in it.
  const payload = JSON.parse(JSON.stringify(plan.payload)) as Record<string, unknown>;
  const state = of.fold(before, { verb, at: ctx.now.toISOString(), payload });
  const act = await deps.journal.prepare({
    ...{ partition, kind: of.kind, about: id, after: version, person: null, verb, payload },
    ...(lastAct === undefined ? {} : { lastAct }),
    ...{ actor: standing.actor, basis: standing.basis, at: ctx.now, request: ctx.mark },
    due: due === null ? null : new Date(due),
  });
  const outcome = recorded(await of.save(deps, { epoch: standing.epoch, act }, state));
  if (!outcome.ok && outcome.why === 'other-body') throw new AppError(HTTP_ERRORS.HTTP_KEY_REUSED);
  if (!outcome.ok && outcome.why === 'stale') await deps.powers.catchUp();
  return outcome;
}

/**
 * Loads, decides by `plan`, records; decides again on fresh ground when powers or the subject moved
 * meanwhile. A repeated request is answered as done. Errors: BURDEN_CHANGED, HTTP_KEY_REUSED, and
 * what `plan` throws.
 */
export async function actOn<State>(
  deps: BurdenDeps,
  ctx: RequestContext,
  on: { of: Kind<State>; id: string; plan(loaded: Loaded<State>): Promise<Plan> },
): Promise<Loaded<State>> {
  const { of, id } = on;
  const partition = parsePublicId(id)?.partition;
  if (partition && (await repeated(deps, ctx, partition))) return load(deps, of, id);
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const subject = await load(deps, of, id);
    if (ctx.ifMatch !== null && ctx.ifMatch !== subject.version) break;
    const plan = await on.plan(subject);
    const outcome = await write(deps, ctx, { of, subject, before: subject.state, plan });
    if (outcome.ok || outcome.why === 'replay') return load(deps, of, id);
  }
  throw new AppError(BURDEN_ERRORS.BURDEN_CHANGED);
}

/**
 * Records the first act of a new subject, in the county of its area; answers its public id. Errors:
 * BURDEN_CHANGED, BURDEN_QUESTION_OPEN, HTTP_KEY_REUSED, and what `plan` throws.
 */
export async function begin<State>(
  deps: BurdenDeps,
  ctx: RequestContext,
  on: { of: Kind<State>; area: string; id: string; plan(): Promise<Plan> },
): Promise<string> {
  const { of, area, id } = on;
  const partition = partitionOf(area);
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const before = await repeated(deps, ctx, partition);
    if (before !== undefined) return publicId(partition, before);
    const plan = await on.plan();
    const subject = { partition, id, version: 0 };
    const outcome = await write(deps, ctx, { of, subject, before: undefined, plan });
    if (outcome.ok) return publicId(partition, id);
    // A new id has no rival: only a second open question about one admission conflicts.
    if (outcome.why === 'conflict') throw new AppError(BURDEN_ERRORS.BURDEN_QUESTION_OPEN);
  }
  throw new AppError(BURDEN_ERRORS.BURDEN_CHANGED);
}
