// SPDX-License-Identifier: Apache-2.0
import { hmacSha256, jcs, sha256 } from '#packages/crypto';
import type { ActRow } from './types.ts';

/** What a commitment covers: the act row as stored, in canonical JSON. */
export interface Committed extends Omit<ActRow, 'at'> {
  partition: string;
  kind: string;
  about: string;
  at: string;
  mark: string | null;
  bodyMac: string | null;
}

/**
 * The salt of one act: without the subject's key the commitment says nothing, also to a guesser.
 */
export function saltOf(key: Buffer, actId: string): Buffer {
  return hmacSha256(key, actId);
}

/** SHA-256(salt ‖ canonical act). 32 bytes: the entry of the transparency log. */
export function commitmentOf(key: Buffer, act: Committed): Buffer {
  return sha256(saltOf(key, act.id), jcs(act));
}
