// SPDX-License-Identifier: Apache-2.0
import { unseal } from '#packages/crypto';
import { maybe, reading } from '#packages/db';
import type { RequestContext } from '#packages/http';
import { AppError } from '#packages/kernel';
import { insistPower } from '../access.ts';
import type { OpenedEvidence } from '../contract.ts';
import type { CasesDeps } from '../deps.ts';
import { CASE_ERRORS } from '../errors.ts';
import { loadCase } from '../load-case.ts';
import { stepOf } from '../model/steps.ts';

interface AttachmentRow {
  mediaType: string;
  sealed: Buffer;
}

/**
 * Shows an uploaded file to the officer whose step it is; one diary row an officer, case and day.
 * Who may: a post that may act next. Errors: CASE_NOT_FOUND, CASE_NO_POWER, CASE_RECUSAL.
 */
export async function openEvidence(
  deps: CasesDeps,
  ctx: RequestContext,
  input: { id: string; proof: string },
): Promise<OpenedEvidence> {
  const loaded = await loadCase(deps, input.id, null);
  const step = stepOf(loaded.matter, loaded.state.step);
  const on = { actor: ctx.actor, loaded };
  const standing = await insistPower(deps, on, step ? [step.act] : ['decide']);
  const proof = loaded.matter.proofs.find((one) => one.code === input.proof);
  const row =
    proof &&
    (await findAttachment(deps, { partition: loaded.partition, id: loaded.id, proof: proof.code }));
  if (!proof || !row) throw new AppError(CASE_ERRORS.CASE_NOT_FOUND);
  await deps.exchange.recordReveal({
    on: { partition: loaded.partition, case: loaded.id },
    actor: ctx.actor,
    ...standing,
    subject: loaded.row.person,
    fields: [{ name: proof.code, label: proof.title }],
    now: ctx.now,
  });
  const key = await deps.journal.keys.ensure(loaded.row.person);
  const aad = Buffer.from(`${loaded.partition}|${loaded.id}|${proof.code}`);
  const bytes = unseal(key, row.sealed, aad);
  return { proof: proof.code, mediaType: row.mediaType, base64: bytes.toString('base64') };
}

function findAttachment(
  deps: CasesDeps,
  on: { partition: string; id: string; proof: string },
): Promise<AttachmentRow | undefined> {
  return reading(deps.db.staff, { partitions: [on.partition] }, (client) =>
    maybe<AttachmentRow & Record<string, unknown>>(client, {
      name: 'cases.attachment',
      text:
        'SELECT media_type AS "mediaType", sealed FROM cases.attachment ' +
        'WHERE partition = $1 AND case_id = $2 AND proof = $3',
      values: [on.partition, on.id, on.proof],
    }),
  );
}
