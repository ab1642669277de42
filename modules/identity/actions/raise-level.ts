// SPDX-License-Identifier: Apache-2.0
import { AppError, type AssuranceLevel, isAtLeast } from '#packages/kernel';
import { actOnAccount } from '../act-on-account.ts';
import { IDENTITY_ERRORS } from '../errors.ts';
import type { Room, Writing } from '../room.ts';
import { recordLevel } from '../store.ts';

export interface RaiseLevelInput extends Writing {
  account: string;
  person: string;
  level: Extract<AssuranceLevel, 'real-name' | 'real-person'>;
}

/**
 * Who may: `cases`, as the outcome of a matter (basis rule or power), and an operator's import.
 * Changes: person and level of the account and of its open sessions, at once; records kind
 * account, verb raise-level. A level already reached changes nothing.
 * Errors: IDENTITY_ACCOUNT_BOUND, IDENTITY_ACCOUNT_UNKNOWN, IDENTITY_ACCOUNT_CHANGED.
 */
export async function raiseLevel(room: Room, input: RaiseLevelInput): Promise<void> {
  const { account, person, level, actor, basis } = input;
  await room.parties.getPerson(person);
  await actOnAccount(room, {
    ...{ account, actor, basis, person },
    verb: 'raise-level',
    payload: { level },
    decide(found) {
      if (found.person !== null && found.person !== person) {
        throw new AppError(IDENTITY_ERRORS.IDENTITY_ACCOUNT_BOUND);
      }
      return !isAtLeast(found.level, level);
    },
    save: (act) => recordLevel(room.db.save, act, { person, level }),
  });
}
