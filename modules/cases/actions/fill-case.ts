// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { AppError, shanghaiDate } from '#packages/kernel';
import { insistDraft } from '../access.ts';
import { actOnCase, type Plan } from '../act-on-case.ts';
import type { CaseDraft, FillCase } from '../contract.ts';
import type { CasesDeps } from '../deps.ts';
import { draftOf } from '../draft-view.ts';
import { CASE_ERRORS } from '../errors.ts';
import { type LoadedCase, loadCase } from '../load-case.ts';
import { fieldFault, mayType } from '../model/fields.ts';
import { type Known, saidBySelf } from '../model/known.ts';

/**
 * Checks typed values against the matter. Errors: CASE_FIELD_UNKNOWN, FACT_VERIFIED,
 * CASE_FIELD_INVALID.
 */
export function readTyped(
  loaded: LoadedCase,
  values: Record<string, unknown>,
  now: Date,
): Record<string, Known> {
  const faults = [];
  const typed: Record<string, Known> = {};
  for (const [name, value] of Object.entries(values)) {
    const field = loaded.matter.fields.find((one) => one.name === name);
    if (!field) throw new AppError(CASE_ERRORS.CASE_FIELD_UNKNOWN, { field: name.slice(0, 48) });
    if (!mayType(field, loaded.known)) {
      const correction = `/api/v1/cases/${loaded.publicId}/correction`;
      throw new AppError(CASE_ERRORS.FACT_VERIFIED, {
        field: name,
        correction,
        door: field.correction,
      });
    }
    const fault = fieldFault(field, value, shanghaiDate(now));
    if (fault) faults.push(fault);
    typed[name] = saidBySelf(value, now);
  }
  if (faults.length > 0) throw new AppError(CASE_ERRORS.CASE_FIELD_INVALID, { errors: faults });
  return typed;
}

function insistProofs(loaded: LoadedCase, codes: readonly string[]): void {
  const unknown = codes.filter(
    (code) => !loaded.matter.proofs.some((proof) => proof.code === code),
  );
  if (unknown.length > 0)
    throw new AppError(CASE_ERRORS.CASE_FIELD_UNKNOWN, { proofs: unknown.length });
}

/**
 * Keeps what was typed in a draft. Who may: the person, a guardian, the worker at the counter.
 * Records `fill` with the values sealed. Errors: CASE_STATE, FACT_VERIFIED, CASE_FIELD_INVALID.
 */
export async function fillCase(
  deps: CasesDeps,
  ctx: RequestContext,
  input: { id: string } & FillCase,
): Promise<CaseDraft> {
  const { id } = input;
  await actOnCase(deps, { ctx, id }, async (loaded): Promise<Plan> => {
    const standing = await insistDraft(deps, ctx.actor, loaded);
    if (loaded.state.state !== 'draft') {
      throw new AppError(CASE_ERRORS.CASE_STATE, { state: loaded.state.state });
    }
    const commitments = input.commitments ?? [];
    insistProofs(loaded, commitments);
    const fields = readTyped(loaded, input.fields ?? {}, ctx.now);
    return { verb: 'fill', ...standing, payload: { commitments }, told: { fields } };
  });
  return draftOf(deps, ctx, await loadCase(deps, id, null));
}
