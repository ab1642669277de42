// SPDX-License-Identifier: Apache-2.0
import type { AnyRoute } from '#packages/http';
import type { BurdenOptions } from './deps.ts';

export const DEMAND_KIND = 'demand';
export const QUESTION_KIND = 'work-question';

export interface Burden {
  readonly routes: AnyRoute[];
}

/** Opens the room: registers demands and questions with their clocks, and gives the doors. */
export function createBurden(options: BurdenOptions): Burden {
  options.journal.register({ kind: DEMAND_KIND });
  options.journal.register({ kind: QUESTION_KIND });
  return { routes: [] };
}
