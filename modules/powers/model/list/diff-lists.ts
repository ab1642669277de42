// SPDX-License-Identifier: Apache-2.0
import type { PowerList } from '../../contract/acts.ts';
import { POWER_LISTS } from '../../contract/acts.ts';
import type { PowerEntry } from '../../contract/entry.ts';

export function isInForceOn(
  entry: Pick<PowerEntry, 'validFrom' | 'validTo'>,
  day: string,
): boolean {
  return entry.validFrom <= day && (entry.validTo === undefined || entry.validTo >= day);
}

/** What an entry is about: everything but its name, its days, and what it came after. */
const COMPARED = [
  ...(['list', 'title', 'decider', 'acts', 'matters', 'holder', 'level', 'origin'] as const),
  ...(['inWhoseName', 'liable', 'respondent', 'basis', 'area', 'duties'] as const),
  ...(['takenOverBy', 'manner', 'decision'] as const),
];

/** A value that is written the same whatever the order of its parts. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const parts = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${parts
    .map(([key, inner]) => `${key}:${canonical(inner)}`)
    .sort()
    .join()}}`;
}

/** Names of the fields in which two entries differ. */
export function changedFields(before: PowerEntry, after: PowerEntry): string[] {
  return COMPARED.filter((field) => canonical(before[field]) !== canonical(after[field]));
}

/**
 * Whether an entry of a sheet is the one already recorded; the end that a later one set is no
 * difference.
 */
export function isSameEntry(kept: PowerEntry, read: PowerEntry): boolean {
  const isOpen = read.validTo === undefined || read.validTo === kept.validTo;
  const isSameSpan = kept.validFrom === read.validFrom && isOpen;
  return (
    isSameSpan && kept.supersedes === read.supersedes && changedFields(kept, read).length === 0
  );
}

export interface ListDiff<T> {
  list: PowerList;
  before: number;
  after: number;
  gained: T[];
  lost: T[];
  changed: { before: T; after: T; fields: string[] }[];
}

/** The entry that stood in `first` and that this one came after, however many lie between. */
function ancestorIn<T extends PowerEntry>(
  entry: T,
  all: ReadonlyMap<string, T>,
  first: ReadonlySet<string>,
): T | undefined {
  const seen = new Set<string>();
  for (let at: T | undefined = entry; at?.supersedes && !seen.has(at.code); ) {
    seen.add(at.code);
    if (first.has(at.supersedes)) return all.get(at.supersedes);
    at = all.get(at.supersedes);
  }
  return undefined;
}

/**
 * What was gained, lost and changed between two days, list by list; lists without any are left out.
 */
export function diffLists<T extends PowerEntry>(
  entries: readonly T[],
  from: string,
  to: string,
): ListDiff<T>[] {
  const all = new Map(entries.map((entry) => [entry.code, entry]));
  const old = entries.filter((entry) => isInForceOn(entry, from));
  const now = entries.filter((entry) => isInForceOn(entry, to));
  const oldCodes = new Set(old.map(({ code }) => code));
  const nowCodes = new Set(now.map(({ code }) => code));
  const changed: ListDiff<T>['changed'] = [];
  const isNew = (entry: T): boolean => {
    if (oldCodes.has(entry.code)) return false;
    const before = ancestorIn(entry, all, oldCodes);
    if (!before || nowCodes.has(before.code)) return true;
    changed.push({ before, after: entry, fields: changedFields(before, entry) });
    return false;
  };
  const gained = now.filter(isNew);
  const replaced = new Set(changed.map(({ before }) => before.code));
  const lost = old.filter(({ code }) => !nowCodes.has(code) && !replaced.has(code));
  return POWER_LISTS.map((list) => ({
    list,
    before: old.filter((entry) => entry.list === list).length,
    after: now.filter((entry) => entry.list === list).length,
    gained: gained.filter((entry) => entry.list === list),
    lost: lost.filter((entry) => entry.list === list),
    // Issued again word for word, it changed nothing for anybody.
    changed: changed.filter(({ after, fields }) => after.list === list && fields.length > 0),
  })).filter(({ before, after }) => before + after > 0);
}
