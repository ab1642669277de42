// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { AppError, shanghaiDate } from '#packages/kernel';
import type { PowersDeps } from '../deps.ts';
import { POWERS_ERRORS } from '../errors.ts';
import { checkLink } from '../model/attenuate.ts';
import { noticeDue, stateOn } from '../model/deed.ts';
import type { LinkRecord } from '../model/records.ts';
import { loadStanding } from '../store.ts';
import type { LoadedDeed } from './act-on-deed.ts';
import { actOnDeed } from './act-on-deed.ts';
import { insist } from './acting.ts';
import { insistStep } from './deed-steps.ts';

/** What was sound when drafted must be sound now: the links above may have changed. */
function insistSound(deps: PowersDeps, { link, entry, above }: LoadedDeed, today: string): void {
  const organisation = deps.parties.findOrganisation(link.toOrganisation);
  if (!organisation) throw new AppError(POWERS_ERRORS.POWER_ORGANISATION_UNKNOWN);
  const { origin, means, ...terms } = link;
  insist(
    checkLink({
      terms: { ...terms, ...(origin ? { origin } : {}) },
      ...{ means, entry, above, to: { organisation, post: null }, tree: deps.places.tree() },
    }),
  );
  if (above.some((one) => stateOn(one, today) !== 'in-force')) {
    throw new AppError(POWERS_ERRORS.POWER_LINK_BROKEN, { from: link.fromOrganisation });
  }
  if (link.stopsOn < today) {
    throw new AppError(POWERS_ERRORS.POWER_LINK_ENDED, { stopsOn: link.stopsOn });
  }
}

/** Two deeds of one thing to one body would say different things about means and liability. */
async function insistAlone(deps: PowersDeps, link: LinkRecord): Promise<void> {
  const tree = deps.places.tree();
  const own = tree.interval(link.area)!;
  const standing = await loadStanding(deps.db.save, link);
  const other = standing.find(({ area, acts }) => {
    const range = tree.interval(area);
    const meets = !!range && range.lo <= own.hi && own.lo <= range.hi;
    return meets && acts.some((act) => link.acts.includes(act));
  });
  if (!other) return;
  const { id, document, acts, validFrom, stopsOn } = other;
  const named = { delegation: id, document, acts, validFrom, stopsOn };
  throw new AppError(POWERS_ERRORS.POWER_DEED_OVERLAPS, named);
}

/**
 * Who may: a post of the giving body, or of one above it, holding `delegate` of the entry there.
 * Puts a deed in force whose people, money and data are all confirmed, if it is still sound and no
 * other deed of the same entry, receiver, area and period gives the same acts. Raises the epochs of
 * its area, tells everyone concerned and sets its clock; act `delegation` publish.
 * Errors: POWER_LINK_UNKNOWN, POWER_MISSING, POWER_DEED_NOT_NOW, POWER_LINK_ENDED,
 * POWER_DEED_OVERLAPS, those of `checkLink`, POWER_CHANGED.
 */
export function publishDeed(
  deps: PowersDeps,
  ctx: RequestContext,
  id: string,
): Promise<LinkRecord> {
  return actOnDeed(deps, { ctx, id }, async (deed) => {
    const acting = insistStep(deps, ctx, { deed, verb: 'publish' });
    insistSound(deps, deed, shanghaiDate(ctx.now));
    await insistAlone(deps, deed.link);
    return {
      ...{ verb: 'publish' as const, acting },
      columns: { state: 'in-force', published_at: ctx.now.toISOString() },
      ...{ due: noticeDue(deed.link), moves: true, tells: 'published' as const },
    };
  });
}
