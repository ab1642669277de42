// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import type { PowersDeps } from '../deps.ts';
import type { LinkRecord } from '../model/records.ts';
import { actOnDeed } from './act-on-deed.ts';
import { insistStep } from './deed-steps.ts';

/**
 * Who may: a post of the giving body, or of one above it, holding `delegate` of the entry there.
 * From this instant the deed and all that hangs on it give nothing, until it is resumed; its clock
 * runs on, acts already done stand. Raises the epochs of its area and tells everyone concerned; act
 * `delegation` suspend.
 * Errors: POWER_LINK_UNKNOWN, POWER_MISSING, POWER_DEED_NOT_NOW, POWER_LINK_ENDED, POWER_CHANGED.
 */
export function suspendDeed(
  deps: PowersDeps,
  ctx: RequestContext,
  input: { id: string; reason: string },
): Promise<LinkRecord> {
  const { id, reason } = input;
  return actOnDeed(deps, { ctx, id }, (deed) => ({
    verb: 'suspend',
    acting: insistStep(deps, ctx, { deed, verb: 'suspend' }),
    payload: { reason },
    columns: { state: 'suspended', suspended_at: ctx.now.toISOString() },
    ...{ due: deed.head.dueAt, moves: true, tells: 'suspended' },
  }));
}

/**
 * Who may: as for `suspendDeed`. The deed gives again what it gave, for the days it has left.
 * Raises the epochs of its area and tells everyone concerned; act `delegation` resume.
 * Errors: as `suspendDeed`.
 */
export function resumeDeed(deps: PowersDeps, ctx: RequestContext, id: string): Promise<LinkRecord> {
  return actOnDeed(deps, { ctx, id }, (deed) => ({
    verb: 'resume',
    acting: insistStep(deps, ctx, { deed, verb: 'resume' }),
    columns: { state: 'in-force', suspended_at: null },
    ...{ due: deed.head.dueAt, moves: true, tells: 'resumed' },
  }));
}
