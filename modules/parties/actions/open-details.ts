// SPDX-License-Identifier: Apache-2.0
import type { Actor, PurposeGrant } from '#packages/kernel';
import { AppError } from '#packages/kernel';
import type { PersonDetails, PersonField } from '../contract.ts';
import { PARTIES_ERRORS } from '../errors.ts';
import type { Room } from '../room.ts';
import { openDetails } from '../sealing.ts';
import { findPersonRow } from '../store.ts';
import { listGuardians } from '../store-relations.ts';

async function open(room: Room, person: string): Promise<PersonDetails> {
  const row = await findPersonRow(room.db.save, person);
  if (!row) throw new AppError(PARTIES_ERRORS.PERSON_UNKNOWN);
  const key = await room.journal.keys.find(person);
  if (!key) throw new AppError(PARTIES_ERRORS.PERSON_ERASED);
  return openDetails(room.keyring.sealer, { key, person }, row.sealed);
}

/**
 * Who may: exchange alone, which mints the grant for an open purpose. Answers the asked fields and
 * no more; exchange writes the diary. Errors: PERSON_UNSEAL_REFUSED, PERSON_UNKNOWN, PERSON_ERASED.
 */
export async function unsealPerson<F extends PersonField>(
  room: Room,
  grant: PurposeGrant,
  asked: { person: string; fields: readonly F[] },
): Promise<Pick<PersonDetails, F>> {
  const covers =
    grant instanceof Object &&
    grant.subjects.includes(asked.person) &&
    asked.fields.every((field) => grant.fields.includes(field)) &&
    room.clock.now() < grant.until;
  if (!covers) {
    throw new AppError(PARTIES_ERRORS.PERSON_UNSEAL_REFUSED, { fields: [...asked.fields] });
  }
  const details = await open(room, asked.person);
  return Object.fromEntries(asked.fields.map((field) => [field, details[field]])) as Pick<
    PersonDetails,
    F
  >;
}

/**
 * Who may: the person herself, and a registered guardian of hers. Answers everything.
 * Errors: PERSON_NOT_OWN, PERSON_UNKNOWN, PERSON_ERASED.
 */
export async function ownDetails(
  room: Room,
  actor: Actor,
  person: string | null = actor.person,
): Promise<PersonDetails> {
  if (actor.person === null || person === null) throw new AppError(PARTIES_ERRORS.PERSON_NOT_OWN);
  if (person !== actor.person) {
    const guardians = await listGuardians(room.db.save, person, room.clock.now());
    if (!guardians.includes(actor.person)) throw new AppError(PARTIES_ERRORS.PERSON_NOT_OWN);
  }
  return open(room, person);
}
