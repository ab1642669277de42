// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { newId, shanghaiDate } from '#packages/kernel';
import { districtOf } from './areas.ts';
import type { DemandContent } from './contract/demand.ts';
import type { BurdenDeps } from './deps.ts';
import type { AdmittedFile } from './model/city-data.ts';
import { addMonths, endOfMonth } from './model/civil-months.ts';
import { endOf, rulingDue } from './model/dues.ts';
import type { DemandTold } from './model/fold-demand.ts';
import { admittedNumber, demandNumber } from './model/numbers.ts';
import { byOperator } from './standing.ts';
import { admittedNumbers, passNumber, takeNumber } from './store.ts';
import { actOn, begin, DEMANDS, type Plan } from './subjects.ts';

const DAY_MS = 86_400_000;

function operatorContext(now: Date): RequestContext {
  const { actor } = byOperator();
  return { actor, now, requestId: 'seed-burden', ifMatch: null, mark: null, headers: {} };
}

interface Taken {
  area: string;
  number: string;
  file: AdmittedFile;
}

async function fileTaken(deps: BurdenDeps, ctx: RequestContext, taken: Taken): Promise<string> {
  const { area, file } = taken;
  const { from } = file;
  const { now } = ctx;
  const content = contentOf(file, now);
  const check = await deps.gate.check({ content, from, filedAt: now, at: now });
  const due = rulingDue(content, now, deps.city.rules.clocks).toISOString();
  const year = Number(content.startsOn.slice(0, 4));
  const number = demandNumber(
    year,
    await takeNumber(deps.db.save, { area, series: 'demand', year }),
  );
  const payload: DemandTold['file'] = { number, area, from, content, check, due };
  const plan: Plan = { standing: byOperator(), verb: 'file', payload, due };
  return begin(deps, ctx, { of: DEMANDS, area, id: newId(now), plan: async () => plan });
}

function contentOf(file: AdmittedFile, now: Date): DemandContent {
  const today = shanghaiDate(now);
  const startsOn = addMonths(today, -file.admittedMonthsAgo);
  return { ...file.content, startsOn, until: endOfMonth(today, file.untilMonths) };
}

/** File, admission and perhaps a stop, each an act on the operator's basis. */
async function takeOver(deps: BurdenDeps, now: Date, taken: Taken): Promise<void> {
  const { number, file } = taken;
  const ctx = operatorContext(now);
  const standing = byOperator();
  const id = await fileTaken(deps, ctx, taken);
  const act = (plan: Plan) => actOn(deps, ctx, { of: DEMANDS, id, plan: async () => plan });
  const { startsOn, until } = contentOf(file, now);
  const due = endOf(until!).toISOString();
  const ruled: DemandTold['rule'] = {
    ...{ outcome: 'admit', reasons: file.reasons, conditions: [], due },
    by: deps.city.rules.admittedBy,
    admitted: { number, on: startsOn, until: until! },
  };
  await act({ standing, verb: 'rule', payload: ruled, due });
  if (!file.stopped) return;
  const on = shanghaiDate(new Date(now.getTime() - file.stopped.daysAgo * DAY_MS));
  const stopped: DemandTold['stop'] = { on, reasons: file.stopped.why };
  await act({ standing, verb: 'stop', payload: stopped, due: null });
}

/**
 * Who may: the operator, who seeds a city. Takes over the work that was admitted before the program
 * came, as the city's file lists it; what the register holds already is left alone.
 */
export async function seedAdmitted(deps: BurdenDeps): Promise<number> {
  const now = deps.clock.now();
  const known = await admittedNumbers(deps.db.save);
  const prefix = deps.city.rules.numberPrefix.zh;
  let count = 0;
  for (const file of deps.city.admitted) {
    const year = Number(contentOf(file, now).startsOn.slice(0, 4));
    const number = admittedNumber(prefix, year, file.number);
    const area = districtOf(deps.places, deps.parties.getOrganisation(file.from).area);
    if (area === undefined || known.has(number)) continue;
    await passNumber(deps.db.save, { area, series: 'admitted', year }, file.number);
    await takeOver(deps, now, { area, number, file });
    count += 1;
  }
  return count;
}
