// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { AppError, shanghaiDate } from '#packages/kernel';
import { type DemoPerson, likePerson } from './city/demo-person.ts';
import type { AgencyRecord } from './city/demo-records.ts';
import { PARTIES_ERRORS } from './errors.ts';
import { areaNames, readDemoPeople, type SeedOptions, seedPerson } from './seed.ts';

/** The story's people, for the demo doors; a production server never opens it. */
export interface DemoDoor {
  people: readonly DemoPerson[];
  /** What the stand-in agencies start with. */
  records: AgencyRecord[];
  /**
   * Adds a fresh person like the one behind a handle, in her household, with a handle of her own.
   * The caller hands her records to the agencies. Errors: PERSON_UNKNOWN.
   */
  add(like: string): Promise<DemoPerson>;
}

/** Reads the invented people of a seeded demo database. */
export async function openDemoDoor(options: SeedOptions): Promise<DemoDoor> {
  const people = await readDemoPeople(options);
  const byHandle = new Map(people.map((person) => [person.handle, person]));
  return {
    people,
    records: people.flatMap((person) => person.records),
    async add(like) {
      const model = byHandle.get(like);
      if (!model) throw new AppError(PARTIES_ERRORS.PERSON_UNKNOWN);
      const storyDate = shanghaiDate(options.clock.now());
      const seed = randomBytes(6).toString('hex');
      const fresh = likePerson(seed, model, { storyDate, areas: areaNames(options.places) });
      const person = { ...fresh, handle: `${like}-${seed}` };
      await seedPerson(options, person);
      return person;
    },
  };
}
