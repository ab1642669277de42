// SPDX-License-Identifier: Apache-2.0
import { seal, sha256 } from '#packages/crypto';
import { one } from '#packages/db';
import type { RequestContext } from '#packages/http';
import { AppError } from '#packages/kernel';
import { insistDraft } from '../access.ts';
import { actOnCase } from '../act-on-case.ts';
import type { CaseReceipt } from '../contract.ts';
import type { CasesDeps } from '../deps.ts';
import { CASE_ERRORS } from '../errors.ts';

const SIGNATURES: [string, Buffer, number][] = [
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff]), 0],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 0],
  ['image/webp', Buffer.from('WEBP'), 8],
  ['application/pdf', Buffer.from('%PDF-'), 0],
];

/** The media type the bytes themselves claim; a name or header is not believed. */
export function sniffMediaType(bytes: Buffer): string | undefined {
  return SIGNATURES.find(([, magic, at]) =>
    bytes.subarray(at, at + magic.length).equals(magic),
  )?.[0];
}

/**
 * Takes an image or PDF for a proof that has come down to its upload rung, sealed with the
 * applicant's key. Who may: as fillCase, in a draft or when a supplement asks for it.
 * Records `attach`. Errors: CASE_UPLOAD_BARRED, CASE_UPLOAD_TYPE, CASE_STATE.
 */
export async function attachEvidence(
  deps: CasesDeps,
  ctx: RequestContext,
  on: { id: string; proof: string; bytes: Buffer },
): Promise<CaseReceipt> {
  const { bytes } = on;
  const mediaType = sniffMediaType(bytes);
  if (!mediaType) throw new AppError(CASE_ERRORS.CASE_UPLOAD_TYPE);
  return actOnCase(deps, { ctx, id: on.id }, async (loaded) => {
    const standing = await insistDraft(deps, ctx.actor, loaded);
    const { state, registers } = loaded;
    const isAsked = state.supplement?.items.some((item) => item.proof === on.proof) ?? false;
    if (state.state !== 'draft' && !isAsked) {
      throw new AppError(CASE_ERRORS.CASE_STATE, { state: state.state });
    }
    if (registers.proofs[on.proof]?.state !== 'upload' && !isAsked) {
      throw new AppError(CASE_ERRORS.CASE_UPLOAD_BARRED, { proof: on.proof.slice(0, 64) });
    }
    const key = await deps.journal.keys.ensure(loaded.row.person);
    const sealed = seal(key, bytes, Buffer.from(`${loaded.partition}|${loaded.id}|${on.proof}`));
    await one(deps.db.save, {
      name: 'cases.attach',
      text: 'SELECT cases.attach($1, $2, $3, $4, $5, $6, $7) AS kept',
      values: [
        loaded.partition,
        loaded.id,
        on.proof,
        loaded.row.person,
        mediaType,
        sealed,
        ctx.now,
      ],
    });
    const payload = { proof: on.proof, mediaType, hash: sha256(sealed).toString('hex') };
    return { verb: 'attach', ...standing, payload };
  });
}
