// SPDX-License-Identifier: Apache-2.0
import { partitionOf } from '#modules/places';
import type { RequestContext } from '#packages/http';
import { AppError, newId } from '#packages/kernel';
import { EVERY_MATTER } from '../contract/acts.ts';
import type { PowerEntry } from '../contract/entry.ts';
import type { PowersDeps } from '../deps.ts';
import { POWERS_ERRORS } from '../errors.ts';
import { findWallBreach } from '../model/committee-wall.ts';
import type { EntryRecord } from '../model/records.ts';
import { WHOLE_CITY } from '../store.ts';
import { saveEntries } from '../store-saves.ts';
import type { Acting } from './acting.ts';
import { ENTRY_KIND, firstAct, insistActing, isMarked, writing } from './acting.ts';

/**
 * The entry with the kind of its holder. Errors: POWER_ORGANISATION_UNKNOWN, POWER_AREA_UNKNOWN,
 * and the wall's.
 */
export function soundEntry(deps: PowersDeps, entry: PowerEntry, id: string): EntryRecord {
  const holder = deps.parties.findOrganisation(entry.holder);
  if (!holder) {
    throw new AppError(POWERS_ERRORS.POWER_ORGANISATION_UNKNOWN, { organisation: entry.holder });
  }
  const breach = findWallBreach(holder.kind, entry.decider, entry.acts);
  if (breach) {
    const { act, article, sentence, isCommittee } = breach;
    const { POWER_NOT_FOR_COMMITTEE, POWER_ONLY_FOR_ORGANS } = POWERS_ERRORS;
    const error = isCommittee ? POWER_NOT_FOR_COMMITTEE : POWER_ONLY_FOR_ORGANS;
    throw new AppError(error, { act, article, sentence });
  }
  if (!deps.places.tree().has(entry.area)) {
    throw new AppError(POWERS_ERRORS.POWER_AREA_UNKNOWN, { area: entry.area });
  }
  return { ...entry, id, holderKind: holder.kind };
}

/** Writes one entry; answers what `journal.record()` answers. */
async function writeEntry(deps: PowersDeps, acting: Acting, entry: EntryRecord): Promise<number> {
  const { id, area, code, holder, acts, matters, list } = entry;
  const payload = { code, holder, acts, matters, list, area, supersedes: entry.supersedes ?? null };
  const act = await deps.journal.prepare(
    firstAct(acting, { kind: ENTRY_KIND, id, area, verb: 'record', payload }),
  );
  const epoch = acting.epochs?.of(partitionOf(area)) ?? null;
  const partitions = [WHOLE_CITY, ...deps.places.tree().partitionsOf(area)];
  return saveEntries(deps.db.save, { epoch, acts: [act], partitions, at: acting.at }, [entry]);
}

/**
 * Who may: a post that holds `delegate` over every matter the entry names (over all matters, if it
 * names none), in the whole of the entry's area. Records the entry, ends the one it supersedes on
 * the day before, and raises the epochs of its area; act `power-entry` record.
 * Errors: POWER_NOT_FOR_COMMITTEE, POWER_ONLY_FOR_ORGANS, POWER_ORGANISATION_UNKNOWN,
 * POWER_AREA_UNKNOWN, POWER_MISSING, POWER_ENTRY_EXISTS, POWER_CHANGED.
 */
export async function recordEntry(
  deps: PowersDeps,
  ctx: RequestContext,
  input: PowerEntry,
): Promise<EntryRecord> {
  // What the law bars is said first, to whoever asks: no power could cure it.
  const entry = soundEntry(deps, input, newId(ctx.now));
  const matters = entry.matters.length > 0 ? entry.matters : [EVERY_MATTER];
  await writing(deps, async () => {
    const acting = insistActing(deps, ctx, { act: 'delegate', matters, area: entry.area });
    const isTaken = deps.live.state.entries.has(entry.code);
    // A repeated request goes on, for the journal to answer as replayed or as another body.
    if (isTaken && !(await isMarked(deps, ctx, entry.area))) {
      throw new AppError(POWERS_ERRORS.POWER_ENTRY_EXISTS, { code: entry.code });
    }
    return writeEntry(deps, acting, entry);
  });
  return deps.live.state.entries.get(entry.code) ?? entry;
}
