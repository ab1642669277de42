// SPDX-License-Identifier: Apache-2.0
import type { TryLimit } from './model/tries.ts';
import type { Room } from './room.ts';
import { triesHash } from './secrets.ts';
import { countTry, forgetTries, uncountTry } from './store-proofs.ts';

/**
 * Counts a try before it is made, so that racing ones cannot exceed the limit; false when spent.
 */
export async function takeTry(room: Room, limit: TryLimit, about: string): Promise<boolean> {
  const hash = triesHash(room.keyring, limit.name, about);
  const n = await countTry(room.db.save, hash, limit.windowStart(room.wall.now()));
  return n <= limit.max;
}

/** Gives a try back, where only the failed ones count. */
export function giveBackTry(room: Room, limit: TryLimit, about: string): Promise<void> {
  const hash = triesHash(room.keyring, limit.name, about);
  return uncountTry(room.db.save, hash, limit.windowStart(room.wall.now()));
}

export function clearTries(room: Room, limit: TryLimit, about: string): Promise<void> {
  return forgetTries(room.db.save, triesHash(room.keyring, limit.name, about));
}
