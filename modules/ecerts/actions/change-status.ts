// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { HTTP_ERRORS } from '#packages/http';
import { AppError, parsePublicId, publicId, shanghaiDate } from '#packages/kernel';
import type { StatusAnswer } from '../contract.ts';
import { ECERT_ERRORS } from '../errors.ts';
import type { StatusVerb } from '../model/status.ts';
import { changeStatus as decideStatus, foldStatus, statusOn } from '../model/status.ts';
import type { Room } from '../room.ts';
import { ECERT_KIND } from '../room.ts';
import type { ECertRow } from '../store.ts';
import { findECert, saveChange } from '../store.ts';

async function load(room: Room, id: string): Promise<ECertRow> {
  const found = parsePublicId(id);
  const row = found && (await findECert(room.db.save, found.partition, found.id));
  if (!row) throw new AppError(ECERT_ERRORS.ECERT_UNKNOWN);
  return row;
}

/** The basis of the act: a post of the issuer that may decide the matter there. */
async function standing(room: Room, ctx: RequestContext, row: ECertRow) {
  // Whoever may not know that a certificate is there is told the same as when it is not.
  if (ctx.actor.post === null) throw new AppError(ECERT_ERRORS.ECERT_UNKNOWN);
  const { partition, issuer, matter, area } = row;
  if (matter === null || area === null) {
    throw new AppError(ECERT_ERRORS.ECERT_IMPORTED);
  }
  const about = { partition, issuer, matter, area };
  const may = await room.ports.mayDecide(ctx.actor, about, ctx.now);
  if (!may) throw new AppError(ECERT_ERRORS.ECERT_NOT_ISSUER);
  const officer = ctx.actor.person;
  if (officer !== null && (await room.ports.sameHousehold(officer, row.person))) {
    throw new AppError(ECERT_ERRORS.ECERT_RECUSAL);
  }
  return may;
}

function answerOf(ctx: RequestContext, row: ECertRow): StatusAnswer {
  const status = statusOn(row, shanghaiDate(ctx.now));
  return { id: publicId(row.partition, row.id), status };
}

const STALE_TRIES = 2;

/**
 * Suspends, reinstates or revokes a certificate.
 * Who may: a post of the issuing organisation that may decide the matter. Records the act with its
 * reason, sealed. Errors: ECERT_UNKNOWN, ECERT_IMPORTED, ECERT_NOT_ISSUER, ECERT_RECUSAL,
 * ECERT_STATUS, ECERT_CHANGED, HTTP_KEY_REUSED.
 */
export async function changeStatus(
  room: Room,
  ctx: RequestContext,
  { id, verb, reason }: { id: string; verb: StatusVerb; reason: string },
): Promise<StatusAnswer> {
  for (let tries = 0; tries < STALE_TRIES; tries += 1) {
    const row = await load(room, id);
    const { basis, epoch } = await standing(room, ctx, row);
    const decided = decideStatus(foldStatus(row.acts.map((act) => act.verb)), verb);
    const last = row.acts.at(-1)!;
    const act = await room.journal.prepare({
      partition: row.partition,
      kind: ECERT_KIND,
      about: row.id,
      after: last.version,
      lastAct: last.id,
      person: row.person,
      actor: ctx.actor,
      basis,
      verb,
      payload: { identifier: row.identifier },
      facts: [{ person: row.person, values: { reason } }],
      due: null,
      at: ctx.now,
      request: ctx.mark,
    });
    // A repeated request is answered before it is refused for what it already did.
    const isReplay = ctx.mark && (await wasMadeBefore(room, row, ctx.mark.mark));
    if (!decided.ok && !isReplay) throw new AppError(decided.error, decided.details);
    const status = decided.ok ? decided.status : row.status;
    const outcome = await saveChange(room.db.save, { epoch, act, status });
    if (outcome.ok) return answerOf(ctx, { ...row, status });
    if (outcome.why === 'replay') return answerOf(ctx, row);
    if (outcome.why === 'other-body') throw new AppError(HTTP_ERRORS.HTTP_KEY_REUSED);
    if (outcome.why === 'conflict') break;
    await room.ports.catchUp?.();
  }
  throw new AppError(ECERT_ERRORS.ECERT_CHANGED);
}

async function wasMadeBefore(room: Room, row: ECertRow, mark: Buffer): Promise<boolean> {
  const before = await room.journal.findByMark(row.partition, mark);
  return before?.about === row.id;
}
