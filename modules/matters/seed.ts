// SPDX-License-Identifier: Apache-2.0
import { AppError, type Basis, shanghaiDate } from '#packages/kernel';
import { readCityCatalogue } from './actions/read-city-catalogue.ts';
import { MATTERS_ERRORS } from './errors.ts';
import type { Matters } from './matters.ts';
import { checkCatalogue } from './model/check-catalogue.ts';

const SEED_BASIS: Basis = { kind: 'operator', duty: 'seed' };

/**
 * Publishes every version of a city's catalogue, lowest first. Operator's duty; idempotent.
 * Answers how many were new. Errors: MATTER_NOT_SOUND with the first finding.
 */
export async function seedMatters(matters: Matters, cityDir: string, now: Date): Promise<number> {
  const city = await readCityCatalogue(cityDir, shanghaiDate(now));
  const [first] = checkCatalogue(city);
  if (first) {
    const { code, file, line } = first;
    throw new AppError(MATTERS_ERRORS.MATTER_NOT_SOUND, {
      finding: code,
      file,
      line,
      why: first.en,
    });
  }
  const files = city.matters.map(({ matter }) => matter).sort((a, b) => a.version - b.version);
  let published = 0;
  for (const file of files) {
    if (await matters.publish({ file, basis: SEED_BASIS, at: now })) published += 1;
  }
  return published;
}
