// SPDX-License-Identifier: Apache-2.0

import { many } from '#packages/db';
import type { HeardAct, Listener } from '#packages/journal';
import { publicId } from '#packages/kernel';
import { actOnCase } from './act-on-case.ts';
import { RULE_ACTOR } from './actions/pause-case.ts';
import { ruleStanding } from './actions/prove-case.ts';
import type { CasesDeps } from './deps.ts';
import { loadCase } from './load-case.ts';
import { stepOf } from './model/steps.ts';

/** Open cases whose desk names a unit that no longer is the one the matter names for their area. */
async function moveIfElsewhere(deps: CasesDeps, id: string): Promise<void> {
  const loaded = await loadCase(deps, id, null);
  const step = stepOf(loaded.matter, loaded.state.step);
  const unit = step && deps.matters.unitOf(step, loaded.row.area);
  if (!step || !unit || unit === loaded.state.unit) return;
  const now = deps.clock.now();
  const ctx = { actor: RULE_ACTOR, now, requestId: id, ifMatch: null, mark: null, headers: {} };
  await actOnCase(deps, { ctx, id }, async (fresh) => ({
    verb: 'move-desk',
    ...ruleStanding(fresh, 'performing-unit'),
    payload: { unit },
    purpose: { step: null, unit, until: null },
  }));
}

/**
 * Follows changes of powers: an open case whose performing unit is another now moves to that desk.
 * The desk is a unit, not a post, so a revoked link moves nothing by itself: its cases wait at the
 * unit for whoever holds the power there.
 */
export function redeskListener(deps: CasesDeps): Listener {
  return {
    name: 'cases.redesk',
    kinds: ['delegation', 'power-entry'],
    async hear(acts: HeardAct[], tx) {
      const partitions = [...new Set(acts.map((act) => act.partition))];
      const rows = await many<{ partition: string; id: string }>(tx, {
        name: 'cases.open_in',
        text: 'SELECT partition, id FROM cases.service_case WHERE partition = ANY ($1) AND desk IS NOT NULL',
        values: [partitions],
      });
      for (const row of rows) await moveIfElsewhere(deps, publicId(row.partition, row.id));
    },
  };
}
