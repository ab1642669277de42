// SPDX-License-Identifier: Apache-2.0
import { type Actor, AppError } from '#packages/kernel';
import { actOnAccount } from '../act-on-account.ts';
import { IDENTITY_ERRORS } from '../errors.ts';
import type { Room } from '../room.ts';
import { recordPost } from '../store.ts';

/**
 * Who may: the person of the session, among posts assigned to her now; null puts the post down.
 * Changes: the session's post; records kind account, verb take-post, on one's own affair.
 * Errors: IDENTITY_POST_NOT_HELD, IDENTITY_ACCOUNT_UNKNOWN, IDENTITY_ACCOUNT_CHANGED.
 */
export async function takePost(room: Room, actor: Actor, post: string | null): Promise<void> {
  const { person, session } = actor;
  if (person === null || session === null) {
    throw new AppError(IDENTITY_ERRORS.IDENTITY_POST_NOT_HELD);
  }
  // The directory may be older than an assignment that another process has just changed.
  await room.parties.catchUp();
  const held = post === null ? null : room.parties.findPost(post);
  if (held !== null) {
    const isHeld = held && room.parties.holdsPost(person, held.code, room.clock.now());
    if (!isHeld) throw new AppError(IDENTITY_ERRORS.IDENTITY_POST_NOT_HELD);
  }
  const code = held?.code ?? null;
  if (code === actor.post) return;
  await actOnAccount(room, {
    account: actor.account,
    actor,
    basis: { kind: 'own', as: 'self', person },
    verb: 'take-post',
    payload: { session, from: actor.post, to: code },
    save: (act) => recordPost(room.db.save, act, { session, post: code }),
  });
}
