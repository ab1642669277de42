// SPDX-License-Identifier: Apache-2.0
import { partitionOf } from '#modules/places';
import type { RequestContext } from '#packages/http';
import type { ActInput } from '#packages/journal';
import { AppError, newId } from '#packages/kernel';
import { EVERY_MATTER } from '../contract/acts.ts';
import type { PowerEntry } from '../contract/entry.ts';
import type { PowersDeps } from '../deps.ts';
import { POWERS_ERRORS } from '../errors.ts';
import { findWallBreach } from '../model/committee-wall.ts';
import { fitsList } from '../model/list/fits-list.ts';
import type { EntryRecord } from '../model/records.ts';
import { WHOLE_CITY } from '../store.ts';
import { saveEntries } from '../store-saves.ts';
import type { Acting } from './acting.ts';
import { ENTRY_KIND, firstAct, insistActing, isMarked, writing } from './acting.ts';

/**
 * The entry with the kind of its holder. Errors: POWER_ORGANISATION_UNKNOWN, POWER_AREA_UNKNOWN,
 * POWER_LIST_UNFIT, and the wall's.
 */
export function soundEntry(deps: PowersDeps, entry: PowerEntry, id: string): EntryRecord {
  const holder = deps.parties.findOrganisation(entry.holder);
  const named = [entry.holder, entry.inWhoseName, entry.liable, entry.respondent];
  const others = [entry.duties?.lead, entry.takenOverBy].filter((code) => code !== undefined);
  const unknown = [...named, ...others].find((code) => !deps.parties.findOrganisation(code));
  if (!holder || unknown !== undefined) {
    throw new AppError(POWERS_ERRORS.POWER_ORGANISATION_UNKNOWN, { organisation: unknown });
  }
  const breach = findWallBreach(holder.kind, entry.decider, entry.acts);
  if (breach) {
    const { act, article, sentence, isCommittee } = breach;
    const { POWER_NOT_FOR_COMMITTEE, POWER_ONLY_FOR_ORGANS } = POWERS_ERRORS;
    const error = isCommittee ? POWER_NOT_FOR_COMMITTEE : POWER_ONLY_FOR_ORGANS;
    throw new AppError(error, { act, article, sentence });
  }
  if (!fitsList(entry)) throw new AppError(POWERS_ERRORS.POWER_LIST_UNFIT, { list: entry.list });
  if (!deps.places.tree().has(entry.area)) {
    throw new AppError(POWERS_ERRORS.POWER_AREA_UNKNOWN, { area: entry.area });
  }
  return { ...entry, id, holderKind: holder.kind };
}

/** The act that records an entry: codes and references only. */
export function recordAct(acting: Acting, entry: EntryRecord): ActInput {
  const { id, area, code, holder, acts, matters, list } = entry;
  const payload = { code, holder, acts, matters, list, area, supersedes: entry.supersedes ?? null };
  return firstAct(acting, { kind: ENTRY_KIND, id, area, verb: 'record', payload });
}

/**
 * A post that keeps the list: it holds `delegate` over all matters, in the whole area of the entry
 * and of the one it ends. To hand one matter on is no power to say whose it is. Errors:
 * POWER_MISSING.
 */
export function insistRecording(
  deps: PowersDeps,
  ctx: RequestContext,
  of: { entry: PowerEntry; superseded: PowerEntry | undefined },
): Acting {
  const asked = { act: 'delegate', matters: [EVERY_MATTER] } as const;
  if (of.superseded) insistActing(deps, ctx, { ...asked, area: of.superseded.area });
  return insistActing(deps, ctx, { ...asked, area: of.entry.area });
}

export interface NewEntry {
  entry: EntryRecord;
  acting: Acting;
  superseded: EntryRecord | undefined;
}

/** Writes entries, all or none; answers what `journal.record()` answers. */
export async function writeEntries(
  deps: PowersDeps,
  entries: readonly NewEntry[],
  at: Date,
): Promise<number> {
  const tree = deps.places.tree();
  const areas = entries.flatMap(({ entry, superseded }) => [
    entry.area,
    ...(superseded ? [superseded.area] : []),
  ]);
  const partitions = [...new Set([WHOLE_CITY, ...areas.flatMap((a) => tree.partitionsOf(a))])];
  const acts = await Promise.all(
    entries.map(({ acting, entry }) => deps.journal.prepare(recordAct(acting, entry))),
  );
  const epochs = entries.map(
    ({ acting, entry }) => acting.epochs?.of(partitionOf(entry.area)) ?? null,
  );
  const rows = entries.map(({ entry }) => entry);
  return saveEntries(deps.db.save, { epochs, acts, partitions, at }, rows);
}

/** The entry that this one ends. Errors: POWER_ENTRY_UNKNOWN. */
export function findSuperseded(deps: PowersDeps, entry: PowerEntry): EntryRecord | undefined {
  if (entry.supersedes === undefined) return undefined;
  const known = deps.live.state.entries.get(entry.supersedes);
  if (!known) throw new AppError(POWERS_ERRORS.POWER_ENTRY_UNKNOWN, { entry: entry.supersedes });
  return known;
}

/**
 * Who may: a post that keeps the list, holding `delegate` over all matters in the whole of the
 * entry's area, and of the area of the entry it supersedes. Records the entry, ends the one it
 * supersedes on the day before, and raises the epochs of its area; act `power-entry` record.
 * Errors: POWER_NOT_FOR_COMMITTEE, POWER_ONLY_FOR_ORGANS, POWER_LIST_UNFIT,
 * POWER_ORGANISATION_UNKNOWN, POWER_AREA_UNKNOWN, POWER_MISSING, POWER_ENTRY_EXISTS,
 * POWER_ENTRY_UNKNOWN, POWER_CHANGED.
 */
export async function recordEntry(
  deps: PowersDeps,
  ctx: RequestContext,
  input: PowerEntry,
): Promise<EntryRecord> {
  // What the law bars is said first, to whoever asks: no power could cure it.
  const entry = soundEntry(deps, input, newId(ctx.now));
  await writing(deps, async () => {
    const superseded = findSuperseded(deps, entry);
    const acting = insistRecording(deps, ctx, { entry, superseded });
    const isTaken = deps.live.state.entries.has(entry.code);
    // A repeated request goes on, for the journal to answer as replayed or as another body.
    if (isTaken && !(await isMarked(deps, ctx, entry.area))) {
      throw new AppError(POWERS_ERRORS.POWER_ENTRY_EXISTS, { code: entry.code });
    }
    return writeEntries(deps, [{ entry, acting, superseded }], ctx.now);
  });
  return deps.live.state.entries.get(entry.code) ?? entry;
}
