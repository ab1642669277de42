// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import type { MeansKind } from '../contract/means.ts';
import type { PowersDeps } from '../deps.ts';
import { stateAgreed } from '../model/deed.ts';
import { confirmed } from '../model/means.ts';
import type { LinkRecord } from '../model/records.ts';
import { actOnDeed } from './act-on-deed.ts';
import { insistStep } from './deed-steps.ts';

/**
 * Who may: a post of a body that the deed names as giver of this means (of data: the owner of the
 * resource), holding `confirm` over the entry's matters there. Confirms what that body gives; when
 * the last one has confirmed, the deed may be published. Act `delegation` confirm-people,
 * confirm-money or confirm-data; gives nothing yet.
 * Errors: POWER_LINK_UNKNOWN, POWER_MISSING, POWER_DEED_NOT_NOW, POWER_LINK_ENDED, POWER_CHANGED.
 */
export function confirmMeans(
  deps: PowersDeps,
  ctx: RequestContext,
  on: { id: string; kind: MeansKind },
): Promise<LinkRecord> {
  const { id, kind } = on;
  return actOnDeed(deps, { ctx, id }, (deed) => {
    const verb = `confirm-${kind}` as const;
    const acting = insistStep(deps, ctx, { deed, verb });
    const post = deps.parties.findPost(ctx.actor.post!)!;
    const by = { organisation: post.organisation, post: post.code, at: ctx.now.toISOString() };
    const means = confirmed(deed.link.means!, kind, by);
    return {
      ...{ verb, acting, payload: { by: post.organisation } },
      columns: { means, state: stateAgreed(means) },
      ...{ due: null, moves: false, tells: null },
    };
  });
}
