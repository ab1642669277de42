// SPDX-License-Identifier: Apache-2.0
import type { AnyRoute } from '#packages/http';
import type { Listener } from '#packages/journal';
import type { CasesDeps, CasesOptions } from './deps.ts';
import { dueCase } from './due.ts';
import { redeskListener } from './listeners.ts';
import { numberSource } from './numbers.ts';
import { casesRoutes } from './routes.ts';
import { createCaseStore } from './store.ts';

export interface Cases {
  readonly routes: AnyRoute[];
  readonly listeners: Listener[];
}

/** Opens the room: registers the kind `case` with its clock, and gives doors and listeners. */
export function createCases(options: CasesOptions): Cases {
  const store = createCaseStore(options.db);
  const deps: CasesDeps = { ...options, store, nextNumber: numberSource(store) };
  options.journal.register({ kind: 'case', due: dueCase(deps) });
  return { routes: casesRoutes(deps), listeners: [redeskListener(deps)] };
}
