// SPDX-License-Identifier: Apache-2.0
import { isUuid } from '#packages/kernel';

/** What a reader says when a card lies on it. */
export interface CardReading {
  /** Code of the reader. */
  reader: string;
  person: string;
  /** Makes two readings of one card two proofs. */
  nonce: string;
  /** Milliseconds since 1970. */
  readAt: number;
}

/** How long a reading proves presence. */
export const CARD_PROOF_MS = 10 * 60_000;
/** A reader's clock may run this far ahead of ours. */
const SKEW_MS = 60_000;

/** The signed part of a proof; the signature follows a dot. */
export function encodeReading(reading: CardReading): string {
  return Buffer.from(JSON.stringify(reading)).toString('base64url');
}

export interface SplitProof {
  reading: CardReading;
  /** The bytes that were signed. */
  signed: string;
  signature: Buffer;
}

/** Takes a proof apart without believing it; undefined when it is not one. */
export function splitProof(proof: string): SplitProof | undefined {
  const [signed, signature, rest] = proof.split('.');
  if (!signed || !signature || rest !== undefined) return undefined;
  try {
    const said = JSON.parse(Buffer.from(signed, 'base64url').toString('utf8')) as CardReading;
    const isReading =
      typeof said.reader === 'string' &&
      typeof said.person === 'string' &&
      isUuid(said.person) &&
      typeof said.nonce === 'string' &&
      Number.isSafeInteger(said.readAt);
    if (!isReading) return undefined;
    return { reading: said, signed, signature: Buffer.from(signature, 'base64url') };
  } catch {
    return undefined;
  }
}

export function isFresh(reading: CardReading, now: Date): boolean {
  const age = now.getTime() - reading.readAt;
  return age >= -SKEW_MS && age < CARD_PROOF_MS;
}
