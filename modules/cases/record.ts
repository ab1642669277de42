// SPDX-License-Identifier: Apache-2.0
import { AppError } from '#packages/kernel';
import type { CaseRecord } from './contract.ts';
import type { CasesDeps } from './deps.ts';
import { CASE_ERRORS } from './errors.ts';

/**
 * How a body answered what communities asked of it: counts by matter with the communities' grades.
 * It is not ranked against others. Who may: anyone. Errors: CASE_RECORD_UNKNOWN.
 */
export async function recordOf(
  deps: CasesDeps,
  organisation: string,
  now: Date,
): Promise<CaseRecord> {
  const body = deps.parties.findOrganisation(organisation);
  if (!body) throw new AppError(CASE_ERRORS.CASE_RECORD_UNKNOWN);
  const partitions = deps.places.tree().partitionsOf(body.area);
  const rows = await deps.store.recordOf(organisation, { partitions, at: now });
  const matters = await Promise.all(
    rows.map(async ({ matter: code, version, ...counts }) => {
      const { title } = await deps.matters.getVersion(code, version);
      const rated = counts.grades.reduce((sum, n) => sum + n, 0);
      return { code, title, ...counts, rated };
    }),
  );
  return { organisation, name: body.name, matters };
}
