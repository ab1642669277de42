// SPDX-License-Identifier: Apache-2.0

import { partitionOf } from '#modules/places';
import type { RequestContext } from '#packages/http';
import { HTTP_ERRORS } from '#packages/http';
import type { ActInput } from '#packages/journal';
import { recorded } from '#packages/journal';
import type { Actor, Basis, Refusal } from '#packages/kernel';
import { AppError } from '#packages/kernel';
import type { PowerAct } from '../contract/acts.ts';
import type { PowersDeps } from '../deps.ts';
import { POWERS_ERRORS } from '../errors.ts';
import type { Epochs } from '../live.ts';

export const ENTRY_KIND = 'power-entry';
export const LINK_KIND = 'delegation';

/**
 * Who writes, on what, and under which epochs; null epochs for an operator, whose duty rests on no
 * power.
 */
export interface Acting {
  actor: Actor;
  basis: Basis;
  epochs: Epochs | null;
  at: Date;
  request: RequestContext['mark'];
}

/** The seed's duty: it fills a city in, and decides about nobody. */
export const SEED_DUTY = 'seed-powers';

/** The operator who imports a list on the command line. */
export const IMPORT_DUTY = 'import-powers';

/** The operator: no person, and a duty instead of a power. */
export function operatorActing(at: Date, duty = SEED_DUTY): Acting {
  return {
    actor: {
      account: `operator:${duty}`,
      person: null,
      level: 'anonymous',
      post: null,
      session: null,
    },
    basis: { kind: 'operator', duty },
    epochs: null,
    at,
    request: null,
  };
}

/** On whose power the caller writes, as an answer to her question gave it. */
export function actingOn(
  { actor, now, mark }: RequestContext,
  { basis, epochs }: { basis: Basis; epochs: Epochs },
): Acting {
  return { actor, basis, epochs, at: now, request: mark };
}

/**
 * Insists on the act over each matter in the area. Errors: POWER_MISSING, with the missing link.
 */
export function insistActing(
  deps: PowersDeps,
  ctx: RequestContext,
  q: { act: PowerAct; matters: readonly string[]; area: string; entry?: string },
): Acting {
  const { actor, now } = ctx;
  let held: Acting | undefined;
  for (const matter of q.matters) {
    const answer = deps.decisions.mayAct({
      ...{ post: actor.post, person: actor.person, matter, at: now },
      ...{ act: q.act, area: q.area, entry: q.entry },
    });
    if (!answer.allowed) {
      throw new AppError(POWERS_ERRORS.POWER_MISSING, { missing: answer.missing });
    }
    held ??= actingOn(ctx, answer);
  }
  if (!held) throw new AppError(POWERS_ERRORS.POWER_MISSING);
  return held;
}

/** The act of a new subject of this room. Its partition is that of its area. */
export function firstAct(
  acting: Acting,
  subject: {
    kind: string;
    id: string;
    area: string;
    verb: string;
    payload: Record<string, unknown>;
    due?: Date | null;
  },
): ActInput {
  return {
    partition: partitionOf(subject.area),
    kind: subject.kind,
    about: subject.id,
    after: 0,
    person: null,
    actor: acting.actor,
    basis: acting.basis,
    verb: subject.verb,
    payload: subject.payload,
    due: subject.due ?? null,
    at: acting.at,
    request: acting.request,
  };
}

/** Whether the request's mark was already used in the county of this area. */
export async function isMarked(
  deps: PowersDeps,
  ctx: RequestContext,
  area: string,
): Promise<boolean> {
  if (!ctx.mark) return false;
  return (await deps.journal.findByMark(partitionOf(area), ctx.mark.mark)) !== undefined;
}

/** Throws a refusal that a model returned. */
export function insist(refusal: Refusal | undefined): void {
  if (refusal) throw new AppError(refusal.error, refusal.details);
}

const TRIES = 3;

/**
 * Decides and writes; decides again when the powers it stood on have moved. A repeated request is
 * answered as done. Errors: HTTP_KEY_REUSED, POWER_CHANGED, and whatever `attempt` throws.
 */
export async function writing(deps: PowersDeps, attempt: () => Promise<number>): Promise<void> {
  for (let tries = 1; ; tries++) {
    const outcome = recorded(await attempt());
    if (outcome.ok || outcome.why === 'replay') break;
    if (outcome.why === 'other-body') throw new AppError(HTTP_ERRORS.HTTP_KEY_REUSED);
    if (tries === TRIES) throw new AppError(POWERS_ERRORS.POWER_CHANGED);
    await deps.live.catchUp();
  }
  await deps.live.catchUp();
}
