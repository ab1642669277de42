// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { AppError } from '#packages/kernel';
import { insistDraft, insistPower } from '../access.ts';
import { actOnCase } from '../act-on-case.ts';
import { insistApplicant } from '../applicant.ts';
import type { CaseReceipt, Correction, Rate } from '../contract.ts';
import type { CasesDeps } from '../deps.ts';
import { CASE_ERRORS } from '../errors.ts';
import { isOpen } from '../model/steps.ts';
import { insistRunning } from './accept-case.ts';
import { comeToRest } from './move-on.ts';

/**
 * Completes a work order. Who may: a post of the owner. Records `complete`. Errors: CASE_NO_POWER,
 * CASE_STATE.
 */
export function completeCase(
  deps: CasesDeps,
  ctx: RequestContext,
  input: { id: string } & { note: string },
): Promise<CaseReceipt> {
  const { id } = input;
  return actOnCase(deps, { ctx, id }, async (loaded) => {
    const standing = await insistPower(deps, { actor: ctx.actor, loaded }, ['complete']);
    insistRunning(loaded);
    const payload = { ...comeToRest(loaded), by: loaded.state.unit };
    return {
      verb: 'complete',
      ...standing,
      payload,
      told: { text: input.note },
      end: { erases: false },
    };
  });
}

/**
 * Takes the case back, until it is decided. Who may: the applicant, a guardian. Records `withdraw`.
 * Errors: CASE_STATE.
 */
export function withdrawCase(
  deps: CasesDeps,
  ctx: RequestContext,
  id: string,
): Promise<CaseReceipt> {
  return actOnCase(deps, { ctx, id }, async (loaded) => {
    const standing = await insistDraft(deps, ctx.actor, loaded);
    const { state } = loaded.state;
    if (!isOpen(state) && state !== 'draft') throw new AppError(CASE_ERRORS.CASE_STATE, { state });
    return { verb: 'withdraw', ...standing, payload: comeToRest(loaded), end: { erases: true } };
  });
}

/**
 * Rates a case that has ended. Who may: the applicant, a guardian, once. Records `rate`. Errors:
 * CASE_RATED.
 */
export function rateCase(
  deps: CasesDeps,
  ctx: RequestContext,
  input: { id: string } & Rate,
): Promise<CaseReceipt> {
  const { id } = input;
  return actOnCase(deps, { ctx, id }, async (loaded) => {
    const standing = await insistApplicant(deps, ctx.actor, loaded);
    const { state, score } = loaded.state;
    if (!['granted', 'refused', 'completed', 'not-accepted'].includes(state)) {
      throw new AppError(CASE_ERRORS.CASE_STATE, { state });
    }
    if (score !== null) throw new AppError(CASE_ERRORS.CASE_RATED);
    const told = input.text === undefined ? {} : { text: input.text };
    return { verb: 'rate', ...standing, payload: { score: input.score }, told };
  });
}

/**
 * Says that a value is wrong; it goes to the office that corrects it, and the case goes on.
 * Who may: the applicant, a guardian, the worker at the counter. Records `correction`.
 */
export function correctCase(
  deps: CasesDeps,
  ctx: RequestContext,
  input: { id: string } & Correction,
): Promise<CaseReceipt> {
  const { id } = input;
  return actOnCase(deps, { ctx, id }, async (loaded) => {
    const standing = await insistDraft(deps, ctx.actor, loaded);
    const field = loaded.matter.fields.find((one) => one.name === input.field);
    if (!field) throw new AppError(CASE_ERRORS.CASE_FIELD_UNKNOWN);
    const payload = { field: field.name, office: field.correction?.office ?? null };
    return {
      verb: 'correction',
      ...standing,
      payload,
      told: { says: input.says, text: input.why },
    };
  });
}
