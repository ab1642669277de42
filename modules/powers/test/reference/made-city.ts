// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import type { Area, AreaChange } from '#modules/places';
import type { ModelArea } from './model.ts';

/** A made-up city and what became of its parts: merged, divided, split off and renamed. */
export interface MadeCity {
  areas: Area[];
  changes: AreaChange[];
}

const KINDS = ['merge-county', 'divide-county', 'divide', 'split-off', 'rename'] as const;
export interface PlannedChange {
  kind: (typeof KINDS)[number];
  pick: number;
}

export const plannedChanges: fc.Arbitrary<PlannedChange[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...KINDS), pick: fc.nat(63) }),
  { maxLength: 4 },
);

const FOUNDED = '2000-01-01';
const PROVINCE = '330000000000';
const CITY = '330100000000';

/** Keeps the rows while changes happen to them, one a year. */
class Registry {
  readonly areas: Area[] = [];
  readonly changes: AreaChange[] = [];
  #date = FOUNDED;
  #next = 1;

  found(code: string, level: Area['level'], parent: string | null): string {
    const { areas } = this;
    areas.push({
      ...{ code, name: code, nameEn: '', level, parent },
      ...{ validFrom: this.#date, validTo: null },
    });
    return code;
  }

  turnTo(date: string): void {
    this.#date = date;
  }

  inForce(level: Area['level']): Area[] {
    return this.areas.filter((area) => area.level === level && area.validTo === null);
  }

  below(code: string): Area[] {
    return this.areas.filter((area) => area.parent === code && area.validTo === null);
  }

  end(from: Area, to: string, kind: AreaChange['kind']): void {
    from.validTo = this.#date;
    this.became(from.code, to, kind);
  }

  became(from: string, to: string, kind: AreaChange['kind']): void {
    this.changes.push({ from, to, date: this.#date, kind });
  }

  /** The same ground, and all below it, under new codes in another area. */
  moveTo(area: Area, parent: string): void {
    const own = this.newCode(area.level, parent);
    const parts = this.below(area.code);
    this.found(own, area.level, parent);
    this.end(area, own, 'rename');
    for (const part of parts) this.moveTo(part, own);
  }

  newCode(level: Area['level'], parent: string): string {
    const number = String(500 + this.#next++).padStart(3, '0');
    return level === 'community'
      ? `${parent.slice(0, 9)}${number}`
      : `${parent.slice(0, 6)}${number}000`;
  }
}

function foundCity(registry: Registry): void {
  registry.found(PROVINCE, 'province', null);
  registry.found(CITY, 'city', PROVINCE);
  for (const county of ['330101000000', '330102000000', '330103000000']) {
    registry.found(county, 'county', CITY);
    for (const subdistrict of ['001', '002']) {
      const above = `${county.slice(0, 6)}${subdistrict}000`;
      registry.found(above, 'subdistrict', county);
      for (const community of ['001', '002']) {
        registry.found(`${above.slice(0, 9)}${community}`, 'community', above);
      }
    }
  }
}

function endCounty(registry: Registry, pick: number, isDivided: boolean): void {
  const counties = registry.inForce('county');
  if (counties.length < 3) return;
  const gone = counties[pick % counties.length]!;
  const others = counties.filter((county) => county !== gone).map((county) => county.code);
  registry.end(gone, others[0]!, 'merge');
  if (isDivided) registry.became(gone.code, others[1]!, 'split');
  for (const [at, part] of registry.below(gone.code).entries()) {
    registry.moveTo(part, others[isDivided ? at % 2 : 0]!);
  }
}

/** Two new subdistricts where one was, or beside what is left of it. */
function divideSubdistrict(registry: Registry, pick: number, isEnded: boolean): void {
  const all = registry.inForce('subdistrict');
  const old = all[pick % all.length]!;
  const parts = registry.below(old.code);
  const parent = old.parent!;
  const made = (isEnded ? [0, 1] : [0]).map(() => {
    const code = registry.newCode('subdistrict', parent);
    registry.found(code, 'subdistrict', parent);
    if (isEnded) registry.end(old, code, 'split');
    else registry.became(old.code, code, 'split');
    return code;
  });
  for (const [at, part] of parts.entries()) {
    const to = made[at % 2];
    if (to !== undefined) registry.moveTo(part, to);
  }
}

function happen(registry: Registry, { kind, pick }: PlannedChange): void {
  if (kind === 'merge-county' || kind === 'divide-county') {
    endCounty(registry, pick, kind === 'divide-county');
  } else if (kind === 'rename') {
    const all = registry.inForce('community');
    const old = all[pick % all.length]!;
    registry.moveTo(old, old.parent!);
  } else divideSubdistrict(registry, pick, kind === 'divide');
}

export function makeCity(planned: readonly PlannedChange[]): MadeCity {
  const registry = new Registry();
  foundCity(registry);
  for (const [at, change] of planned.entries()) {
    registry.turnTo(`${2021 + at}-04-09`);
    happen(registry, change);
  }
  return { areas: registry.areas, changes: registry.changes };
}

/** The same rows as the model reads them. */
export function areasOfModel({ areas, changes }: MadeCity): ModelArea[] {
  const latest = new Map(
    areas.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)).map((area) => [area.code, area]),
  );
  return [...latest.values()].map(({ code, parent, validTo }) => ({
    ...{ code, parent, isAbolished: validTo !== null },
    became: changes.filter((change) => change.from === code).map((change) => change.to),
  }));
}
