// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { AppError } from '#packages/kernel';
import { insistPower } from '../access.ts';
import { actOnCase, insistVersion } from '../act-on-case.ts';
import type { CaseReceipt, Decide } from '../contract.ts';
import type { CasesDeps } from '../deps.ts';
import { CASE_ERRORS } from '../errors.ts';
import { verdictsOf } from '../facts.ts';
import { type LoadedCase, loadCase } from '../load-case.ts';
import { stepOf } from '../model/steps.ts';
import { prepareResult } from '../result.ts';
import { insistRunning } from './accept-case.ts';
import { comeToRest } from './move-on.ts';
import { proveCase } from './prove-case.ts';

/**
 * Another person than the reviewer. Basis: two people review and decide (china-field §16, 审核由两人).
 */
function insistSecondPerson(ctx: RequestContext, loaded: LoadedCase): void {
  const step = stepOf(loaded.matter, loaded.state.step);
  if (step?.act !== 'decide' || loaded.state.reviewer === null) return;
  if (loaded.state.reviewer === ctx.actor.person) throw new AppError(CASE_ERRORS.CASE_SAME_PERSON);
}

function insistProven(loaded: LoadedCase): void {
  if (!loaded.registers.awaits) return;
  throw new AppError(CASE_ERRORS.CASE_PROOF_OWED, { registers: loaded.registers.silent });
}

/** A community that objected is answered, whatever is decided (协管权). */
function insistAnswered(loaded: LoadedCase, input: Decide): void {
  const isAnswered = (input.opinionAnswer ?? '').trim() !== '';
  if (loaded.state.hearing?.opinion === 'object' && !isAnswered) {
    throw new AppError(CASE_ERRORS.CASE_OPINION_UNANSWERED);
  }
}

/** The criteria a decision names: those not met, found here, or those the officer gives. */
function criteriaOf(deps: CasesDeps, loaded: LoadedCase, input: Decide): string[] {
  const verdicts = verdictsOf(deps, loaded);
  const unmet = verdicts.filter((verdict) => verdict.verdict === 'unmet').map((one) => one.code);
  const unknown = verdicts
    .filter((verdict) => verdict.verdict === 'unknown')
    .map((one) => one.code);
  if (input.decision === 'grant') {
    if (unmet.length > 0) throw new AppError(CASE_ERRORS.CASE_CRITERION_UNMET, { criteria: unmet });
    if (unknown.length > 0) throw new AppError(CASE_ERRORS.CASE_PROOF_OWED, { criteria: unknown });
    return [];
  }
  const known = new Set(loaded.matter.criteria.map((one) => one.code));
  const named = (input.criteria ?? []).filter((code) => known.has(code));
  return named.length > 0 ? named : unmet;
}

/**
 * Asks a silent register once more before the decision. The version the officer saw is checked
 * first: what the register answers moves the case, and is nobody's conflict.
 */
async function proveIfOwed(
  deps: CasesDeps,
  ctx: RequestContext,
  id: string,
): Promise<RequestContext> {
  const loaded = await loadCase(deps, id, ctx.mark?.mark ?? null);
  if (!loaded.registers.awaits || loaded.row.replay !== null) return ctx;
  await insistPower(deps, { actor: ctx.actor, loaded }, ['decide']);
  insistVersion(ctx, loaded);
  await proveCase(deps, id, ctx.now);
  return { ...ctx, ifMatch: null };
}

/**
 * Decides. A proof still owed is asked for once more first; without its answer nothing is decided.
 * Who may: a post with `decide` that did not review the case. Records `decide`, closes the purpose,
 * issues the sealed result notice. Errors: CASE_PROOF_OWED, CASE_SAME_PERSON, CASE_CRITERION_UNMET,
 * CASE_OPINION_UNANSWERED, CASE_NO_POWER, CASE_RECUSAL, CASE_STATE.
 */
export async function decideCase(
  deps: CasesDeps,
  ctx: RequestContext,
  input: { id: string } & Decide,
): Promise<CaseReceipt> {
  const { id } = input;
  const proven = await proveIfOwed(deps, ctx, id);
  return actOnCase(deps, { ctx: proven, id }, async (loaded) => {
    const standing = await insistPower(deps, { actor: ctx.actor, loaded }, ['decide']);
    insistRunning(loaded);
    insistSecondPerson(ctx, loaded);
    insistProven(loaded);
    insistAnswered(loaded, input);
    const criteria = criteriaOf(deps, loaded, input);
    const result = await prepareResult(deps, ctx, {
      loaded,
      decision: {
        ...input,
        criteria,
        basis: standing.basis,
      },
    });
    return {
      verb: 'decide',
      ...standing,
      payload: {
        ...comeToRest(loaded),
        decision: input.decision,
        criteria,
        by: loaded.state.unit,
        certificate: result?.identifier ?? null,
      },
      told: {
        text: input.reason,
        ...(input.opinionAnswer ? { opinionAnswer: input.opinionAnswer } : {}),
      },
      end: { erases: false, ...(result ? { result: async () => result.beside } : {}) },
    };
  });
}
