// SPDX-License-Identifier: Apache-2.0
import { AppError, assert } from '#packages/kernel';
import { PARTIES_ERRORS } from '../errors.ts';
import type { Room, Writing } from '../room.ts';
import { findPersonRow, recordErasure } from '../store.ts';

/**
 * Who may: an operator, on a lawful request (个人信息保护法 §47). Changes: the person's key is
 * deleted, so that everything sealed with it is noise, here and in every room; the mask and the
 * look-up go too. Records kind person, verb erase: by it a missing key counts as erased.
 * Errors: PERSON_UNKNOWN, PERSON_ERASED.
 */
export async function erasePerson(room: Room, input: Writing & { person: string }): Promise<void> {
  const row = await findPersonRow(room.db.save, input.person);
  if (!row) throw new AppError(PARTIES_ERRORS.PERSON_UNKNOWN);
  if (!(await room.journal.keys.find(row.id))) throw new AppError(PARTIES_ERRORS.PERSON_ERASED);
  const act = await room.journal.prepare({
    partition: row.partition,
    kind: 'person',
    about: row.id,
    after: row.version,
    lastAct: row.lastAct,
    // Salted with the system's key: this act must still verify when the person's key is gone.
    person: null,
    actor: input.actor,
    basis: input.basis,
    verb: 'erase',
    payload: {},
    due: null,
    at: room.clock.now(),
  });
  const answer = await recordErasure(room.db.save, act);
  room.journal.keys.forget(row.id);
  if (answer === -3) throw new AppError(PARTIES_ERRORS.PERSON_ERASED);
  assert(answer > 0, `erase_person answered ${answer}`);
}
