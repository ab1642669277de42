// SPDX-License-Identifier: Apache-2.0
import type { Actor, Basis, Text } from '#packages/kernel';
import { AppError, newId, shanghaiDate } from '#packages/kernel';
import { EXCHANGE_ERRORS } from '../errors.ts';
import { isOpen } from '../model/purpose.ts';
import type { Room } from '../room.ts';
import { askedCommitment } from '../sealing.ts';
import type { AskedRow, CaseKey } from '../store.ts';
import { loadPurpose, saveAsked } from '../store.ts';

export interface RevealInput {
  on: CaseKey;
  actor: Actor;
  basis: Basis;
  /** Epoch the basis was decided on; null when it rests on no power. */
  epoch: number | null;
  /** Whose values are shown. */
  subject: string;
  /** Names of the case's fields, with their labels for the diary. */
  fields: readonly { name: string; label: Text }[];
  now: Date;
}

/**
 * Records that an officer opened fields of a case, before they are shown: one row per officer,
 * case,
 * day and set of fields. Who may: the caller decided, and gives the basis.
 * Errors: EXCHANGE_NO_PURPOSE, EXCHANGE_STALE.
 */
export async function recordReveal(room: Room, input: RevealInput): Promise<void> {
  const purpose = await loadPurpose(room.db.save, input.on);
  const isWithin =
    purpose && isOpen(purpose, input.now) && purpose.subjects.includes(input.subject);
  if (!isWithin) throw new AppError(EXCHANGE_ERRORS.EXCHANGE_NO_PURPOSE);
  const fields = [...input.fields].sort((a, b) => (a.name < b.name ? -1 : 1));
  const row: AskedRow = {
    id: newId(input.now, purpose.id),
    kind: 'reveal',
    purpose: purpose.id,
    matter: purpose.matter,
    version: purpose.version,
    step: purpose.step,
    title: purpose.title,
    person: input.subject,
    resource: null,
    fields: fields.map((field) => field.name),
    labels: fields.map((field) => field.label),
    account: input.actor.account,
    actor: input.actor.person,
    post: input.actor.post,
    basis: input.basis,
    day: shanghaiDate(input.now),
  };
  const key = await room.journal.keys.ensure(input.subject);
  const beside = { on: input.on, at: input.now.toISOString(), mark: null, bodyMac: null };
  const outcome = await saveAsked(room.db.save, {
    on: input.on,
    epoch: input.basis.kind === 'power' ? input.epoch : null,
    at: input.now,
    rows: [row],
    marks: [null],
    bodyMacs: [null],
    commitments: [askedCommitment(key, row, beside)],
  });
  if ('refused' in outcome) {
    const isStale = outcome.refused === -1;
    throw new AppError(
      isStale ? EXCHANGE_ERRORS.EXCHANGE_STALE : EXCHANGE_ERRORS.EXCHANGE_NO_PURPOSE,
    );
  }
}
