// SPDX-License-Identifier: Apache-2.0
import { actOnAccount } from '../act-on-account.ts';
import type { Room, Writing } from '../room.ts';
import { recordClosing } from '../store.ts';

/**
 * Who may: the account's own person, or an operator on a named duty.
 * Changes: the account ends, its user name is free, its sessions are signed out everywhere;
 * records kind account, verb close. Errors: IDENTITY_ACCOUNT_UNKNOWN, IDENTITY_ACCOUNT_CHANGED.
 */
export function closeAccount(room: Room, input: Writing & { account: string }): Promise<void> {
  return actOnAccount(room, {
    ...input,
    verb: 'close',
    payload: {},
    save: (act) => recordClosing(room.db.save, act, room.wall.now()),
  });
}
