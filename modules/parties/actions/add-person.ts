// SPDX-License-Identifier: Apache-2.0

import { sha256 } from '#packages/crypto';
import { AppError, assert, maskId, maskName, newId, shanghaiDate } from '#packages/kernel';
import { PARTIES_ERRORS } from '../errors.ts';
import { checkIdNumber } from '../model/id-number.ts';
import type { Room, Writing } from '../room.ts';
import { lookupMac, sealDetails } from '../sealing.ts';
import { recordPerson } from '../store.ts';

export interface AddPersonInput extends Writing {
  /** Given by an import that must not add twice; else made here. */
  id?: string;
  name: string;
  idNumber: string;
  phone: string;
  /** Twelve-digit community, in force. */
  area: string;
  household?: string;
}

/**
 * Who may: an operator's import, or identity for one who proves a number. Changes: a row of the
 * directory, sealed with the person's own key; records kind person, verb register.
 * Errors: ID_NUMBER_INVALID, AREA_UNKNOWN, PERSON_KNOWN.
 */
export async function addPerson(room: Room, input: AddPersonInput): Promise<string> {
  const now = room.clock.now();
  const today = shanghaiDate(now);
  const checked = checkIdNumber(input.idNumber, today);
  if (!checked.ok) throw new AppError(PARTIES_ERRORS.ID_NUMBER_INVALID, { why: checked.why });
  const area = room.places.getArea(input.area, today).code;
  const id = input.id ?? newId(now);
  const { idNumber, birthDate, sex } = checked;
  const key = await room.journal.keys.ensure(id);
  const details = { name: input.name, idNumber, birthDate, sex, phone: input.phone };
  const sealed = sealDetails(room.keyring.sealer, { key, person: id }, details);
  const act = await room.journal.prepare({
    partition: room.places.partitionOf(area),
    kind: 'person',
    about: id,
    after: 0,
    person: id,
    actor: input.actor,
    basis: input.basis,
    verb: 'register',
    payload: { area, household: input.household ?? null, hash: sha256(sealed).toString('hex') },
    due: null,
    at: now,
  });
  const row = {
    area,
    nameMasked: maskName(input.name),
    idMasked: maskId(idNumber),
    household: input.household ?? null,
    memberFrom: today,
  };
  const answer = await recordPerson(room.db.save, act, {
    row,
    idMac: lookupMac(room.keyring, idNumber),
    sealed,
  });
  // The same import again, or a race for one number: either way the person is there already.
  if (answer === -5 || answer === -3) throw new AppError(PARTIES_ERRORS.PERSON_KNOWN);
  assert(answer > 0, `add_person answered ${answer}`);
  return id;
}
