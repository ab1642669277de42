// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { createParties, type DemoPerson, type Parties, seedParties } from '#modules/parties';
import { createPlaces, type Places, seedPlaces } from '#modules/places';
import { openKeyring } from '#packages/crypto';
import { type Database, migrate } from '#packages/db';
import { createHttpServer } from '#packages/http';
import { createJournal, type Journal } from '#packages/journal';
import { type Actor, type Basis, type Clock, shiftedClock, systemClock } from '#packages/kernel';
import { createTestDatabase } from '#packages/testkit';
import { createIdentity, type Identity, type IdentityOptions } from '../index.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const CITY_DIR = join(ROOT, 'cities', 'demo');
const ROOMS = [
  ...['packages/db', 'packages/log', 'packages/journal'],
  ...['modules/places', 'modules/parties', 'modules/identity'],
];
const ROLES = ['save', 'staff', 'resident', 'sweeper'] as const;

const makeRole = (role: string): string => `DO $$ BEGIN
  CREATE ROLE ${role} LOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`;

/** These rooms alone in a database of their own, whatever the template holds. */
async function prepare(url: string): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  for (const role of ROLES) await owner.query(makeRole(`lm_${role}`));
  for (const room of ROOMS) {
    await owner.query(`DROP SCHEMA IF EXISTS ${room.split('/')[1]} CASCADE`);
  }
  await owner.end();
  const rooms = ROOMS.map((room) => ({ name: room.split('/')[1]!, dir: join(ROOT, room) }));
  await migrate(url, rooms, new Date());
}

/** Pools whose sessions have each role's rights and no more; a second call is another process. */
export function openPools(url: string): Database {
  const open = (role: string): pg.Pool => {
    const pool = new pg.Pool({ connectionString: url, options: `-c role=lm_${role}`, max: 4 });
    pool.on('error', () => undefined);
    return pool;
  };
  const [save, staff, resident, sweeper] = ROLES.map(open);
  const pools = { save: save!, staff: staff!, resident: resident!, sweeper: sweeper! };
  const close = async (): Promise<void> => {
    await Promise.all(Object.values(pools).map((pool) => pool.end()));
  };
  return { ...pools, close };
}

/** A clock that a test moves forward. */
export interface HandClock extends Clock {
  aheadMs: number;
}

function handClock(): HandClock {
  const clock: HandClock = {
    aheadMs: 0,
    now: () => shiftedClock(systemClock, () => clock.aheadMs).now(),
  };
  return clock;
}

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

export const RULE: Basis = { kind: 'rule', matter: 'real-name', version: 1, clause: 'real-name-2' };
export const OPERATOR: { actor: Actor; basis: Basis } = {
  actor: { account: 'operator:test', person: null, level: 'anonymous', post: null, session: null },
  basis: { kind: 'operator', duty: 'test' },
};

export interface IdentityFixture {
  url: string;
  db: Database;
  journal: Journal;
  places: Places;
  parties: Parties;
  identity: Identity;
  options: IdentityOptions;
  clock: HandClock;
  wall: HandClock;
  app: FastifyInstance;
  the(handle: string): DemoPerson;
  /** Signs in by handle and answers the bearer token with its actor. */
  signIn(handle: string): Promise<{ token: string; actor: Actor }>;
  call(
    method: 'GET' | 'POST',
    path: string,
    more?: { token?: string; body?: object; from?: string },
  ): Promise<{ status: number; body: Record<string, unknown>; cookie: string | undefined }>;
  close(): Promise<void>;
}

async function serverOf(identity: Identity, clock: Clock): Promise<FastifyInstance> {
  return createHttpServer({
    ...{ routes: identity.routes, authenticator: identity.authenticator, clock },
    ...{ markKey: Buffer.alloc(32), title: 'test', version: '0', perMinute: 10_000 },
    checksAnswers: true,
    onUnexpected: (error) => {
      throw error;
    },
  });
}

async function openCity(name: string) {
  const database = await createTestDatabase(name);
  await prepare(database.url);
  const dir = mkdtempSync(join(tmpdir(), 'lastmile-identity-'));
  const keyring = openKeyring({ dir, create: true });
  const db = openPools(database.url);
  const clock = handClock();
  const journal = createJournal({ db, keyring, clock });
  await seedPlaces(db, CITY_DIR);
  const places = await createPlaces({ db });
  const parties = await createParties({ db, journal, places, keyring, clock });
  const { people } = await seedParties({ db, places, parties, clock, cityDir: CITY_DIR });
  const close = async (): Promise<void> => {
    await db.close();
    await database.drop();
    rmSync(dir, { recursive: true, force: true });
  };
  return { url: database.url, db, keyring, clock, journal, places, parties, people, close };
}

/** A seeded demo city with accounts, and the room's doors on a server. */
export async function openIdentity(name: string, publicUrl?: string): Promise<IdentityFixture> {
  const { people, ...city } = await openCity(name);
  const wall = handClock();
  const { db, journal, keyring, clock, places, parties } = city;
  const options: IdentityOptions = {
    ...{ db, journal, keyring, clock, wall, places, parties, mode: 'demo' },
    publicUrl: publicUrl ?? 'http://127.0.0.1:8080',
  };
  const identity = createIdentity(options);
  const app = await serverOf(identity, clock);
  const byHandle = new Map(people.map((person) => [person.handle, person]));
  return {
    ...city,
    ...{ wall, options, identity, app },
    the: (handle) => byHandle.get(handle)!,
    async signIn(handle) {
      const { token } = await identity.demoLogin(handle);
      const found = await identity.authenticator.authenticate({ cookie: undefined, bearer: token });
      if (found.kind !== 'actor') throw new Error('the demo login did not sign in');
      return { token, actor: found.actor };
    },
    async call(method, path, { token, body, from } = {}) {
      const answer = await app.inject({
        method,
        url: path,
        remoteAddress: from ?? '127.0.0.1',
        ...(token ? { headers: { authorization: `Bearer ${token}` } } : {}),
        ...(method === 'POST' ? { payload: body ?? {} } : {}),
      });
      const cookie = answer.headers['set-cookie'];
      return { status: answer.statusCode, body: answer.json(), cookie: cookie?.toString() };
    },
    async close() {
      await app.close();
      await city.close();
    },
  };
}
