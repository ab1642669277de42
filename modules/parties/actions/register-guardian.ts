// SPDX-License-Identifier: Apache-2.0
import { AppError, assert, newId } from '#packages/kernel';
import { PARTIES_ERRORS } from '../errors.ts';
import type { Room, Writing } from '../room.ts';
import { findPersonRow } from '../store.ts';
import { findGuardianship, type Guardianship, recordGuardianship } from '../store-relations.ts';

export interface RegisterGuardianInput extends Writing {
  /** Given by an import that must not register twice; else made here. */
  id?: string;
  ward: string;
  guardian: string;
  /** The organisation or court in whose register it stands. */
  registeredBy: string;
  validFrom: Date;
}

async function write(
  room: Room,
  by: Writing,
  change: { before: Guardianship | undefined; next: Omit<Guardianship, 'version' | 'lastAct'> },
): Promise<void> {
  const { before, next } = change;
  const act = await room.journal.prepare({
    partition: next.partition,
    kind: 'guardianship',
    about: next.id,
    after: before?.version ?? 0,
    lastAct: before?.lastAct,
    person: next.ward,
    actor: by.actor,
    basis: by.basis,
    verb: before ? 'end' : 'register',
    payload: { guardian: next.guardian, registeredBy: next.registeredBy },
    due: null,
    at: room.clock.now(),
  });
  const answer = await recordGuardianship(room.db.save, act, next);
  if (answer === -3) throw new AppError(PARTIES_ERRORS.ASSIGNMENT_CONFLICT);
  assert(answer > 0, `register_guardian answered ${answer}`);
}

/**
 * Who may: an operator's import, or the register of guardians. Changes: the guardian may act in
 * the ward's own affairs; records kind guardianship, verb register. Errors: PERSON_UNKNOWN,
 * ASSIGNMENT_CONFLICT.
 */
export async function registerGuardian(room: Room, input: RegisterGuardianInput): Promise<string> {
  const ward = await findPersonRow(room.db.save, input.ward);
  if (!ward) throw new AppError(PARTIES_ERRORS.PERSON_UNKNOWN);
  const id = input.id ?? newId(room.clock.now());
  const { guardian, registeredBy, validFrom } = input;
  const next = {
    id,
    partition: ward.partition,
    ward: ward.id,
    guardian,
    registeredBy,
    validFrom,
    validTo: null,
  };
  await write(room, input, { before: undefined, next });
  return id;
}

/**
 * Who may: as above. Changes: the guardianship ends; records verb end. Errors: PERSON_UNKNOWN,
 * ASSIGNMENT_CONFLICT.
 */
export async function endGuardianship(
  room: Room,
  input: Writing & { guardianship: string; validTo: Date },
): Promise<void> {
  const before = await findGuardianship(room.db.save, input.guardianship);
  if (!before) throw new AppError(PARTIES_ERRORS.PERSON_UNKNOWN);
  await write(room, input, { before, next: { ...before, validTo: input.validTo } });
}
