// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { AppError, parsePublicId } from '#packages/kernel';
import type { ECertType, Presentation } from '../contract.ts';
import { ECERT_ERRORS } from '../errors.ts';
import type { FaceValues } from '../face.ts';
import { labelled, openFace } from '../face.ts';
import { qrText } from '../model/qr.ts';
import type { Room } from '../room.ts';
import { ECERT_KIND, getType } from '../room.ts';
import type { ECertRow } from '../store.ts';
import { findECert, saveChange } from '../store.ts';

/** A code on a screen; a photograph of it is worth nothing soon after. */
const SHOWN_MS = 300_000;

async function loadOwn(room: Room, ctx: RequestContext, id: string): Promise<ECertRow> {
  const found = parsePublicId(id);
  const row = found && (await findECert(room.db.save, found.partition, found.id));
  if (!row || row.person !== ctx.actor.person) throw new AppError(ECERT_ERRORS.ECERT_UNKNOWN);
  return row;
}

function chosen(type: ECertType, face: FaceValues, fields: readonly string[]) {
  const all = labelled(type, face);
  const strangers = fields.filter((name) => !all.some((field) => field.name === name));
  if (strangers.length > 0) {
    throw new AppError(ECERT_ERRORS.ECERT_FIELD_UNKNOWN, { fields: strangers });
  }
  return all.filter((field) => field.shown === 'always' || fields.includes(field.name));
}

/** The holder's consent to show these fields is an act of her own; a racing act is tried again. */
async function recordConsent(
  room: Room,
  ctx: RequestContext,
  { row, fields, until }: { row: ECertRow; fields: string[]; until: Date },
): Promise<void> {
  const last = row.acts.at(-1)!;
  const act = await room.journal.prepare({
    partition: row.partition,
    kind: ECERT_KIND,
    about: row.id,
    after: last.version,
    lastAct: last.id,
    person: row.person,
    actor: ctx.actor,
    basis: { kind: 'own', as: 'self', person: row.person },
    verb: 'present',
    payload: { fields, until: until.toISOString() },
    due: null,
    at: ctx.now,
  });
  const outcome = await saveChange(room.db.save, { epoch: null, act, status: null });
  if (!outcome.ok) throw new AppError(ECERT_ERRORS.ECERT_CHANGED);
}

/**
 * A sealed code that shows what the holder chose, for five minutes; fields marked `always` are in
 * it.
 * Who may: the holder. Records the consent. Errors: ECERT_UNKNOWN, ECERT_FIELD_UNKNOWN,
 * ECERT_CHANGED.
 */
export async function presentECert(
  room: Room,
  ctx: RequestContext,
  body: { id: string; fields: readonly string[] },
): Promise<Presentation> {
  const row = await loadOwn(room, ctx, body.id);
  const face = await openFace(room, row);
  if (!face) throw new AppError(ECERT_ERRORS.ECERT_UNKNOWN);
  const shows = chosen(getType(room, row.type), face, body.fields).map(
    ({ name, label, value }) => ({
      ...{ name, label, value },
    }),
  );
  const until = new Date(ctx.now.getTime() + SHOWN_MS);
  const signer = room.keyring.signer(`seal:${row.metadata.sealedBy}`);
  const covered = qrText({
    kind: 'shown',
    identifier: row.identifier,
    keyId: signer.keyId,
    until: until.getTime(),
    shows: Object.fromEntries(shows.map(({ name, value }) => [name, value])),
  });
  const seal = await signer.sign(Buffer.from(covered));
  const names = shows.map((field) => field.name);
  await recordConsent(room, ctx, { row, fields: names, until });
  return { qr: `${covered}:${seal.toString('base64url')}`, until: until.toISOString(), shows };
}
