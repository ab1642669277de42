// SPDX-License-Identifier: Apache-2.0
import { AppError, shanghaiDate } from '#packages/kernel';
import type { MeansSources } from './contract/drafting.ts';
import { POWERS_ERRORS } from './errors.ts';
import { nameOf } from './model/chain.ts';
import type { EntryRecord } from './model/records.ts';
import { meets, type Reading } from './reads.ts';

/**
 * Anyone. Bodies whose own entry lets them confirm means where this entry applies, and the data its
 * matters may read. Errors: POWER_ENTRY_UNKNOWN.
 */
export function listMeansSources(deps: Reading, code: string, now: Date): MeansSources {
  const { entries } = deps.live.state;
  const entry = entries.get(code);
  if (!entry) throw new AppError(POWERS_ERRORS.POWER_ENTRY_UNKNOWN, { entry: code });
  const today = shanghaiDate(now);
  const isNow = ({ validFrom, validTo }: EntryRecord) =>
    validFrom <= today && (validTo === undefined || today <= validTo);
  const confirming = [...entries.values()].filter(
    (one) => one.acts.includes('confirm') && isNow(one) && meets(deps, one.area, entry.area),
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
