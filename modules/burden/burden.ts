// SPDX-License-Identifier: Apache-2.0
import type { AnyRoute } from '#packages/http';
import type { Listener } from '#packages/journal';
import { asymmetryRoutes } from './asymmetry-routes.ts';
import type { BurdenOptions } from './deps.ts';
import { loadListener } from './load-listener.ts';

export const DEMAND_KIND = 'demand';
export const QUESTION_KIND = 'work-question';

export interface Burden {
  readonly routes: AnyRoute[];
  readonly listeners: Listener[];
}

/** Opens the room: registers demands and questions with their clocks, and gives the doors. */
export function createBurden(options: BurdenOptions): Burden {
  options.journal.register({ kind: DEMAND_KIND });
  options.journal.register({ kind: QUESTION_KIND });
  return { routes: asymmetryRoutes(options), listeners: [loadListener(options)] };
}
