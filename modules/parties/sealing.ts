// SPDX-License-Identifier: Apache-2.0
import { hmacSha256, type Keyring, type Sealer } from '#packages/crypto';
import type { PersonDetails } from './contract.ts';

/** The person's key and the row it opens: a sealed value moved to another row is broken. */
export interface SealPlace {
  key: Buffer;
  person: string;
}

function aadOf(place: SealPlace): Buffer {
  return Buffer.from(`parties|person|${place.person}`);
}

export function sealDetails(sealer: Sealer, place: SealPlace, details: PersonDetails): Buffer {
  return sealer.seal(place.key, Buffer.from(JSON.stringify(details)), aadOf(place));
}

/** Throws SealBroken if the row was altered or swapped. */
export function openDetails(sealer: Sealer, place: SealPlace, sealed: Buffer): PersonDetails {
  return JSON.parse(sealer.unseal(place.key, sealed, aadOf(place)).toString('utf8'));
}

/** The key by which a number is found without being readable in the database. */
export function lookupMac(keyring: Keyring, idNumber: string): Buffer {
  return hmacSha256(keyring.purposeKey('person-lookup'), idNumber);
}
