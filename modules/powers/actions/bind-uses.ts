// SPDX-License-Identifier: Apache-2.0

import { transact } from '#packages/db';
import { AppError, newId } from '#packages/kernel';
import type { PowerAct } from '../contract/acts.ts';
import type { PowersDeps } from '../deps.ts';
import { POWERS_ERRORS } from '../errors.ts';
import { loadEntries, saveUses } from '../store.ts';

/** An entry that a step may rest on; a step of many communities has one row for each. */
export interface StepUse {
  step: string;
  act: string;
  entry: string;
}

/**
 * Who may: the room that publishes a matter version, on the publication's own basis. Stores which
 * entries each step may rest on, and tells every process; bound again it changes nothing.
 * Errors: POWER_ENTRY_UNKNOWN, also when the entry does not hold the act.
 */
export async function bindUses(
  deps: PowersDeps,
  of: { matter: string; version: number },
  uses: readonly StepUse[],
): Promise<void> {
  const about = newId(deps.clock.now());
  await transact(deps.db.save, async (client) => {
    const entries = new Map((await loadEntries(client)).map((entry) => [entry.code, entry]));
    const rows = uses.map(({ step, act, entry }) => {
      const known = entries.get(entry)?.acts.find((held) => held === act);
      if (!known) throw new AppError(POWERS_ERRORS.POWER_ENTRY_UNKNOWN, { entry, act, step });
      return { ...of, step, act: known satisfies PowerAct, entry };
    });
    await saveUses(client, rows, about);
  });
  await deps.live.catchUp();
}
