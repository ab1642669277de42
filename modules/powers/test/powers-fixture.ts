// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import pg from 'pg';
import { parse } from 'yaml';
import { createParties, type Parties } from '#modules/parties';
import { createPlaces, type Places } from '#modules/places';
import { type Keyring, openKeyring } from '#packages/crypto';
import type { Database } from '#packages/db';
import { createHttpServer } from '#packages/http';
import { createJournal, type Journal } from '#packages/journal';
import type { Actor, Clock, Text } from '#packages/kernel';
import { createTestHouse } from '#packages/testkit';
import { prepareHouse } from '#tests/house/prepare-house.ts';
import type { MeansTerms } from '../contract.ts';
import { createPowers, type Powers, type ResourceDirectory } from '../index.ts';

export const CITY_DIR = join(import.meta.dirname, '..', '..', '..', 'cities', 'demo');
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

/** The city's data resources, as the house hands them in. */
function cityResources(): ResourceDirectory {
  const dir = join(CITY_DIR, 'resources');
  const rows = readdirSync(dir).map(
    (name) => parse(readFileSync(join(dir, name), 'utf8')) as Resource,
  );
  const known = new Map(rows.map((row) => [row.code, row]));
  return {
    findResource(code) {
      const row = known.get(code);
      return row && { ...row, fields: row.fields.map(({ name }) => name) };
    },
    resourcesFor(matter) {
      return rows.flatMap(({ code, owner, title, fields, allowed }) => {
        const names = allowed.find((one) => one.matter === matter)?.fields ?? [];
        const open = fields.filter(({ name }) => names.includes(name));
        return open.length > 0 ? [{ code, owner, title, fields: open }] : [];
      });
    },
  };
}

interface Resource {
  code: string;
  owner: string;
  title: Text;
  fields: { name: string; label: Text }[];
  allowed: { matter: string; fields: string[] }[];
}

export async function openProcess(url: string, keyring: Keyring, clock: Clock): Promise<Process> {
  const db = openPools(url);
  const journal = createJournal({ db, keyring, clock });
  const places = await createPlaces({ db });
  const parties = await createParties({ db, journal, places, keyring, clock });
  const powers = createPowers({ db, journal, places, parties, clock, resources: cityResources() });
  return { db, journal, places, parties, powers };
}

/** A deed that says why nothing goes with it: agreed, it may be published. */
export const NOTHING_NEEDED: MeansTerms = {
  ...{ people: [], money: [], data: [] },
  without: { people: '在原有岗位内办', money: '不增加开支', data: '不用数据' },
};

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
  patch(handle: string, path: string, body: object): Promise<Answered>;
  /** Posts over HTTP as a handle. */
  send(handle: string, path: string, sent: { body: unknown; key?: string }): Promise<Answered>;
  close(): Promise<void>;
}

/** Links as no door would write them. */
export async function insertLinks(on: pg.Pool, rows: readonly object[]): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].join(', ');
  await on.query(
    `INSERT INTO powers.delegation (${columns}) SELECT ${columns} ` +
      'FROM jsonb_populate_recordset(NULL::powers.delegation, $1)',
    [JSON.stringify(rows)],
  );
}

async function actorOf(parties: Parties, handle: string, now: Date): Promise<Actor> {
  const person = await parties.findDemoPerson(handle);
  if (!person) throw new Error(`nobody has the handle ${handle}`);
  const post = parties.postsOf(person, now)[0]?.id ?? null;
  return { account: handle, person, level: 'real-person', post, session: null };
}

/** The demo city with its powers, on a database of its own. */
export async function openPowers(name: string): Promise<PowersFixture> {
  const house = await createTestHouse({ prepareHouse, name });
  const { url } = house;
  const clock = new HandClock();
  const keyring = openKeyring({ dir: join(house.home, 'keys'), create: false });
  const first = await openProcess(url, keyring, clock);
  const { parties, powers } = first;
  await powers.catchUp();
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
  const open: Process[] = [first];
  const call = async (handle: string, request: InjectOptions): Promise<Answered> => {
    const headers = handle ? { authorization: `Bearer ${handle}` } : {};
    const answer = await app.inject({ ...request, headers: { ...request.headers, ...headers } });
    if (answer.statusCode === 500) throw faults.at(-1) ?? new Error(answer.body);
    return { status: answer.statusCode, body: answer.json() };
  };
  return {
    ...first,
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
    patch: (handle, url, payload) => call(handle, { method: 'PATCH', url, payload }),
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
      await house.drop();
    },
  };
}
