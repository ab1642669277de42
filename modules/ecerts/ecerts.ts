// SPDX-License-Identifier: Apache-2.0
import type { Exchange } from '#modules/exchange';
import type { Keyring } from '#packages/crypto';
import type { Database } from '#packages/db';
import type { AnyRoute } from '#packages/http';
import type { Journal } from '#packages/journal';
import { IMPORT_MATTER } from './actions/import-ecert.ts';
import { listMine } from './actions/list-mine.ts';
import type { IssueInput, PreparedIssue } from './actions/prepare-issue.ts';
import { prepareIssue } from './actions/prepare-issue.ts';
import { verifyECert } from './actions/verify-ecert.ts';
import type { ECertMine, ECertType, VerifiedECert, VerifyECertBody } from './contract.ts';
import type { ECertPorts, Room } from './room.ts';
import { ECERT_KIND } from './room.ts';
import { ecertRoutes } from './routes.ts';

export interface ECertsOptions {
  db: Database;
  journal: Journal;
  keyring: Keyring;
  exchange: Exchange;
  types: readonly ECertType[];
  ports: ECertPorts;
}

export interface Ecerts {
  readonly routes: AnyRoute[];
  listTypes(): ECertType[];
  findType(code: string): ECertType | undefined;
  /** For the save that issues it: parameters and columns of `ecerts.issue`. */
  prepareIssue(input: IssueInput): Promise<PreparedIssue>;
  mine(person: string, now: Date): Promise<ECertMine[]>;
  verify(body: VerifyECertBody, now: Date): Promise<VerifiedECert>;
  /**
   * Lets holders import by their own consent: binds the grants of `ecert-import`. Repeatable; at
   * seed.
   */
  bindImports(): Promise<void>;
}

async function bindImports(room: Room): Promise<void> {
  const grants = [...room.types.values()].flatMap((type) =>
    type.importFrom === undefined
      ? []
      : [
          {
            step: '*',
            resource: type.importFrom,
            fields: type.fields.map((field) => field.name),
          },
        ],
  );
  await room.exchange.bindGrants(IMPORT_MATTER, grants);
}

/** Opens the room and registers its kind of subject. */
export function createEcerts(options: ECertsOptions): Ecerts {
  const { types, ...rest } = options;
  const room: Room = { ...rest, types: new Map(types.map((type) => [type.code, type])) };
  options.journal.register({ kind: ECERT_KIND });
  return {
    routes: ecertRoutes(room),
    listTypes: () => [...room.types.values()],
    findType: (code) => room.types.get(code),
    prepareIssue: (input) => prepareIssue(room, input),
    mine: (person, now) => listMine(room, person, now),
    verify: (body, now) => verifyECert(room, body, now),
    bindImports: () => bindImports(room),
  };
}
