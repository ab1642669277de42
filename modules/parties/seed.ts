// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Places } from '#modules/places';
import type { Database } from '#packages/db';
import { AppError, type Clock, shanghaiDate } from '#packages/kernel';
import { type DemoPerson, readPeople } from './city/demo-person.ts';
import type { AreaNames } from './city/demo-records.ts';
import { readOrganisations } from './city/organisation-patterns.ts';
import { stableId } from './city/stable-id.ts';
import type { Parties } from './door.ts';
import { SEEDING } from './room.ts';
import { saveReference } from './store.ts';
import { keepStoryDate, saveHandle } from './store-relations.ts';

/** Posts of the demo are held since before any story begins. */
const HELD_SINCE = new Date('2025-01-01T00:00:00+08:00');

export interface SeedOptions {
  db: Database;
  places: Places;
  parties: Parties;
  clock: Clock;
  /** The city's folder, such as cities/demo. */
  cityDir: string;
}

/** Names of an area and of all above it, for addresses. */
export function areaNames(places: Places): AreaNames {
  return (code) => [places.tree().latest(code), ...places.tree().ancestors(code)];
}

/** An import that finds its row already there has done its work. */
async function unlessThere(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    const isThere = ['PERSON_KNOWN', 'ASSIGNMENT_CONFLICT'].includes((error as AppError).code);
    if (!(error instanceof AppError) || !isThere) throw error;
  }
}

/** Imports `<cityDir>/organisations/patterns.yaml` for the areas in force. Idempotent. */
export async function seedOrganisations(options: SeedOptions): Promise<number> {
  const today = shanghaiDate(options.clock.now());
  const tree = options.places.tree();
  const inForce = tree.codes().flatMap((code) => tree.find(code, today) ?? []);
  const yaml = readFileSync(join(options.cityDir, 'organisations', 'patterns.yaml'), 'utf8');
  const reference = readOrganisations(yaml, inForce);
  await saveReference(options.db.save, reference);
  await options.parties.reload();
  return reference.organisations.length;
}

/** Adds one invented person with her posts and handle; adding again changes nothing. */
export async function seedPerson(options: SeedOptions, person: DemoPerson): Promise<void> {
  const { db, parties } = options;
  const { id, name, idNumber, phone, area, household } = person;
  await unlessThere(parties.addPerson({ ...SEEDING, id, name, idNumber, phone, area, household }));
  for (const post of person.posts) {
    const assignment = stableId(`assignment:${post}:${id}`);
    await unlessThere(
      parties.assign({ ...SEEDING, id: assignment, person: id, post, validFrom: HELD_SINCE }),
    );
  }
  if (person.handle !== undefined) await saveHandle(db.save, person.handle, id);
}

/**
 * Imports the organisations and the invented people of a demo city. The first run fixes the day of
 * the story, from which ages count; later runs change nothing. Returns the people as they are.
 */
export async function seedParties(
  options: SeedOptions,
): Promise<{ organisations: number; people: DemoPerson[] }> {
  const organisations = await seedOrganisations(options);
  const people = await readDemoPeople(options);
  for (const person of people) await seedPerson(options, person);
  const idOf = new Map(people.map((person) => [person.handle, person.id]));
  for (const guardian of people) {
    for (const handle of guardian.guardianOf) {
      const ward = idOf.get(handle)!;
      await unlessThere(
        options.parties.registerGuardian({
          ...SEEDING,
          id: stableId(`guardianship:${ward}:${guardian.id}`),
          ward,
          guardian: guardian.id,
          registeredBy: 'civil-affairs-330102',
          validFrom: HELD_SINCE,
        }),
      );
    }
  }
  return { organisations, people };
}

/** The invented people of this database, with what the agencies know of them. */
export async function readDemoPeople(
  options: Pick<SeedOptions, 'db' | 'places' | 'clock' | 'cityDir'>,
): Promise<DemoPerson[]> {
  const today = shanghaiDate(options.clock.now());
  const storyDate = await keepStoryDate(options.db.save, today);
  const yaml = readFileSync(join(options.cityDir, 'people', 'people.yaml'), 'utf8');
  return readPeople(yaml, { storyDate, areas: areaNames(options.places) });
}
