// SPDX-License-Identifier: Apache-2.0
import { AppError } from '#packages/kernel';
import type { SignIn } from '../contract.ts';
import { IDENTITY_ERRORS } from '../errors.ts';
import { PASSWORD_TRIES } from '../model/tries.ts';
import { normaliseUsername } from '../model/username.ts';
import type { Room } from '../room.ts';
import { isPassword } from '../secrets.ts';
import { type Account, findByUsername } from '../store.ts';
import { clearTries, takeTry } from '../tries.ts';

/**
 * Who may: anyone. Answers the account whose password this is; writes nothing but the count of
 * tries. The level is the account's, proven once; a password only shows that it is the same one.
 * Unknown name, wrong password and closed account have one answer and cost the same time.
 * Errors: IDENTITY_SIGN_IN_FAILED, IDENTITY_TOO_MANY_TRIES.
 */
export async function checkPassword(room: Room, input: SignIn): Promise<Account> {
  const username = normaliseUsername(input.username);
  if (!(await takeTry(room, PASSWORD_TRIES, username))) {
    throw new AppError(IDENTITY_ERRORS.IDENTITY_TOO_MANY_TRIES);
  }
  const found = await findByUsername(room.db.save, username);
  if (!(await isPassword(found?.passwordHash, input.password))) {
    throw new AppError(IDENTITY_ERRORS.IDENTITY_SIGN_IN_FAILED);
  }
  await clearTries(room, PASSWORD_TRIES, username);
  return found!;
}

/** The post a worker signs in with: her only one. Whoever holds several chooses. */
export function onlyPostOf(room: Room, person: string | null): string | undefined {
  const posts = person === null ? [] : room.parties.postsOf(person, room.clock.now());
  return posts.length === 1 ? posts[0]!.code : undefined;
}
