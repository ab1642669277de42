// SPDX-License-Identifier: Apache-2.0
import { DELEGATION_OVER } from '#modules/powers/contract';
import type { RequestContext } from '#packages/http';
import { AppError, shanghaiDate } from '#packages/kernel';
import type { DemandContent } from './contract/demand.ts';
import type { BurdenDeps } from './deps.ts';
import { BURDEN_ERRORS } from './errors.ts';

/**
 * The delegation a demand says its people and money come with is one its own body has part in, has
 * not ended, and applies in some of the areas asked. Not yet in force is well: the work waits.
 * Errors: BURDEN_DELEGATION_UNKNOWN, BURDEN_DELEGATION_OVER, BURDEN_DELEGATION_ELSEWHERE.
 */
export async function insistDeed(
  deps: BurdenDeps,
  ctx: RequestContext,
  { delegation, areas }: DemandContent,
): Promise<void> {
  if (delegation === undefined) return;
  const deed = await deps.powers.findDeedOfBody(ctx, delegation);
  if (!deed) throw new AppError(BURDEN_ERRORS.BURDEN_DELEGATION_UNKNOWN);
  if (DELEGATION_OVER.includes(deed.state))
    throw new AppError(BURDEN_ERRORS.BURDEN_DELEGATION_OVER);
  const tree = deps.places.tree();
  const on = shanghaiDate(ctx.now);
  const isThere = (area: string): boolean =>
    tree.contains(deed.area, area, on) || tree.contains(area, deed.area, on);
  if (!areas.some(isThere)) throw new AppError(BURDEN_ERRORS.BURDEN_DELEGATION_ELSEWHERE);
}
