// SPDX-License-Identifier: Apache-2.0
import { partitionOf } from '#modules/places';
import type { RequestContext } from '#packages/http';
import { AppError } from '#packages/kernel';
import type { AmendInput } from '../contract/delegation.ts';
import type { PowersDeps } from '../deps.ts';
import { POWERS_ERRORS } from '../errors.ts';
import { checkLink } from '../model/attenuate.ts';
import type { KeptMeans } from '../model/means.ts';
import { stopOf, unconfirmed } from '../model/means.ts';
import type { LinkRecord } from '../model/records.ts';
import type { LoadedDeed } from './act-on-deed.ts';
import { actOnDeed } from './act-on-deed.ts';
import type { Acting } from './acting.ts';
import { insist } from './acting.ts';
import { insistStep } from './deed-steps.ts';
import { giversOf, insistGiving } from './delegate.ts';
import { soundMeans } from './sound-link.ts';

/** Power over the deed as it stands, and over the area it is to have. */
function insistAmending(
  deps: PowersDeps,
  ctx: RequestContext,
  on: { deed: LoadedDeed; area: string },
): Acting {
  const { deed, area } = on;
  const acting = insistStep(deps, ctx, { deed, verb: 'amend' });
  const { link, above, entry } = deed;
  if (area === link.area) return acting;
  // A deed is recorded in the county of its area, and cannot move out of it.
  if (partitionOf(area) !== partitionOf(link.area)) {
    throw new AppError(POWERS_ERRORS.POWER_DEED_ELSEWHERE, { area });
  }
  return insistGiving(deps, ctx, { entry, givers: giversOf(link, above), area });
}

/** The deed as amended, if it still joins and only narrows. Errors: those of `checkLink`. */
function soundAmended(deps: PowersDeps, deed: LoadedDeed, amended: LinkRecord): void {
  const { entry, above } = deed;
  const { origin, means, ...terms } = amended;
  const organisation = deps.parties.findOrganisation(amended.toOrganisation)!;
  insist(
    checkLink({
      terms: { ...terms, ...(origin ? { origin } : {}) },
      ...{ means, entry, above, to: { organisation, post: null }, tree: deps.places.tree() },
    }),
  );
}

/** New means, or those it has; nobody has confirmed them for the deed as it now reads. */
function meansAmended(deps: PowersDeps, link: LinkRecord, changes: AmendInput): KeptMeans | null {
  if (changes.means) return soundMeans(deps, changes.means);
  return link.means && unconfirmed(link.means);
}

/**
 * Who may: a post of the giving body, or of one above it, holding `delegate` of the entry where the
 * deed lies and where it is to lie. Changes anything but entry and receiver of a deed that is not
 * yet published. It is a draft again: who agreed or confirmed did so to other words. Act
 * `delegation` amend, with the parts changed; gives nothing.
 * Errors: POWER_LINK_UNKNOWN, POWER_MISSING, POWER_DEED_NOT_NOW, POWER_LINK_ENDED,
 * POWER_DEED_ELSEWHERE, POWER_MEANS_MISSING, POWER_ORGANISATION_UNKNOWN, POWER_RESOURCE_UNKNOWN,
 * those of `checkLink`, POWER_CHANGED.
 */
export function amendDeed(
  deps: PowersDeps,
  ctx: RequestContext,
  input: { id: string; changes: AmendInput },
): Promise<LinkRecord> {
  const { id, changes } = input;
  return actOnDeed(deps, { ctx, id }, (deed) => {
    const { link } = deed;
    const acting = insistAmending(deps, ctx, { deed, area: changes.area ?? link.area });
    const amended = { ...link, ...changes, means: meansAmended(deps, link, changes) };
    soundAmended(deps, deed, amended);
    const { acts, area, document, liability, supervision, means } = amended;
    const { stopsOn, stopsBy } = stopOf(amended.validTo, means);
    const period = { valid_from: amended.validFrom, valid_to: amended.validTo };
    return {
      ...{ verb: 'amend' as const, acting, payload: { changed: Object.keys(changes) } },
      columns: {
        ...{ state: 'draft', acts, area, ...period, document, liability, supervision, means },
        ...{ stops_on: stopsOn, stops_by: stopsBy },
      },
      ...{ due: null, moves: false, tells: null },
    };
  });
}
