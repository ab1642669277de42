// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import type { PowersDeps } from '../deps.ts';
import { actOnDeed } from './act-on-deed.ts';
import { insistStep } from './deed-steps.ts';

/**
 * Who may: a post of the body that gave this link, or one above it in the chain, holding `delegate`
 * of the entry in its area. Revokes the link, and with it all that rests on it, from this instant;
 * acts already done stand. Raises the epochs of the area and tells everyone concerned; a draft is
 * only withdrawn. Act `delegation` revoke. Revoked again it is refused, unless it is the same
 * request.
 * Errors: POWER_LINK_UNKNOWN, POWER_LINK_ENDED, POWER_MISSING, POWER_CHANGED.
 */
export async function revoke(
  deps: PowersDeps,
  ctx: RequestContext,
  input: { id: string; reason: string },
): Promise<{ id: string; revokedAt: string }> {
  const { id, reason } = input;
  const link = await actOnDeed(deps, { ctx, id }, (deed) => {
    const isPublished = deed.link.publishedAt !== null;
    const revocation = { revoked_at: ctx.now.toISOString(), revoked_reason: reason };
    return {
      verb: 'revoke' as const,
      acting: insistStep(deps, ctx, { deed, verb: 'revoke' }),
      payload: { reason },
      columns: { ...revocation, state: 'revoked' },
      ...{ due: null, moves: isPublished, tells: 'revoked' as const },
    };
  });
  return { id, revokedAt: link.revokedAt! };
}
