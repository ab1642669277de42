// SPDX-License-Identifier: Apache-2.0
import { seedLoad } from '#modules/burden';
import { seedMatters } from '#modules/matters';
import { openDemoDoor, seedOrganisations, seedParties } from '#modules/parties';
import { seedPlaces } from '#modules/places';
import { shanghaiDate } from '#packages/kernel';
import type { House } from './house.ts';

/**
 * Loads a city's files: ground, powers, matters and, on a demo, its people. The operator's duty;
 * idempotent.
 */
export async function seedCity(house: House): Promise<void> {
  const { places, parties, powers, matters, clock } = house;
  const { db, cityDir } = house.options;
  await seedPlaces(db, cityDir);
  await places.reload();
  const options = { db, places, parties, clock, cityDir };
  // A city's organisations are real; the people of its folder are a demo's.
  if (house.options.mode === 'demo') await seedParties(options);
  else await seedOrganisations(options);
  await parties.reload();
  await powers.seed(cityDir);
  await powers.catchUp();
  await house.ecerts.bindImports();
  await seedMatters(matters, cityDir, clock.now());
  await powers.catchUp();
  const day = shanghaiDate(clock.now());
  const isDemo = house.options.mode === 'demo';
  await seedLoad({ db, cityDir, isDemo, day });
  // What the demo's file lists as admitted is invented.
  if (isDemo) await house.burden.seedAdmitted();
  await house.settle();
}

/** The demo's people and their agency records. */
export function demoDoor(house: House) {
  const { places, parties, clock } = house;
  const { db, cityDir } = house.options;
  return openDemoDoor({ db, places, parties, clock, cityDir });
}
