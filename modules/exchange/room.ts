// SPDX-License-Identifier: Apache-2.0
import type { Sealer } from '#packages/crypto';
import type { Database } from '#packages/db';
import type { Journal } from '#packages/journal';
import type { Actor, PowerBasis, PurposeGrant, Text } from '#packages/kernel';
import { AppError } from '#packages/kernel';
import type { Connector } from './connectors/connector.ts';
import type { DataResource, FactSource } from './contract.ts';
import { EXCHANGE_ERRORS } from './errors.ts';
import type { Purpose } from './model/purpose.ts';

/** The post behind a read, in words a resident understands; the name masked. */
export interface Described {
  organisation: Text;
  post: Text;
  personMasked: string;
}

/** What this room needs from the rooms below, filled where the server is composed. */
export interface ExchangePorts {
  /** The number a register finds the person by; undefined when we do not know it. */
  findIdNumber(grant: PurposeGrant, person: string): Promise<string | undefined>;
  isGuardian(guardian: string, ward: string): Promise<boolean>;
  sameHousehold(one: string, other: string): Promise<boolean>;
  /**
   * May this post perform the purpose's current step? Undefined when not. `epoch` of the decision.
   */
  mayPerform(
    actor: Actor,
    purpose: Purpose,
    now: Date,
  ): Promise<{ basis: PowerBasis; epoch: number } | undefined>;
  /** Powers learn what changed, when a read was refused as stale. */
  catchUp?(): Promise<void>;
  /** A person id, or on a demo database a handle. */
  findPerson(reference: string): Promise<string | undefined>;
  /** By post code and person id. */
  describe(post: string, person: string | null): Promise<Described | undefined>;
}

/** What the actions of this room share. */
export interface Room {
  db: Database;
  journal: Journal;
  sealer: Sealer;
  resources: ReadonlyMap<string, DataResource>;
  connectors: ReadonlyMap<string, Connector>;
  ports: ExchangePorts;
  /** A door waits this long in all for its agencies. */
  budgetMs: number;
}

export function getResource(room: Room, code: string): DataResource {
  const resource = room.resources.get(code);
  if (!resource) throw new AppError(EXCHANGE_ERRORS.EXCHANGE_RESOURCE_UNKNOWN, { resource: code });
  return resource;
}

export function sourceOf(resource: DataResource): FactSource {
  return { agency: resource.agency, resource: resource.code, title: resource.source };
}
