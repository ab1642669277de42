// SPDX-License-Identifier: Apache-2.0
import { HTTP_ERRORS, type RequestContext } from '#packages/http';
import type { PreparedAct, Recorded } from '#packages/journal';
import { AppError } from '#packages/kernel';
import type { CaseReceipt } from './contract.ts';
import type { CasesDeps } from './deps.ts';
import { CASE_ERRORS } from './errors.ts';
import { type LoadedCase, loadCase } from './load-case.ts';
import { columnsOf, receiptOf } from './model/columns.ts';
import { nextDue } from './model/due.ts';
import { type FoldedCase, foldNext, type Told } from './model/fold.ts';
import { preparePurposeClose } from './registers.ts';
import type { Standing } from './standing.ts';
import type { Beside, PurposeMove } from './store.ts';

/** What an action has decided: one act, what it tells, and what is saved beside it. */
export interface Plan extends Standing {
  verb: string;
  payload?: Record<string, unknown>;
  told?: Told;
  /** Whether a register's answer is still awaited after this act. */
  awaits?: boolean;
  purpose?: PurposeMove;
  /**
   * The case ends: its purpose closes, and perhaps unused answers are erased or a result is issued.
   */
  end?: { erases: boolean; result?(act: PreparedAct): Promise<Beside> };
}

export type Planner = (loaded: LoadedCase) => Promise<Plan>;

/** Stale epoch or a lost race: decide again on fresh ground, this often. */
const TRIES = 3;

interface Written {
  outcome: Recorded;
  next: FoldedCase;
  awaits: boolean;
}

async function write(
  deps: CasesDeps,
  ctx: RequestContext,
  on: { loaded: LoadedCase; plan: Plan },
): Promise<Written> {
  const { loaded, plan } = on;
  const payload = plan.payload ?? {};
  const row = { verb: plan.verb, at: ctx.now.toISOString(), actor: ctx.actor.person, payload };
  const next = foldNext(loaded.state, row, plan.told ?? {});
  const awaits = plan.awaits ?? loaded.registers.awaits;
  const told = plan.told && Object.keys(plan.told).length > 0 ? plan.told : undefined;
  const act = await deps.journal.prepare({
    partition: loaded.partition,
    kind: 'case',
    about: loaded.id,
    after: loaded.row.version,
    lastAct: loaded.row.lastAct,
    person: loaded.row.person,
    actor: ctx.actor,
    basis: plan.basis,
    verb: plan.verb,
    payload,
    facts: told ? [{ person: loaded.row.person, values: { ...told } }] : [],
    due: plan.end ? null : nextDue(next, ctx.now, awaits),
    at: ctx.now,
    request: ctx.mark,
  });
  const columns = columnsOf(next, awaits);
  const epoch = plan.epoch ?? loaded.row.epoch;
  const hasPurpose = loaded.state.organisation === null;
  if (!plan.end) {
    const outcome = await deps.store.save(epoch, act, {
      columns,
      ...(plan.purpose && hasPurpose ? { purpose: plan.purpose } : {}),
    });
    return { outcome, next, awaits };
  }
  const purpose = hasPurpose
    ? await preparePurposeClose(deps, {
        ...{ partition: loaded.partition, caseId: loaded.id },
        ...{ actor: ctx.actor, basis: plan.basis, now: ctx.now },
      })
    : null;
  const ecert = plan.end.result ? await plan.end.result(act) : null;
  const conclusion = { columns, purpose, erases: plan.end.erases, ecert };
  return { outcome: await deps.store.conclude(epoch, act, conclusion), next, awaits };
}

/** If-Match is optional; where sent it must name the version as it is. Errors: HTTP_IF_MATCH. */
export function insistVersion(ctx: RequestContext, loaded: LoadedCase): void {
  if (ctx.ifMatch === null || ctx.ifMatch === loaded.row.version) return;
  throw new AppError(HTTP_ERRORS.HTTP_IF_MATCH, { version: loaded.row.version });
}

function receipt(
  loaded: LoadedCase,
  now: { state: FoldedCase; version: number; awaits: boolean },
): CaseReceipt {
  const { version, awaits } = now;
  return receiptOf(now.state, { id: loaded.publicId, version, awaits, matter: loaded.matter });
}

/**
 * load → basis and decide (the planner) → record. A repeated request answers the state as it is;
 * a stale epoch or a lost race is decided again. Errors: HTTP_IF_MATCH, HTTP_KEY_REUSED,
 * CASE_CHANGED,
 * and whatever the planner throws.
 */
export async function actOnCase(
  deps: CasesDeps,
  on: { ctx: RequestContext; id: string },
  plan: Planner,
): Promise<CaseReceipt> {
  const { ctx, id } = on;
  for (let tries = 1; ; tries += 1) {
    const loaded = await loadCase(deps, id, ctx.mark?.mark ?? null);
    const asIs = () =>
      receipt(loaded, {
        state: loaded.state,
        version: loaded.row.version,
        awaits: loaded.registers.awaits,
      });
    if (loaded.row.replay !== null) {
      await insistSameRequest(ctx, loaded, plan);
      return asIs();
    }
    insistVersion(ctx, loaded);
    const { outcome, next, awaits } = await write(deps, ctx, { loaded, plan: await plan(loaded) });
    if (outcome.ok) return receipt(loaded, { state: next, version: outcome.version, awaits });
    if (outcome.why === 'other-body') throw new AppError(HTTP_ERRORS.HTTP_KEY_REUSED);
    if (outcome.why === 'stale') await deps.powers.catchUp();
    if (tries === TRIES) throw new AppError(CASE_ERRORS.CASE_CHANGED);
  }
}

/**
 * A repeated request is checked for access as the first was, by planning it; what the plan would
 * refuse only because it has already happened is no refusal now. Errors: HTTP_KEY_REUSED.
 */
async function insistSameRequest(
  ctx: RequestContext,
  loaded: LoadedCase,
  plan: Planner,
): Promise<void> {
  if (ctx.mark?.bodyMac.toString('base64') !== loaded.row.replay) {
    throw new AppError(HTTP_ERRORS.HTTP_KEY_REUSED);
  }
  try {
    await plan(loaded);
  } catch (error) {
    const isConflict = error instanceof AppError && error.definition.status === 409;
    if (!isConflict) throw error;
  }
}
