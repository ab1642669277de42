// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg';
import { many, one } from '#packages/db';
import type { Month } from './model/months.ts';
import { type CostRow, WORKERS_MIN } from './model/own-cost.ts';

const ROWS =
  "SELECT encode(worker, 'hex') AS worker, month, matter, screen, seconds, stays, prompts, fields " +
  'FROM burden.own_cost';

export function loadCostOfWorker(
  pool: Pool,
  worker: Buffer,
  months: readonly Month[],
): Promise<CostRow[]> {
  return many<CostRow & Record<string, unknown>>(pool, {
    name: 'burden.cost_of_worker',
    text: `${ROWS} WHERE worker = $1 AND month = ANY ($2)`,
    values: [worker, months],
  });
}

/** Rows of every worker of an area; what is told of them is for `withoutFew` to say. */
export function loadCostOfArea(
  pool: Pool,
  area: string,
  months: readonly Month[],
): Promise<CostRow[]> {
  return many<CostRow & Record<string, unknown>>(pool, {
    name: 'burden.cost_of_area',
    text: `${ROWS} WHERE area = $1 AND month = ANY ($2)`,
    values: [area, months],
  });
}

/** Minutes by area: no worker, no matter, no month of few. */
export async function loadCostMinutes(
  pool: Pool,
  within: { months: readonly Month[]; prefix: string },
): Promise<Map<string, number>> {
  const rows = await many<{ area: string; minutes: number }>(pool, {
    name: 'burden.cost_minutes',
    text:
      'SELECT area, sum(minutes)::float8 AS minutes FROM (SELECT area, sum(seconds) / 60.0 AS ' +
      "minutes FROM burden.own_cost WHERE month = ANY ($1) AND area LIKE $2 || '%' " +
      'GROUP BY area, month HAVING count(DISTINCT worker) >= $3) m GROUP BY area',
    values: [within.months, within.prefix, WORKERS_MIN],
  });
  return new Map(rows.map((row) => [row.area, row.minutes]));
}

/** The middle worker-month's minutes a stay, of matters that enough stays were metered of. */
export async function loadMeasuredMinutes(
  pool: Pool,
  months: readonly Month[],
  staysMin: number,
): Promise<Map<string, number>> {
  const rows = await many<{ matter: string; minutes: number }>(pool, {
    name: 'burden.measured_minutes',
    text:
      'SELECT matter, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds / 60.0 / stays) AS minutes ' +
      'FROM (SELECT matter, sum(seconds) AS seconds, sum(stays) AS stays FROM burden.own_cost ' +
      "WHERE month = ANY ($1) AND matter <> '' GROUP BY worker, month, matter) w " +
      'GROUP BY matter HAVING sum(stays) >= $2',
    values: [months, staysMin],
  });
  return new Map(rows.map((row) => [row.matter, row.minutes]));
}

/** Answers how many were added: none of a batch that was counted before. */
export async function addStays(
  pool: Pool,
  of: { worker: Buffer; month: Month; area: string; batch: string },
  stays: readonly unknown[],
): Promise<number> {
  const { added } = await one<{ added: number }>(pool, {
    name: 'burden.meter',
    text: 'SELECT burden.meter($1, $2, $3, $4, $5) AS added',
    values: [of.worker, of.month, of.area, of.batch, JSON.stringify(stays)],
  });
  return added;
}

const SAVE_COSTS =
  'INSERT INTO burden.own_cost (worker, month, area, matter, screen, seconds, stays, prompts, ' +
  "fields) SELECT decode(worker, 'hex'), month, area, matter, screen, seconds, stays, prompts, " +
  'fields FROM jsonb_to_recordset($1) AS c(worker text, month text, area text, matter text, ' +
  'screen text, seconds bigint, stays int, prompts int, fields int) ON CONFLICT DO NOTHING';

/** A demo's invented history; loading it again changes nothing. */
export async function saveCosts(
  pool: Pool,
  rows: readonly (CostRow & { area: string })[],
): Promise<void> {
  await many(pool, {
    name: 'burden.save_costs',
    text: SAVE_COSTS,
    values: [JSON.stringify(rows)],
  });
}
