// SPDX-License-Identifier: Apache-2.0
import type { MatterVersion } from '#modules/matters/contract';
import type { RequestContext } from '#packages/http';
import { AppError } from '#packages/kernel';
import { insistPower } from '../access.ts';
import type { CaseField } from '../contract.ts';
import type { CasesDeps } from '../deps.ts';
import { fieldsOf } from '../draft-view.ts';
import { CASE_ERRORS } from '../errors.ts';
import { loadCase } from '../load-case.ts';
import { stepOf } from '../model/steps.ts';

function labelled(matter: MatterVersion, names: readonly string[]) {
  return matter.fields
    .filter((field) => names.includes(field.name))
    .map(({ name, label }) => ({ name, label }));
}

/**
 * Shows the fields the present step needs, unmasked; one diary row an officer, case and day.
 * Who may: a post that may act next. Errors: CASE_REVEAL_BARRED, CASE_NO_POWER, CASE_RECUSAL.
 */
export async function revealFields(
  deps: CasesDeps,
  ctx: RequestContext,
  input: { id: string; fields: readonly string[] },
): Promise<{ id: string; fields: Record<string, CaseField> }> {
  const { id, fields: names } = input;
  const loaded = await loadCase(deps, id, null);
  const step = stepOf(loaded.matter, loaded.state.step);
  const standing = await insistPower(
    deps,
    { actor: ctx.actor, loaded },
    step ? [step.act] : ['decide'],
  );
  const isBodys = loaded.state.organisation !== null;
  const barred = names.filter((name) => isBodys || !step?.fields?.includes(name));
  if (barred.length > 0) throw new AppError(CASE_ERRORS.CASE_REVEAL_BARRED, { fields: barred });
  await deps.exchange.recordReveal({
    on: { partition: loaded.partition, case: loaded.id },
    actor: ctx.actor,
    ...standing,
    subject: loaded.row.person,
    fields: labelled(loaded.matter, names),
    now: ctx.now,
  });
  const all = fieldsOf(deps, loaded, (name) => names.includes(name));
  return { id, fields: Object.fromEntries(names.map((name) => [name, all[name]!])) };
}
