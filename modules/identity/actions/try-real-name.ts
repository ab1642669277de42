// SPDX-License-Identifier: Apache-2.0
import { normaliseNumber } from '#modules/parties';
import { AppError } from '#packages/kernel';
import { IDENTITY_ERRORS } from '../errors.ts';
import { ACCOUNT_LEVEL_TRIES, CLAIMED_LEVEL_TRIES } from '../model/tries.ts';
import type { Room } from '../room.ts';
import { takeTry } from '../tries.ts';

/**
 * Who may: a registered account, through the matter `real-name` alone. Counts a try for the account
 * and for the number claimed, known or not, then answers whose number it is: the person in whose
 * diary the check is written. The caller asks the register and raises the level.
 * A spent limit, an unknown number and, at the caller, any mismatch have one answer.
 * Errors: IDENTITY_NOT_MATCHED.
 */
export async function tryRealName(
  room: Room,
  account: string,
  idNumber: string,
): Promise<{ person: string }> {
  const number = normaliseNumber(idNumber);
  const isWithin = await Promise.all([
    takeTry(room, ACCOUNT_LEVEL_TRIES, account),
    takeTry(room, CLAIMED_LEVEL_TRIES, number),
  ]);
  const found = await room.parties.findPersonByIdNumber(number);
  if (!isWithin.every(Boolean) || !found) {
    throw new AppError(IDENTITY_ERRORS.IDENTITY_NOT_MATCHED);
  }
  return { person: found.id };
}
