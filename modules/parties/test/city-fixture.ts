// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createPlaces, type Places, seedPlaces } from '#modules/places';
import { type Keyring, openKeyring } from '#packages/crypto';
import { type Database, migrate } from '#packages/db';
import { createJournal, type Journal } from '#packages/journal';
import type { Clock } from '#packages/kernel';
import { createTestDatabase } from '#packages/testkit';
import type { DemoPerson } from '../index.ts';
import { createParties, type Parties, type SeedOptions, seedParties } from '../index.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
export const CITY_DIR = join(ROOT, 'cities', 'demo');
const ROOMS = [
  'packages/db',
  'packages/log',
  'packages/journal',
  'modules/places',
  'modules/parties',
];
const ROLES = ['save', 'staff', 'resident', 'sweeper'] as const;

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

/** The ground alone in a database of its own, whatever the template holds. */
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

/** Pools whose sessions have each role's rights and no more. */
function openPools(url: string): Database {
  const open = (role: string): pg.Pool => {
    const pool = new pg.Pool({ connectionString: url, options: `-c role=lm_${role}`, max: 4 });
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

export interface CityFixture extends SeedOptions {
  url: string;
  db: Database;
  keyring: Keyring;
  journal: Journal;
  places: Places;
  parties: Parties;
  clock: HandClock;
  people: DemoPerson[];
  /** The person behind a handle. */
  the(handle: string): DemoPerson;
  close(): Promise<void>;
}

/** A seeded demo city: places and parties on a fresh database. */
export async function openCity(name: string): Promise<CityFixture> {
  const database = await createTestDatabase(name);
  const clock = new HandClock();
  await prepare(database.url, clock.now());
  const dir = mkdtempSync(join(tmpdir(), 'lastmile-parties-'));
  const keyring = openKeyring({ dir, create: true });
  const db = openPools(database.url);
  const journal = createJournal({ db, keyring, clock });
  await seedPlaces(db, CITY_DIR);
  const places = await createPlaces({ db });
  const parties = await createParties({ db, journal, places, keyring, clock });
  const { people } = await seedParties({ db, places, parties, clock, cityDir: CITY_DIR });
  const byHandle = new Map(people.map((person) => [person.handle, person]));
  return {
    url: database.url,
    cityDir: CITY_DIR,
    db,
    keyring,
    journal,
    places,
    parties,
    clock,
    people,
    the: (handle) => byHandle.get(handle)!,
    async close() {
      await db.close();
      await database.drop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
