// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { AppError, shanghaiDate } from '#packages/kernel';
import type { MeterOwnCost } from '../contract/own-cost.ts';
import { BURDEN_ERRORS } from '../errors.ts';
import { monthOf } from '../model/months.ts';
import { bodyOfPost, type MeterDeps, pseudonym } from '../own-cost.ts';
import { addStays } from '../store-own-cost.ts';

/**
 * Adds a batch of stays to the caller's own sums of this month, once: sent again it adds nothing.
 * Who may: anyone in a post, about herself; the post says of which area. It is no act of
 * government: nothing rests on it, it names nobody, and no log line is written of it. Errors:
 * BURDEN_POST_NEEDED.
 */
export async function meterOwnCost(
  deps: MeterDeps,
  ctx: RequestContext,
  { batch, stays }: MeterOwnCost,
): Promise<{ metered: number }> {
  const { person } = ctx.actor;
  const body = bodyOfPost(deps, ctx.actor.post);
  if (person === null || !body) throw new AppError(BURDEN_ERRORS.BURDEN_POST_NEEDED);
  const of = {
    worker: pseudonym(deps, person),
    month: monthOf(shanghaiDate(ctx.now)),
    ...{ area: body.area, batch },
  };
  const metered = await addStays(
    deps.db.save,
    of,
    stays.map(({ matter = '', ...stay }) => ({ ...stay, matter })),
  );
  return { metered };
}
