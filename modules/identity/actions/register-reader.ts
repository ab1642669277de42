// SPDX-License-Identifier: Apache-2.0
import { newId } from '#packages/kernel';
import type { Room, Writing } from '../room.ts';
import { type CardReaderRow, recordReader } from '../store.ts';

/**
 * Who may: an operator on a named duty. Changes: a card reader whose signatures are believed from
 * now on; records kind card-reader, verb register. A known code changes nothing.
 * Errors: ORGANISATION_UNKNOWN.
 */
export async function registerReader(room: Room, input: Writing & CardReaderRow): Promise<void> {
  const now = room.clock.now();
  const organisation = room.parties.getOrganisation(input.organisation);
  const { code, publicKey } = input;
  const act = await room.journal.prepare({
    partition: room.places.partitionOf(organisation.area),
    ...{ kind: 'card-reader', about: newId(now), after: 0, person: null },
    ...{ actor: input.actor, basis: input.basis, verb: 'register' },
    payload: { code, organisation: organisation.code, publicKey: publicKey.toString('base64') },
    ...{ due: null, at: now },
  });
  const row = { code, organisation: organisation.code, publicKey };
  await recordReader(room.db.save, act, row);
}
