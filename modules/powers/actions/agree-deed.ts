// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import type { PowersDeps } from '../deps.ts';
import { stateAgreed } from '../model/deed.ts';
import type { LinkRecord } from '../model/records.ts';
import { actOnDeed } from './act-on-deed.ts';
import { insistStep } from './deed-steps.ts';

/**
 * Who may: a post of the receiving body that holds `agree` over the entry's matters there. The
 * receiver takes the deed on as it stands, with what it says is not needed; from now on it is not
 * amended. Act `delegation` agree; gives nothing yet.
 * Errors: POWER_LINK_UNKNOWN, POWER_MISSING, POWER_DEED_NOT_NOW, POWER_LINK_ENDED, POWER_CHANGED.
 */
export function agreeDeed(deps: PowersDeps, ctx: RequestContext, id: string): Promise<LinkRecord> {
  return actOnDeed(deps, { ctx, id }, (deed) => ({
    verb: 'agree',
    acting: insistStep(deps, ctx, { deed, verb: 'agree' }),
    columns: { state: stateAgreed(deed.link.means) },
    ...{ due: null, moves: false, tells: null },
  }));
}
