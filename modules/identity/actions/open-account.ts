// SPDX-License-Identifier: Apache-2.0
import { AppError, type AssuranceLevel, assert, newId } from '#packages/kernel';
import { IDENTITY_ERRORS } from '../errors.ts';
import { isUsername, normaliseUsername } from '../model/username.ts';
import type { Room, Writing } from '../room.ts';
import { hashPassword } from '../secrets.ts';
import { recordOpening } from '../store.ts';

export interface OpenAccountInput extends Writing {
  /** Given by an import that must not open twice; else made here. */
  id?: string;
  /** Person id; null until a name is verified. */
  person: string | null;
  username?: string;
  password?: string;
  level: Exclude<AssuranceLevel, 'anonymous'>;
  /** County that keeps its acts, for an account without a person; else the person's. */
  partition?: string;
}

/**
 * Who may: an operator's import, or whoever enrols a person on a rule or a power.
 * Changes: an account; records kind account, verb open. Answers its id; the same import again
 * changes nothing. Errors: IDENTITY_USERNAME_TAKEN, PERSON_UNKNOWN.
 */
export async function openAccount(room: Room, input: OpenAccountInput): Promise<string> {
  const now = room.clock.now();
  const username = input.username === undefined ? null : normaliseUsername(input.username);
  if (username !== null && !isUsername(username)) {
    throw new AppError(IDENTITY_ERRORS.IDENTITY_USERNAME_TAKEN);
  }
  const { person, level } = input;
  const partition =
    person === null ? input.partition : (await room.parties.getPerson(person)).partition;
  assert(partition, 'an account without a person names the county that keeps its acts');
  const id = input.id ?? newId(now);
  const act = await room.journal.prepare({
    ...{ partition, kind: 'account', about: id, after: 0, person },
    ...{ actor: input.actor, basis: input.basis, verb: 'open' },
    ...{ payload: { level, hasPassword: input.password !== undefined }, due: null, at: now },
  });
  const passwordHash = input.password === undefined ? null : await hashPassword(input.password);
  const answer = await recordOpening(room.db.save, act, { username, passwordHash, level });
  if (answer === -5 && !input.id) throw new AppError(IDENTITY_ERRORS.IDENTITY_USERNAME_TAKEN);
  return id;
}
