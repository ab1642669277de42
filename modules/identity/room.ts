// SPDX-License-Identifier: Apache-2.0
import type { Parties } from '#modules/parties';
import type { Places } from '#modules/places';
import type { Keyring } from '#packages/crypto';
import type { Database } from '#packages/db';
import type { Journal } from '#packages/journal';
import type { Actor, Basis, Clock } from '#packages/kernel';
import type { FindSession } from './store-sessions.ts';

export interface IdentityOptions {
  db: Database;
  journal: Journal;
  keyring: Keyring;
  /** The installation's clock, which a demo may advance: acts, posts, proofs of presence. */
  clock: Clock;
  /** Wall time, never the demo's: sessions, OpenID and tries. Default: the system's. */
  wall?: Clock;
  places: Places;
  parties: Parties;
  mode: 'demo' | 'production';
  /** Where people reach this server, without a slash at the end; the OpenID issuer. */
  publicUrl: string;
}

/** What the actions of this room share. */
export interface Room extends IdentityOptions {
  wall: Clock;
  findSession: FindSession;
}

/** Who writes, and on what. */
export interface Writing {
  actor: Actor;
  basis: Basis;
}

/** An operator's duty: it has no person and decides about nobody. */
export function operatorWriting(duty: string): Writing {
  const account = `operator:${duty}`;
  return {
    actor: { account, person: null, level: 'anonymous', post: null, session: null },
    basis: { kind: 'operator', duty },
  };
}
