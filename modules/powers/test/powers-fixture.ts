// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import pg from 'pg';
import { createParties, type Parties, seedParties } from '#modules/parties';
import { createPlaces, type Places, seedPlaces } from '#modules/places';
import { type Keyring, openKeyring } from '#packages/crypto';
import { type Database, migrate } from '#packages/db';
import { createHttpServer } from '#packages/http';
import { createJournal, type Journal } from '#packages/journal';
import type { Actor, Clock } from '#packages/kernel';
import { createTestDatabase } from '#packages/testkit';
import { createPowers, type Powers } from '../index.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
export const CITY_DIR = join(ROOT, 'cities', 'demo');
const ROOMS = [
  'packages/db',
  'packages/log',
  'packages/journal',
  'modules/places',
  'modules/parties',
  'modules/powers',
];
const ROLES = ['save', 'staff', 'resident', 'sweeper'] as const;

/** 芙蓉社区, its subdistrict 采荷街道, and its neighbour. */
export const FURONG = '330102012001';
export const JIELIAN = '330102012002';
export const CAIHE = '330102012000';
export const DISTRICT = '330102000000';

/** A clock that a test moves by hand. */
export class HandClock implements Clock {
  at = new Date('2026-11-24T01:30:00Z');
  now(): Date {
    return this.at;
  }
}

const makeRole = (role: string): string => `DO $$ BEGIN
  CREATE ROLE ${role} LOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`;

async function prepare(url: string, now: Date): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  for (const role of ROLES) await owner.query(makeRole(`lm_${role}`));
  for (const room of ROOMS) {
    await owner.query(`DROP SCHEMA IF EXISTS ${room.split('/')[1]} CASCADE`);
  }
  await owner.end();
  const rooms = ROOMS.map((room) => ({ name: room.split('/')[1]!, dir: join(ROOT, room) }));
  await migrate(url, rooms, now);
}

const types = {
  getTypeParser: ((oid: number, format?: 'text') => {
    if (oid === pg.types.builtins.DATE) return (value: string) => value;
    if (oid === pg.types.builtins.INT8) return Number;
    return pg.types.getTypeParser(oid, format);
  }) as pg.CustomTypesConfig['getTypeParser'],
};

/** Pools whose sessions have each role's rights and no more. */
export function openPools(url: string): Database {
  const open = (role: string): pg.Pool => {
    const options = `-c role=lm_${role}`;
    const pool = new pg.Pool({ connectionString: url, options, max: 4, types });
    pool.on('error', () => undefined);
    return pool;
  };
  const pools = {
    save: open('save'),
    staff: open('staff'),
    resident: open('resident'),
    sweeper: open('sweeper'),
  };
  const close = async (): Promise<void> => {
    await Promise.all(Object.values(pools).map((pool) => pool.end()));
  };
  return { ...pools, close };
}

/** One process of the program, as far as powers needs it. */
export interface Process {
  db: Database;
  journal: Journal;
  places: Places;
  parties: Parties;
  powers: Powers;
}

export async function openProcess(url: string, keyring: Keyring, clock: Clock): Promise<Process> {
  const db = openPools(url);
  const journal = createJournal({ db, keyring, clock });
  const places = await createPlaces({ db });
  const parties = await createParties({ db, journal, places, keyring, clock });
  const powers = createPowers({ db, journal, places, parties, clock });
  return { db, journal, places, parties, powers };
}

export interface Answered {
  status: number;
  body: Record<string, unknown>;
}

export interface PowersFixture extends Process {
  url: string;
  clock: HandClock;
  app: FastifyInstance;
  /** A second process on the same database. */
  another(): Promise<Process>;
  /** The actor behind a handle, in the one post she holds (or none). */
  actor(handle: string): Promise<Actor>;
  post(code: string): string;
  /** Reads over HTTP as a handle; an empty one is nobody. */
  get(handle: string, path: string): Promise<Answered>;
  /** Posts over HTTP as a handle. */
  send(handle: string, path: string, sent: { body: unknown; key?: string }): Promise<Answered>;
  close(): Promise<void>;
}

async function actorOf(parties: Parties, handle: string, now: Date): Promise<Actor> {
  const person = await parties.findDemoPerson(handle);
  if (!person) throw new Error(`nobody has the handle ${handle}`);
  const post = parties.postsOf(person, now)[0]?.id ?? null;
  return { account: handle, person, level: 'real-person', post, session: null };
}

/** The demo city with its powers, on a database of its own. */
export async function openPowers(name: string): Promise<PowersFixture> {
  const database = await createTestDatabase(name);
  const { url } = database;
  const clock = new HandClock();
  await prepare(url, clock.now());
  const dir = mkdtempSync(join(tmpdir(), 'lastmile-powers-'));
  const keyring = openKeyring({ dir, create: true });
  const seeding = openPools(url);
  await seedPlaces(seeding, CITY_DIR);
  await seeding.close();
  const process = await openProcess(url, keyring, clock);
  const { db, places, parties, powers } = process;
  await seedParties({ db, places, parties, clock, cityDir: CITY_DIR });
  await powers.seed(CITY_DIR);
  const authenticate = async ({ bearer }: { bearer: string | undefined }) =>
    bearer === undefined
      ? { kind: 'anonymous' as const }
      : { kind: 'actor' as const, actor: await actorOf(parties, bearer, clock.now()) };
  const faults: Error[] = [];
  const app = await createHttpServer({
    routes: powers.routes,
    authenticator: { authenticate },
    clock,
    markKey: Buffer.alloc(32, 7),
    title: 'powers',
    version: '0',
    perMinute: 100_000,
    checksAnswers: true,
    onUnexpected: (error) => faults.push(error),
  });
  const open: Process[] = [process];
  const call = async (handle: string, request: InjectOptions): Promise<Answered> => {
    const headers = handle ? { authorization: `Bearer ${handle}` } : {};
    const answer = await app.inject({ ...request, headers: { ...request.headers, ...headers } });
    if (answer.statusCode === 500) throw faults.at(-1) ?? new Error(answer.body);
    return { status: answer.statusCode, body: answer.json() };
  };
  return {
    ...process,
    url,
    clock,
    app,
    async another() {
      const other = await openProcess(url, keyring, clock);
      await other.powers.catchUp();
      open.push(other);
      return other;
    },
    actor: (handle) => actorOf(parties, handle, clock.now()),
    post: (code) => parties.getPost(code).id,
    get: (handle, url) => call(handle, { method: 'GET', url }),
    send: (handle, url, { body, key }) =>
      call(handle, {
        ...{ method: 'POST', url, payload: body as object },
        headers: key ? { 'idempotency-key': key } : {},
      }),
    async close() {
      await app.close();
      for (const one of open) {
        await one.powers.stop();
        await one.db.close();
      }
      await database.drop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
