// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import type { Basis } from '#packages/kernel';
import { AppError, isAtLeast, parsePublicId } from '#packages/kernel';
import { EXCHANGE_ERRORS } from '../errors.ts';
import type { Answer } from '../model/answer.ts';
import type { Purpose } from '../model/purpose.ts';
import { isOpen } from '../model/purpose.ts';
import type { Claim } from '../model/verdict.ts';
import type { Room } from '../room.ts';
import type { CaseKey } from '../store.ts';
import { loadPurpose } from '../store.ts';
import { askRegisters } from './ask.ts';

export interface DoorInput {
  case: string;
  resource: string;
  subject: string;
  fields: Claim;
  mode: 'verify' | 'query';
}

interface Standing {
  basis: Basis;
  epoch: number | null;
}

function noPurpose(): AppError {
  return new AppError(EXCHANGE_ERRORS.EXCHANGE_NO_PURPOSE);
}

/** A post reads at the step it performs, and not about its holder or her household. */
async function standingOfPost(
  room: Room,
  ctx: RequestContext,
  purpose: Purpose,
): Promise<Standing> {
  const may = await room.ports.mayPerform(ctx.actor, purpose, ctx.now);
  if (!may) throw noPurpose();
  const officer = ctx.actor.person;
  for (const subject of officer === null ? [] : purpose.subjects) {
    if (subject === officer || (await room.ports.sameHousehold(officer!, subject))) {
      throw new AppError(EXCHANGE_ERRORS.EXCHANGE_RECUSAL);
    }
  }
  return may;
}

/** The person reads her own, a guardian her ward's; values only at real-person level. */
async function standingOfPerson(
  room: Room,
  ctx: RequestContext,
  { purpose, mode }: { purpose: Purpose; mode: DoorInput['mode'] },
): Promise<Standing> {
  const { person, level } = ctx.actor;
  if (person === null || !isAtLeast(level, 'real-name')) throw noPurpose();
  const isSelf = person === purpose.person;
  if (!isSelf && !(await room.ports.isGuardian(person, purpose.person))) throw noPurpose();
  if (mode === 'query' && !isAtLeast(level, 'real-person')) {
    throw new AppError(EXCHANGE_ERRORS.EXCHANGE_YES_NO_ONLY, { level, needed: 'real-person' });
  }
  const as = isSelf ? 'self' : 'guardian';
  return { basis: { kind: 'own', as, person: purpose.person }, epoch: null };
}

/**
 * One question to one register about a person of an open case.
 * Who may: the post that performs the case's step now; without a post the person herself or her
 * guardian. Records the two diary rows of a read. Errors: EXCHANGE_NO_PURPOSE,
 * EXCHANGE_FIELD_NOT_GRANTED, EXCHANGE_YES_NO_ONLY, EXCHANGE_RECUSAL, EXCHANGE_STALE.
 */
export async function readAtDoor(
  room: Room,
  ctx: RequestContext,
  input: DoorInput,
): Promise<Answer> {
  const found = parsePublicId(input.case);
  if (!found) throw noPurpose();
  const on: CaseKey = { partition: found.partition, case: found.id };
  const purpose = await loadPurpose(room.db.save, on);
  if (!purpose || !isOpen(purpose, ctx.now)) throw noPurpose();
  const subject = await room.ports.findPerson(input.subject);
  const ask = async (): Promise<Answer> => {
    const standing =
      ctx.actor.post === null
        ? await standingOfPerson(room, ctx, { purpose, mode: input.mode })
        : await standingOfPost(room, ctx, purpose);
    if (subject === undefined) throw noPurpose();
    const { resource, fields, mode } = input;
    const asks = [{ resource, subject, fields, mode }];
    const isSeenAtDesk = ctx.actor.post !== null;
    const common = { on, actor: ctx.actor, now: ctx.now, request: ctx.mark, isSeenAtDesk };
    const [answer] = await askRegisters(room, { ...common, ...standing, asks });
    return answer!;
  };
  try {
    return await ask();
  } catch (error) {
    const isStale = error instanceof AppError && error.code === 'EXCHANGE_STALE';
    if (!isStale || !room.ports.catchUp) throw error;
    // Decide again on what is known now, once: a revocation refuses, any other change lets through.
    await room.ports.catchUp();
    return ask();
  }
}
