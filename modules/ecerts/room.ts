// SPDX-License-Identifier: Apache-2.0
import type { Exchange } from '#modules/exchange';
import type { Keyring } from '#packages/crypto';
import type { Database } from '#packages/db';
import type { Journal } from '#packages/journal';
import type { Actor, PowerBasis, Text } from '#packages/kernel';
import { AppError } from '#packages/kernel';
import type { ECertType } from './contract.ts';
import { ECERT_ERRORS } from './errors.ts';

export interface IssuerOrganisation {
  name: Text;
  /** Null for a window without a code of its own: its parent's is used. */
  creditCode: string | null;
  parent: string | null;
}

/** What this room needs from the rooms below, filled where the server is composed. */
export interface ECertPorts {
  findOrganisation(code: string): IssuerOrganisation | undefined;
  /** May this actor's post, of the issuing organisation, decide the matter in the area? */
  mayDecide(
    actor: Actor,
    about: { issuer: string; matter: string; area: string; partition: string },
    now: Date,
  ): Promise<{ basis: PowerBasis; epoch: number } | undefined>;
  sameHousehold(one: string, other: string): Promise<boolean>;
  /** Powers learn what changed, when an act was refused as stale. */
  catchUp?(): Promise<void>;
  /** County and community of a person's record. */
  findPerson(person: string): Promise<{ partition: string; area: string } | undefined>;
}

/** What the actions of this room share. */
export interface Room {
  db: Database;
  journal: Journal;
  keyring: Keyring;
  exchange: Exchange;
  types: ReadonlyMap<string, ECertType>;
  ports: ECertPorts;
}

export const ECERT_KIND = 'ecert';
/** Whose key seals what was issued elsewhere: this installation vouches for the copy only. */
export const PLATFORM = 'platform';

export function getType(room: Room, code: string): ECertType {
  const type = room.types.get(code);
  if (!type) throw new AppError(ECERT_ERRORS.ECERT_TYPE_UNKNOWN, { type: code });
  return type;
}

/** The organisation's credit code, or that of the nearest body above it that has one. */
export function creditCodeOf(room: Room, code: string): string {
  let at = room.ports.findOrganisation(code);
  for (let steps = 0; at && steps < 8; steps += 1) {
    if (at.creditCode !== null) return at.creditCode;
    at = at.parent === null ? undefined : room.ports.findOrganisation(at.parent);
  }
  throw new Error(`no credit code for organisation ${code}`);
}
