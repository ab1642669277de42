// SPDX-License-Identifier: Apache-2.0
import { partitionOf } from '#modules/places';
import type { RequestContext } from '#packages/http';
import { HTTP_ERRORS } from '#packages/http';
import { AppError, shanghaiDate } from '#packages/kernel';
import type { DeedAct, DeedNotice, DeedVerb } from '../contract/delegation.ts';
import type { PowersDeps } from '../deps.ts';
import { POWERS_ERRORS } from '../errors.ts';
import { concernedBy } from '../model/concerned.ts';
import { checkTurn } from '../model/deed.ts';
import type { EntryRecord, LinkRecord } from '../model/records.ts';
import type { DeedHead } from '../store.ts';
import { findLink, loadHead, loadLinksById } from '../store.ts';
import type { DeedChange } from '../store-saves.ts';
import { saveChange } from '../store-saves.ts';
import type { Acting } from './acting.ts';
import { insist, LINK_KIND, writing } from './acting.ts';

/** A deed with what is needed to decide about it. */
export interface LoadedDeed {
  link: LinkRecord;
  entry: EntryRecord;
  /** The links above, root first. */
  above: LinkRecord[];
  head: DeedHead;
}

/** One act of a deed, decided: on what it rests, what it changes, and who is told. */
export interface DeedPlan {
  verb: DeedAct['verb'];
  acting: Acting;
  payload?: Record<string, unknown>;
  columns: DeedChange;
  /** When the sweeper looks next. */
  due: Date | null;
  /** Whether anybody may do more or less than before: then the epochs of the area rise. */
  moves: boolean;
  tells: DeedNotice['kind'] | null;
}

/** Errors: POWER_LINK_UNKNOWN. */
export async function loadDeed(deps: PowersDeps, id: string): Promise<LoadedDeed> {
  const link = await findLink(deps.db.save, id);
  const entry = link && deps.live.state.entries.get(link.entry);
  if (!link || !entry) throw new AppError(POWERS_ERRORS.POWER_LINK_UNKNOWN);
  const subject = { partition: partitionOf(link.area), kind: LINK_KIND, id: link.id };
  const [path, head] = await Promise.all([
    loadLinksById(deps.db.save, link.path.slice(0, -1)),
    loadHead(deps.db.save, subject),
  ]);
  if (!head) throw new AppError(POWERS_ERRORS.POWER_LINK_UNKNOWN);
  return { link, entry, above: path.sort((a, b) => a.path.length - b.path.length), head };
}

/** Errors: POWER_LINK_ENDED, POWER_DEED_NOT_NOW. */
export function insistTurn(ctx: RequestContext, link: LinkRecord, verb: DeedVerb): void {
  insist(checkTurn(link, verb, shanghaiDate(ctx.now)));
}

/** Writes one decided act; answers what `journal.record()` answers. */
export async function writeDeedAct(
  deps: PowersDeps,
  deed: LoadedDeed,
  plan: DeedPlan,
): Promise<number> {
  const { link, above, head } = deed;
  const { acting } = plan;
  const partition = partitionOf(link.area);
  const act = await deps.journal.prepare({
    ...{ partition, kind: LINK_KIND, about: link.id, person: null, due: plan.due },
    ...{ after: head.version, lastAct: head.lastAct, at: acting.at, request: acting.request },
    ...{ actor: acting.actor, basis: acting.basis, verb: plan.verb, payload: plan.payload ?? {} },
  });
  const partitions = plan.moves ? deps.places.tree().partitionsOf(link.area) : [];
  const epoch = acting.epochs?.of(partition) ?? null;
  const notice = plan.tells && { kind: plan.tells, to: concernedBy(link, above) };
  const saving = { epoch, acts: [act], partitions, at: acting.at };
  return saveChange(deps.db.save, saving, { link, columns: plan.columns, notice });
}

/** Whether this request was done before. Errors: HTTP_KEY_REUSED. */
async function isDone(deps: PowersDeps, ctx: RequestContext, link: LinkRecord): Promise<boolean> {
  if (!ctx.mark) return false;
  const marked = await deps.journal.findByMark(partitionOf(link.area), ctx.mark.mark);
  if (!marked) return false;
  if (marked.bodyMac.equals(ctx.mark.bodyMac)) return true;
  throw new AppError(HTTP_ERRORS.HTTP_KEY_REUSED);
}

/**
 * load → basis and decide (the planner) → record. A repeated request answers the deed as it is; a
 * stale epoch or a lost race is decided again on fresh ground. Errors: POWER_LINK_UNKNOWN,
 * HTTP_KEY_REUSED, POWER_CHANGED, and whatever the planner throws.
 */
export async function actOnDeed(
  deps: PowersDeps,
  on: { ctx: RequestContext; id: string },
  plan: (deed: LoadedDeed) => Promise<DeedPlan> | DeedPlan,
): Promise<LinkRecord> {
  await writing(deps, async () => {
    const deed = await loadDeed(deps, on.id);
    if (!(await isDone(deps, on.ctx, deed.link))) {
      return writeDeedAct(deps, deed, await plan(deed));
    }
    await planAgain(deed, plan);
    return deed.head.version;
  });
  return (await loadDeed(deps, on.id)).link;
}

/**
 * A repeated request is checked for access as the first was, by planning it; what the plan would
 * refuse only because it has already happened is no refusal now.
 */
async function planAgain(
  deed: LoadedDeed,
  plan: (deed: LoadedDeed) => Promise<DeedPlan> | DeedPlan,
): Promise<void> {
  try {
    await plan(deed);
  } catch (error) {
    const isConflict = error instanceof AppError && error.definition.status === 409;
    if (!isConflict) throw error;
  }
}
