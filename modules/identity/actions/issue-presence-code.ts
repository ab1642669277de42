// SPDX-License-Identifier: Apache-2.0
import { type Actor, AppError, isAtLeast } from '#packages/kernel';
import type { PresenceCode } from '../contract.ts';
import { IDENTITY_ERRORS } from '../errors.ts';
import type { Room } from '../room.ts';
import { newPresenceCode, presenceHash } from '../secrets.ts';
import { savePresenceCode } from '../store-proofs.ts';

const LIFE_MS = 5 * 60_000;

/**
 * Who may: a session at real-person, for its own person. Below that the code would only prove that
 * someone holds a phone signed in with a name and a number, which relatives know.
 * Changes: a code of eight digits for five minutes in place of her unused ones. No act: it reads
 * and decides nothing; its use is recorded by the case that it opens.
 * Errors: IDENTITY_CODE_NEEDS_PERSON.
 */
export async function issuePresenceCode(room: Room, actor: Actor): Promise<PresenceCode> {
  if (actor.person === null || !isAtLeast(actor.level, 'real-person')) {
    throw new AppError(IDENTITY_ERRORS.IDENTITY_CODE_NEEDS_PERSON, {
      level: actor.level,
      needed: 'real-person',
    });
  }
  const now = room.clock.now();
  const expiresAt = new Date(now.getTime() + LIFE_MS);
  for (;;) {
    const code = newPresenceCode();
    const hash = presenceHash(room.keyring, code)!;
    const row = { hash, person: actor.person, expiresAt, now };
    if (await savePresenceCode(room.db.save, row)) return { code, until: expiresAt.toISOString() };
  }
}
