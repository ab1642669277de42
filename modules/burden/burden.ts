// SPDX-License-Identifier: Apache-2.0
import { barredProofs } from '#modules/matters';
import type { AnyRoute } from '#packages/http';
import type { Listener } from '#packages/journal';
import { asymmetryRoutes } from './asymmetry-routes.ts';
import { readCityBurden } from './city/read-gate.ts';
import type { BurdenDeps, BurdenOptions } from './deps.ts';
import { dueDemand, dueQuestion } from './due.ts';
import { createGateKeeper } from './gate-keeper.ts';
import { gateRoutes } from './gate-routes.ts';
import { loadListener } from './load-listener.ts';
import { seedAdmitted } from './seed-admitted.ts';
import { DEMAND_KIND, QUESTION_KIND } from './subjects.ts';

export interface Burden {
  readonly routes: AnyRoute[];
  readonly listeners: Listener[];
  /** Takes over the work the city's file lists as admitted; answers how many were new. */
  seedAdmitted(): Promise<number>;
}

/** Opens the room: registers demands and questions with their clocks, and gives the doors. */
export function createBurden(options: BurdenOptions): Burden {
  const city = readCityBurden(options.cityDir);
  const gate = createGateKeeper(options, city, barredProofs());
  const deps: BurdenDeps = { ...options, city, gate };
  options.journal.register({ kind: DEMAND_KIND, due: dueDemand(deps) });
  options.journal.register({ kind: QUESTION_KIND, due: dueQuestion(deps) });
  return {
    routes: [...gateRoutes(deps), ...asymmetryRoutes(options)],
    listeners: [loadListener(options)],
    seedAdmitted: () => seedAdmitted(deps),
  };
}
