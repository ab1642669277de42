// SPDX-License-Identifier: Apache-2.0
import { AppError, shanghaiDate } from '#packages/kernel';
import type { MeansSources, MeansSourcesQuery } from './contract/drafting.ts';
import { POWERS_ERRORS } from './errors.ts';
import { isInside } from './model/attenuate.ts';
import { nameOf } from './model/chain.ts';
import type { EntryRecord } from './model/records.ts';
import { insistArea, type Reading } from './reads.ts';

/**
 * Anyone. Bodies whose own entry lets them confirm means in the whole of an area, and the data the
 * entry's matters may read. Errors: POWER_ENTRY_UNKNOWN, POWER_AREA_UNKNOWN.
 */
export function listMeansSources(deps: Reading, q: MeansSourcesQuery, now: Date): MeansSources {
  const { entries } = deps.live.state;
  const entry = entries.get(q.entry);
  if (!entry) throw new AppError(POWERS_ERRORS.POWER_ENTRY_UNKNOWN, { entry: q.entry });
  insistArea(deps, q.area);
  const tree = deps.places.tree();
  const today = shanghaiDate(now);
  const isNow = ({ validFrom, validTo }: EntryRecord) =>
    validFrom <= today && (validTo === undefined || today <= validTo);
  const confirming = [...entries.values()].filter(
    (one) => one.acts.includes('confirm') && isNow(one) && isInside(tree, q.area, one.area),
  );
  const givers = confirming.map(({ holder, title }) => ({
    ...{ code: holder, title },
    name: nameOf(deps.parties.findOrganisation(holder), holder),
  }));
  return { givers, resources: resourcesOf(deps, entry) };
}

function resourcesOf(deps: Reading, { matters }: EntryRecord): MeansSources['resources'] {
  const found = new Map<string, MeansSources['resources'][number]>();
  for (const matter of matters) {
    for (const { code, owner, title, fields } of deps.resources.resourcesFor(matter)) {
      const known = found.get(code)?.fields ?? [];
      const fresh = fields.filter(({ name }) => !known.some((one) => one.name === name));
      const shown = fresh.map(({ name, label }) => ({ name, label }));
      const ownerName = nameOf(deps.parties.findOrganisation(owner), owner);
      found.set(code, { code, title, ownerName, fields: [...known, ...shown] });
    }
  }
  return [...found.values()];
}
