// SPDX-License-Identifier: Apache-2.0
import { hmacSha256 } from '#packages/crypto';
import type { RequestContext } from '#packages/http';
import { AppError, shanghaiDate, text } from '#packages/kernel';
import type { OwnCost, OwnCostMonth } from './contract/own-cost.ts';
import type { BurdenOptions } from './deps.ts';
import { BURDEN_ERRORS } from './errors.ts';
import { type Month, monthAfter, monthOf } from './model/months.ts';
import {
  byMatter,
  byMonth,
  type CostRow,
  minutesEach,
  OWN_COST_MONTHS,
  WORKERS_MIN,
  withoutFew,
  workersIn,
} from './model/own-cost.ts';
import { loadCostOfArea, loadCostOfWorker } from './store-own-cost.ts';

export type MeterDeps = Pick<BurdenOptions, 'db' | 'keyring' | 'parties' | 'places' | 'matters'>;

/** The body and area of a post, or undefined without one. */
export function bodyOfPost(deps: Pick<MeterDeps, 'parties'>, code: string | null) {
  const post = code === null ? undefined : deps.parties.findPost(code);
  return post && deps.parties.findOrganisation(post.organisation);
}

/**
 * The name a worker's sums are kept under. Only this program can make it, and only from a person
 * who asks for her own: a reader of the tables cannot tell whose a row is.
 */
export function pseudonym(deps: Pick<MeterDeps, 'keyring'>, person: string): Buffer {
  return hmacSha256(deps.keyring.purposeKey('own-cost'), person);
}

const NOTE = text(
  '只算平台花了大家多少时间，用来减少平台自己。不评人，不和工资、考核挂钩；别人看不到您一个人的数。',
  'It says what this system cost, so that it can cost less. It judges nobody and touches no pay or ' +
    'appraisal; nobody else sees your own figures.',
);

function monthsOf(rows: readonly CostRow[], present: Month): OwnCostMonth[] {
  return byMonth(rows).map(({ month, sums }) => ({ month, ...sums, isPartial: month === present }));
}

/**
 * What this system cost: her own figures, and the sums of her body's area. Who may: anyone in a
 * post. A month or matter to which fewer than three people contributed is not told.
 * Errors: BURDEN_POST_NEEDED.
 */
export async function showOwnCost(deps: MeterDeps, ctx: RequestContext): Promise<OwnCost> {
  const { person } = ctx.actor;
  const body = bodyOfPost(deps, ctx.actor.post);
  if (person === null || !body) throw new AppError(BURDEN_ERRORS.BURDEN_POST_NEEDED);
  const present = monthOf(shanghaiDate(ctx.now));
  const months = Array.from({ length: OWN_COST_MONTHS }, (_, back) => monthAfter(present, -back));
  const [mine, all, matters] = await Promise.all([
    loadCostOfWorker(deps.db.save, pseudonym(deps, person), months),
    loadCostOfArea(deps.db.save, body.area, months),
    deps.matters.listCurrent(ctx.now),
  ]);
  const titles = new Map(matters.map(({ code, title }) => [code, title]));
  const named = (rows: readonly CostRow[]) =>
    byMatter(rows.filter((row) => row.month === present)).map(({ matter, sums }) => ({
      ...{ matter, title: (matter && titles.get(matter)) || null, ...sums },
    }));
  const ours = withoutFew(all, (row) => row.month);
  const now = ours.filter((row) => row.month === present);
  const area = deps.places.tree().latest(body.area);
  return {
    mine: { months: monthsOf(mine, present), matters: named(mine) },
    ours: {
      ...{ area: body.area, name: text(area.name, area.nameEn || area.name) },
      ...{ workers: workersIn(now), workersMin: WORKERS_MIN, months: monthsOf(ours, present) },
      matters: named(withoutFew(now, (row) => row.matter)),
      perCaseMinutes: minutesEach(now),
    },
    note: NOTE,
  };
}
