// SPDX-License-Identifier: Apache-2.0
import type { Places } from '#modules/places';
import type { Keyring } from '#packages/crypto';
import type { Database } from '#packages/db';
import type { Journal } from '#packages/journal';
import type { Actor, Basis, Clock } from '#packages/kernel';
import type { Directory } from './model/directory.ts';

export interface PartiesOptions {
  db: Database;
  journal: Journal;
  places: Places;
  keyring: Keyring;
  clock: Clock;
}

/** What the actions of this room share. */
export interface Room extends PartiesOptions {
  directory(): Directory;
  /** Reads the assignments again. */
  catchUp(): Promise<void>;
}

/** Who writes, and on what. */
export interface Writing {
  actor: Actor;
  basis: Basis;
}

/** The operator's duty of loading a city; it decides about nobody. */
export const SEEDING: Writing = {
  actor: { account: 'operator:seed', person: null, level: 'anonymous', post: null, session: null },
  basis: { kind: 'operator', duty: 'seed' },
};
