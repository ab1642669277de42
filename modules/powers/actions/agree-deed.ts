// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { AppError } from '#packages/kernel';
import type { AgreeInput } from '../contract/delegation.ts';
import type { PowersDeps } from '../deps.ts';
import { POWERS_ERRORS } from '../errors.ts';
import { stateAgreed } from '../model/deed.ts';
import type { LinkRecord } from '../model/records.ts';
import { actOnDeed } from './act-on-deed.ts';
import { insistStep } from './deed-steps.ts';

/**
 * Who may: a post of the receiving body that holds `agree` over the entry's matters there. The
 * receiver takes the deed on as it stands, with what it says is not needed; amended, it is a draft
 * again. Act `delegation` agree; gives nothing yet.
 * Errors: POWER_LINK_UNKNOWN, POWER_MISSING, POWER_DEED_NOT_NOW, POWER_LINK_ENDED,
 * POWER_DEED_AMENDED, POWER_CHANGED.
 */
export function agreeDeed(
  deps: PowersDeps,
  ctx: RequestContext,
  input: { id: string } & AgreeInput,
): Promise<LinkRecord> {
  const { id, version } = input;
  return actOnDeed(deps, { ctx, id }, (deed) => {
    const acting = insistStep(deps, ctx, { deed, verb: 'agree' });
    if (version !== undefined && version !== deed.head.version) {
      throw new AppError(POWERS_ERRORS.POWER_DEED_AMENDED, { version: deed.head.version });
    }
    return {
      ...{ verb: 'agree' as const, acting },
      columns: { state: stateAgreed(deed.link.means) },
      ...{ due: null, moves: false, tells: null },
    };
  });
}
