// SPDX-License-Identifier: Apache-2.0
import { HTTP_ERRORS, type RequestContext } from '#packages/http';
import { AppError, isAtLeast } from '#packages/kernel';
import { insistDraft, stepAt } from '../access.ts';
import { actOnCase, type Plan } from '../act-on-case.ts';
import { askedBody } from '../asked-body.ts';
import type { CaseReceipt } from '../contract.ts';
import type { CasesDeps } from '../deps.ts';
import { CASE_ERRORS } from '../errors.ts';
import type { LoadedCase } from '../load-case.ts';
import { startClocks } from '../model/clocks.ts';
import { missingFields } from '../model/fields.ts';
import { missingProofs } from '../model/ladder.ts';
import { nextDeskStep } from '../model/steps.ts';
import { performingUnit } from '../performing-unit.ts';
import { readTyped } from './fill-case.ts';

/** A purpose outlives its draft while the case is open, and not for ever. */
const PURPOSE_MS = 366 * 86_400_000;

/** What the person still has to give: asked fields, promises, files. Proofs owed never stop her. */
function insistComplete(loaded: LoadedCase): void {
  const fields = missingFields(loaded.matter, loaded.known);
  const proofs = missingProofs(loaded.matter, loaded.registers.proofs, loaded.state);
  if (fields.length + proofs.length === 0) return;
  const errors = loaded.matter.fields
    .filter((field) => fields.includes(field.name))
    .map((field) => ({
      field: field.name,
      zh: `请填写${field.label.zh}`,
      en: `${field.label.en} is needed`,
    }));
  throw new AppError(CASE_ERRORS.CASE_INCOMPLETE, { fields, proofs, errors });
}

/**
 * Name and number are known to relatives: what gives or pays needs the person (china-field §16).
 */
function insistPerson(ctx: RequestContext, loaded: LoadedCase): void {
  const isConsequential = loaded.matter.shape === 'grant' && loaded.state.channel === 'online';
  if (isConsequential && !isAtLeast(ctx.actor.level, 'real-person')) {
    throw new AppError(HTTP_ERRORS.HTTP_LEVEL, { level: ctx.actor.level, needed: 'real-person' });
  }
}

/**
 * Submits a draft: gives it its number and clocks, freezes what the registers said, and lays it on
 * the desk of the first unit. Who may: as fillCase. Records `submit`.
 * Errors: CASE_INCOMPLETE, CASE_FIELD_INVALID, CASE_ASKED_UNKNOWN, CASE_STATE, HTTP_LEVEL.
 */
export function submitCase(deps: CasesDeps, ctx: RequestContext, id: string): Promise<CaseReceipt> {
  let number: string | undefined;
  return actOnCase(deps, { ctx, id }, async (loaded): Promise<Plan> => {
    const standing = await insistDraft(deps, ctx.actor, loaded);
    if (loaded.state.state !== 'draft') {
      throw new AppError(CASE_ERRORS.CASE_STATE, { state: loaded.state.state });
    }
    insistPerson(ctx, loaded);
    const said = Object.entries(loaded.known).filter(([, held]) => held.source === 'self');
    readTyped(loaded, Object.fromEntries(said.map(([name, held]) => [name, held.value])), ctx.now);
    insistComplete(loaded);
    number ??= await deps.nextNumber(loaded.partition, ctx.now);
    const step = nextDeskStep(loaded.matter, null);
    const asked = askedBody(deps, loaded);
    const unit = step ? performingUnit(deps, { ...stepAt(loaded, step), asked }) : null;
    const clocks = startClocks(loaded.matter, ctx.now, step);
    const until = new Date(ctx.now.getTime() + PURPOSE_MS).toISOString();
    return {
      verb: 'submit',
      ...standing,
      payload: {
        ...{ number, step: step?.code ?? null, unit, clocks, proofs: loaded.registers.proofs },
        ...(asked === null ? {} : { asked }),
      },
      told: { fields: loaded.registers.known },
      purpose: { step: step?.code ?? null, unit, until },
    };
  });
}
