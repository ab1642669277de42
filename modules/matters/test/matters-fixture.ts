// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import pg from 'pg';
import { type Database, migrate, ROLE_NAMES } from '#packages/db';
import { createTestDatabase } from '#packages/testkit';
import { readCityCatalogue } from '../actions/read-city-catalogue.ts';
import { createMatters, type Matters } from '../matters.ts';
import type { StepGrant, StepUse } from '../model/bindings.ts';
import type { CityCatalogue } from '../model/catalogue.ts';
import type { VersionName } from '../ports.ts';

export const NOW = new Date('2026-11-24T08:00:00Z');
export const DEMO = join(import.meta.dirname, '../../../cities/demo');

/** The room alone, in a database of its own; the rooms below it are recorded, not imitated. */
export interface MattersFixture {
  url: string;
  db: Database;
  city: CityCatalogue;
  matters: Matters;
  bound: { uses: Map<string, StepUse[]>; grants: Map<string, StepGrant[]> };
  openAgain(): Matters;
  close(): Promise<void>;
}

async function openPools(url: string): Promise<Database> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  for (const name of ROLE_NAMES) {
    await owner.query(
      `DO $$ BEGIN CREATE ROLE lm_${name} LOGIN; ` +
        'EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$',
    );
  }
  await owner.query('DROP SCHEMA IF EXISTS matters CASCADE; DROP SCHEMA IF EXISTS db CASCADE');
  await owner.end();
  await migrate(url, [{ name: 'matters', dir: join(import.meta.dirname, '..') }], NOW);
  const pools = ROLE_NAMES.map((name) => {
    const options = `-c role=lm_${name}`;
    return [name, new pg.Pool({ connectionString: url, options, max: 2, types: dateAsText() })];
  });
  const named = Object.fromEntries(pools) as Record<(typeof ROLE_NAMES)[number], pg.Pool>;
  const close = async () => {
    await Promise.all(Object.values(named).map((pool) => pool.end()));
  };
  return { ...named, close };
}

/** As `openDatabase`: a civil date is text. */
function dateAsText(): pg.CustomTypesConfig {
  const getTypeParser = ((oid: number, format?: 'text') =>
    oid === 1082 ? (value: string) => value : pg.types.getTypeParser(oid, format)) as never;
  return { getTypeParser };
}

export async function openMattersFixture(name: string): Promise<MattersFixture> {
  const database = await createTestDatabase(name);
  const db = await openPools(database.url);
  const city = await readCityCatalogue(DEMO, '2026-11-24');
  const bound: MattersFixture['bound'] = { uses: new Map(), grants: new Map() };
  const nameOf = ({ matter, version }: VersionName) => `${matter} v${version}`;
  const openAgain = () =>
    createMatters({
      monotonic: () => performance.now(),
      db,
      powers: {
        bindUses: async (version, uses) => void bound.uses.set(nameOf(version), [...uses]),
        findEntry: (code) => {
          const entry = city.powers.findEntry(code);
          return (
            entry && { holder: entry.holder, inWhoseName: entry.holder, basis: { title: code } }
          );
        },
      },
      exchange: {
        bindGrants: async (version, grants) => void bound.grants.set(nameOf(version), [...grants]),
      },
      organisations: {
        findOrganisation: (code) => {
          const found = city.organisations.get(code);
          return found && { name: { zh: code, en: code }, creditCode: found.creditCode };
        },
      },
      communities: { listCommunities: () => city.areas.filter((code) => !code.endsWith('000')) },
    });
  const close = async () => {
    await db.close();
    await database.drop();
  };
  return { url: database.url, db, city, matters: openAgain(), bound, openAgain, close };
}
