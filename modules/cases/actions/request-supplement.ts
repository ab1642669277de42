// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { AppError } from '#packages/kernel';
import { insistPower } from '../access.ts';
import { actOnCase } from '../act-on-case.ts';
import { insistApplicant } from '../applicant.ts';
import type { CaseReceipt, RequestSupplement } from '../contract.ts';
import type { CasesDeps } from '../deps.ts';
import { CASE_ERRORS } from '../errors.ts';
import { limitEnd, shiftClocks } from '../model/clocks.ts';
import { insistRunning } from './accept-case.ts';
import { readTyped } from './fill-case.ts';

function insistKnownItems(
  names: { fields: string[]; proofs: string[] },
  input: RequestSupplement,
): void {
  for (const item of input.items) {
    const isKnown =
      (item.field !== undefined && names.fields.includes(item.field)) ||
      (item.proof !== undefined && names.proofs.includes(item.proof));
    if (!isKnown) throw new AppError(CASE_ERRORS.CASE_FIELD_UNKNOWN);
  }
}

/**
 * Asks once for everything that is missing; the clock stands still until it comes, or until the
 * matter's time for it is over: then the case goes on with what there is.
 * Who may: the unit that has the case. Records `request-supplement`.
 * Errors: CASE_SUPPLEMENT_ASKED, FACT_VERIFIED, CASE_NO_POWER. Basis: 行政许可法 §32 (一次告知).
 */
export function requestSupplement(
  deps: CasesDeps,
  ctx: RequestContext,
  input: { id: string } & RequestSupplement,
): Promise<CaseReceipt> {
  const { id } = input;
  return actOnCase(deps, { ctx, id }, async (loaded) => {
    const standing = await insistPower(deps, { actor: ctx.actor, loaded }, [
      'accept',
      'pre-review',
      'review',
      'decide',
    ]);
    insistRunning(loaded);
    if (loaded.state.supplementAsked) throw new AppError(CASE_ERRORS.CASE_SUPPLEMENT_ASKED);
    const fields = loaded.matter.fields.map((field) => field.name);
    const proofs = loaded.matter.proofs.map((proof) => proof.code);
    insistKnownItems({ fields, proofs }, input);
    const verified = input.items.find((item) => {
      const held = item.field === undefined ? undefined : loaded.known[item.field];
      return held !== undefined && held.source !== 'self';
    });
    if (verified) throw new AppError(CASE_ERRORS.FACT_VERIFIED, { field: verified.field });
    const { supplementDays } = loaded.matter;
    const payload = {
      items: input.items.map(({ field, proof }) => ({ field, proof })),
      ...(supplementDays && { until: limitEnd(ctx.now, supplementDays).toISOString() }),
    };
    return { verb: 'request-supplement', ...standing, payload, told: { items: input.items } };
  });
}

/**
 * Supplies what was asked; the clocks move by the working days that stood still.
 * Who may: the applicant or a guardian. Records `supplement`. Errors: CASE_STATE,
 * CASE_FIELD_INVALID.
 */
export function supplementCase(
  deps: CasesDeps,
  ctx: RequestContext,
  input: { id: string } & { fields: Record<string, unknown> },
): Promise<CaseReceipt> {
  const { id } = input;
  return actOnCase(deps, { ctx, id }, async (loaded) => {
    const standing = await insistApplicant(deps, ctx.actor, loaded);
    const { supplement, state, clocks, uploads } = loaded.state;
    if (!supplement) throw new AppError(CASE_ERRORS.CASE_STATE, { state });
    const fields = readTyped(loaded, input.fields, ctx.now);
    const missing = supplement.items.filter((item) =>
      item.field !== undefined
        ? fields[item.field] === undefined
        : !uploads.includes(item.proof ?? ''),
    );
    if (missing.length > 0) {
      const names = missing.map(({ field, proof }) => field ?? proof);
      throw new AppError(CASE_ERRORS.CASE_INCOMPLETE, { missing: names });
    }
    const shifted = shiftClocks(clocks, new Date(supplement.since), ctx.now);
    return { verb: 'supplement', ...standing, payload: { clocks: shifted }, told: { fields } };
  });
}
