// SPDX-License-Identifier: Apache-2.0
import type { FastifyPluginAsync } from 'fastify';
import type { AnyRoute, Authenticator } from '#packages/http';
import { type Actor, type AssuranceLevel, systemClock } from '#packages/kernel';
import { checkPresence } from './actions/check-presence.ts';
import { closeAccount } from './actions/close-account.ts';
import { type OpenAccountInput, openAccount } from './actions/open-account.ts';
import { type RaiseLevelInput, raiseLevel } from './actions/raise-level.ts';
import { registerReader } from './actions/register-reader.ts';
import { showMe } from './actions/show-me.ts';
import { type StartedSession, startSession } from './actions/start-session.ts';
import { tryRealName } from './actions/try-real-name.ts';
import type { Me, Presence } from './contract.ts';
import { cardProof, demoLogin, findPerson, seedDemo } from './demo.ts';
import { openIdPlugin } from './oidc/plugin.ts';
import type { IdentityOptions, Room, Writing } from './room.ts';
import { identityRoutes } from './routes.ts';
import { sessionAuthenticator } from './sessions.ts';
import { type Account, type CardReaderRow, findAccount, findAccountOf } from './store.ts';
import { endSessionRow, sessionFinder } from './store-sessions.ts';

export interface Identity {
  readonly routes: AnyRoute[];
  /** For `oidcPlugin`. */
  readonly openId: FastifyPluginAsync;
  /** For `packages/http`: one named statement per request, nothing cached. */
  readonly authenticator: Authenticator;
  me(actor: Actor): Promise<Me>;
  /**
   * A session at no more than the account's level.
   * Errors: IDENTITY_ACCOUNT_UNKNOWN, IDENTITY_POST_NOT_HELD.
   */
  startSession(
    account: string,
    wanted?: { level?: AssuranceLevel; post?: string },
  ): Promise<StartedSession>;
  /** Signs out on every process at once. */
  endSession(session: string): Promise<void>;
  findAccount(id: string): Promise<Account | undefined>;
  /** The surest account of a person (id, or on a demo the handle). */
  findAccountOf(person: string): Promise<Account | undefined>;
  /** Person id, or on a demo database a handle → person id. */
  findPerson(reference: string): Promise<string | undefined>;
  /**
   * Who is present; undefined when unknown, expired, forged or another account's. `person` insists
   * on one. Errors: IDENTITY_TOO_MANY_TRIES.
   */
  checkPresence(
    presence: Presence,
    actor: Actor,
    person?: string,
  ): Promise<{ person: string } | undefined>;
  /** Errors: IDENTITY_ACCOUNT_BOUND, IDENTITY_ACCOUNT_UNKNOWN. */
  raiseLevel(input: RaiseLevelInput): Promise<void>;
  /** Counts a try; answers whose number is claimed. Errors: IDENTITY_NOT_MATCHED. */
  tryRealName(account: string, idNumber: string): Promise<{ person: string }>;
  openAccount(input: OpenAccountInput): Promise<string>;
  closeAccount(input: Writing & { account: string }): Promise<void>;
  registerReader(input: Writing & CardReaderRow): Promise<void>;
  /** Demo only: a handle (or person id) signs in at real-person, a worker in her first post. */
  demoLogin(reference: string): Promise<StartedSession>;
  /** Demo only: accounts for the people of the story; running it again changes nothing. */
  seedDemo(): Promise<void>;
  /** Demo only: the person's card on the reader. */
  cardProof(reference: string): Promise<string>;
}

/** Opens the room. */
export function createIdentity(options: IdentityOptions): Identity {
  const room: Room = {
    ...options,
    wall: options.wall ?? systemClock,
    findSession: sessionFinder(options.db.save),
  };
  for (const kind of ['account', 'card-reader']) room.journal.register({ kind });
  const pool = room.db.save;
  return {
    routes: identityRoutes(room),
    openId: openIdPlugin(room),
    authenticator: sessionAuthenticator(room),
    me: (actor) => showMe(room, actor),
    startSession: (account, wanted) => startSession(room, account, wanted),
    endSession: (session) => endSessionRow(pool, session, room.wall.now()),
    findAccount: (id) => findAccount(pool, id),
    async findAccountOf(reference) {
      const person = await findPerson(room, reference);
      return person === undefined ? undefined : findAccountOf(pool, person);
    },
    findPerson: (reference) => findPerson(room, reference),
    checkPresence: (presence, actor, person) => checkPresence(room, presence, { actor, person }),
    raiseLevel: (input) => raiseLevel(room, input),
    tryRealName: (account, idNumber) => tryRealName(room, account, idNumber),
    openAccount: (input) => openAccount(room, input),
    closeAccount: (input) => closeAccount(room, input),
    registerReader: (input) => registerReader(room, input),
    demoLogin: (reference) => demoLogin(room, reference),
    seedDemo: () => seedDemo(room),
    cardProof: (reference) => cardProof(room, reference),
  };
}

/** The city's OpenID Provider and the web app's sign-in, for composition to register. */
export function oidcPlugin(identity: Identity): FastifyPluginAsync {
  return identity.openId;
}
