// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { AppError, newId, shanghaiDate } from '#packages/kernel';
import { districtOf } from '../areas.ts';
import type { GateCheck } from '../contract/check.ts';
import type { DemandContent } from '../contract/demand.ts';
import type { BurdenDeps } from '../deps.ts';
import { BURDEN_ERRORS } from '../errors.ts';
import { rulingDue } from '../model/dues.ts';
import type { DemandTold } from '../model/fold-demand.ts';
import { demandNumber } from '../model/numbers.ts';
import { insistDeed } from '../named-deed.ts';
import { bodyOf, COMMUNITY_WORK, insistPower, type Standing } from '../standing.ts';
import { takeNumber } from '../store.ts';
import { begin, DEMANDS } from '../subjects.ts';

/** Who asks, through which district's gate, and on what power. */
interface Asking {
  from: string;
  district: string;
  standing: Standing;
}

/** Errors: BURDEN_NO_POWER, BURDEN_AREA_OTHER, BURDEN_DECLARATION_MISSING. */
export function insistAsking(
  deps: BurdenDeps,
  ctx: RequestContext,
  content: DemandContent,
): Asking {
  const from = bodyOf(deps, ctx.actor);
  const home = from === undefined ? undefined : deps.parties.findOrganisation(from);
  const area = home?.area ?? content.areas[0]!;
  const standing = insistPower(deps, ctx, { act: 'demand', matter: COMMUNITY_WORK, area });
  const district = districtOf(deps.places, area);
  const tree = deps.places.tree();
  const on = shanghaiDate(ctx.now);
  const outside = content.areas.filter((asked) => !tree.contains(area, asked, on));
  if (from === undefined || district === undefined || outside.length > 0) {
    throw new AppError(BURDEN_ERRORS.BURDEN_AREA_OTHER, { areas: outside });
  }
  if (content.urgency !== 'ordinary' && content.declaration === undefined) {
    throw new AppError(BURDEN_ERRORS.BURDEN_DECLARATION_MISSING);
  }
  return { from, district, standing };
}

/**
 * Who may: a post with `demand` over community work, for areas its own body serves. Checks the
 * demand and records both; the ruling clock starts, or work goes ahead at once under a statute or a
 * declared emergency. Act `demand` file. Errors: those of `insistAsking` and `insistDeed`,
 * HTTP_KEY_REUSED, BURDEN_CHANGED.
 */
export async function fileDemand(
  deps: BurdenDeps,
  ctx: RequestContext,
  content: DemandContent,
): Promise<string> {
  const { from, district: area } = insistAsking(deps, ctx, content);
  const { now } = ctx;
  const check = await deps.gate.check({ content, from, filedAt: now, at: now });
  const year = Number(shanghaiDate(now).slice(0, 4));
  const due = rulingDue(content, now, deps.city.rules.clocks).toISOString();
  return begin(deps, ctx, {
    ...{ of: DEMANDS, area, id: newId(now) },
    plan: async () => {
      const { standing } = insistAsking(deps, ctx, content);
      await insistDeed(deps, ctx, content);
      const number = demandNumber(
        year,
        await takeNumber(deps.db.save, { area, series: 'demand', year }),
      );
      const payload: DemandTold['file'] = { number, area, from, content, check, due };
      return { standing, verb: 'file', payload, due };
    },
  });
}

/**
 * What the gate would say, before anything is filed. Errors: those of `insistAsking` and
 * `insistDeed`.
 */
export async function checkBeforeFiling(
  deps: BurdenDeps,
  ctx: RequestContext,
  content: DemandContent,
): Promise<GateCheck> {
  const { from } = insistAsking(deps, ctx, content);
  await insistDeed(deps, ctx, content);
  return deps.gate.check({ content, from, filedAt: ctx.now, at: ctx.now });
}
