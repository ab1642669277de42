// SPDX-License-Identifier: Apache-2.0
import { partitionOf } from '#modules/places';
import { type Actor, assert } from '#packages/kernel';
import type { SignIn } from '../contract.ts';
import type { Room } from '../room.ts';
import { openAccount } from './open-account.ts';
import { type StartedSession, startSession } from './start-session.ts';

/**
 * Whoever registers acts for nobody yet: the account is her own affair, its rule is the sign-up
 * page's.
 */
const NEWCOMER: Actor = {
  account: 'anonymous',
  person: null,
  level: 'anonymous',
  post: null,
  session: null,
};

/**
 * Who may: anyone. Opens an account at 注册 level, which speaks for no person until 实名, and signs
 * it in. Records kind account, verb open. Errors: IDENTITY_USERNAME_TAKEN.
 */
export async function registerAccount(room: Room, input: SignIn): Promise<StartedSession> {
  const [county] = room.parties.organisations({ kind: 'government' });
  assert(county, 'a city has a government whose county keeps new accounts');
  const account = await openAccount(room, {
    ...{ person: null, username: input.username, password: input.password, level: 'registered' },
    partition: partitionOf(county.area),
    actor: NEWCOMER,
    basis: { kind: 'operator', duty: 'sign-up' },
  });
  return startSession(room, account);
}
