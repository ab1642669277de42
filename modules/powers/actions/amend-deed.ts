// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import type { AmendInput } from '../contract/delegation.ts';
import type { PowersDeps } from '../deps.ts';
import { checkLink } from '../model/attenuate.ts';
import { stopOf } from '../model/means.ts';
import type { LinkRecord } from '../model/records.ts';
import { actOnDeed } from './act-on-deed.ts';
import { insist } from './acting.ts';
import { insistStep } from './deed-steps.ts';
import { soundMeans } from './sound-link.ts';

/**
 * Who may: a post of the giving body, or of one above it, holding `delegate` of the entry there.
 * Changes a draft's means, document, liability or supervision before the receiver has agreed; acts,
 * area and period are the deed itself. Act `delegation` amend; gives nothing.
 * Errors: POWER_LINK_UNKNOWN, POWER_MISSING, POWER_DEED_NOT_NOW, POWER_LINK_ENDED,
 * POWER_MEANS_MISSING, POWER_ORGANISATION_UNKNOWN, POWER_RESOURCE_UNKNOWN, POWER_LINK_WIDENS,
 * POWER_CHANGED.
 */
export function amendDeed(
  deps: PowersDeps,
  ctx: RequestContext,
  input: { id: string; changes: AmendInput },
): Promise<LinkRecord> {
  const { id, changes } = input;
  return actOnDeed(deps, { ctx, id }, (deed) => {
    const { link, entry, above } = deed;
    const acting = insistStep(deps, ctx, { deed, verb: 'amend' });
    const means = changes.means ? soundMeans(deps, changes.means) : link.means;
    const organisation = deps.parties.findOrganisation(link.toOrganisation)!;
    const { origin, means: _, ...terms } = link;
    insist(
      checkLink({
        terms: { ...terms, ...(origin ? { origin } : {}) },
        ...{ means, entry, above, to: { organisation, post: null }, tree: deps.places.tree() },
      }),
    );
    const { document, liability, supervision } = { ...link, ...changes };
    const { stopsOn, stopsBy } = stopOf(link.validTo, means);
    return {
      ...{ verb: 'amend' as const, acting, payload: { changed: Object.keys(changes) } },
      columns: { document, liability, supervision, means, stops_on: stopsOn, stops_by: stopsBy },
      ...{ due: null, moves: false, tells: null },
    };
  });
}
