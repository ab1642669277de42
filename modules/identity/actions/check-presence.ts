// SPDX-License-Identifier: Apache-2.0
import { sha256, verifySignature } from '#packages/crypto';
import { type Actor, AppError } from '#packages/kernel';
import type { Presence } from '../contract.ts';
import { IDENTITY_ERRORS } from '../errors.ts';
import { CARD_PROOF_MS, isFresh, splitProof } from '../model/card-proof.ts';
import { PRESENCE_TRIES } from '../model/tries.ts';
import type { Room } from '../room.ts';
import { presenceHash } from '../secrets.ts';
import { findReader } from '../store.ts';
import { bindCardProof, bindPresenceCode } from '../store-proofs.ts';
import { giveBackTry, takeTry } from '../tries.ts';

/** How long a used code stays with the account that used it: a request may be repeated. */
const BOUND_MS = 10 * 60_000;

async function personOfCode(room: Room, typed: string, account: string) {
  const hash = presenceHash(room.keyring, typed);
  if (!hash) return undefined;
  const now = room.clock.now();
  const boundUntil = new Date(now.getTime() + BOUND_MS);
  return bindPresenceCode(room.db.save, { hash, account, now, boundUntil });
}

async function personOfCard(room: Room, proof: string, account: string) {
  const split = splitProof(proof);
  if (!split || !isFresh(split.reading, room.clock.now())) return undefined;
  const reader = await findReader(room.db.save, split.reading.reader);
  const signed = Buffer.from(split.signed);
  if (!reader || !verifySignature('Ed25519', reader.publicKey, signed, split.signature)) {
    return undefined;
  }
  // Hash of what was signed: the signature itself has more than one spelling.
  const owner = await bindCardProof(room.db.save, {
    hash: sha256(split.signed),
    account,
    expiresAt: new Date(split.reading.readAt + CARD_PROOF_MS),
  });
  return owner === account ? split.reading.person : undefined;
}

/**
 * Who may: a signed-in account; whether its post may receive is the caller's business. Answers the
 * person who is present, or undefined: unknown, expired, forged, or used by another account first.
 * `person` insists that it is this one. Changes: binds the proof to the account; counts wrong ones.
 * Errors: IDENTITY_TOO_MANY_TRIES.
 */
export async function checkPresence(
  room: Room,
  presence: Presence,
  by: { actor: Actor; person?: string },
): Promise<{ person: string } | undefined> {
  const { account } = by.actor;
  if (!(await takeTry(room, PRESENCE_TRIES, account))) {
    throw new AppError(IDENTITY_ERRORS.IDENTITY_TOO_MANY_TRIES);
  }
  const find = presence.kind === 'card' ? personOfCard : personOfCode;
  const person = await find(room, presence.proof, account);
  if (person === undefined || (by.person ?? person) !== person) return undefined;
  await giveBackTry(room, PRESENCE_TRIES, account);
  return { person };
}
