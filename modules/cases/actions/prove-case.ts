// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { actOnCase } from '../act-on-case.ts';
import type { CasesDeps } from '../deps.ts';
import { type LoadedCase, loadCase } from '../load-case.ts';
import { askRegisters } from '../registers.ts';
import type { Standing } from '../standing.ts';
import { RULE_ACTOR } from './pause-case.ts';

/** The clause under which the system asks a silent register again. */
export function ruleStanding(loaded: LoadedCase, clause: string): Standing {
  const { code, version } = loaded.matter;
  return { basis: { kind: 'rule', matter: code, version, clause }, epoch: null };
}

/**
 * Asks the registers that have stayed silent once more, on the matter's own rule, and keeps what
 * they say. Records `prove` either way, so that the next try is later; an officer may have asked
 * them already, and then it only keeps the answer. Who may: the system.
 */
export async function proveCase(deps: CasesDeps, id: string, now: Date): Promise<void> {
  const before = await loadCase(deps, id, null);
  if (before.state.step === null) return;
  const standing = ruleStanding(before, 'proof-owed');
  if (before.registers.awaits)
    await askRegisters(deps, {
      ...{ matter: before.matter, resources: before.registers.silent },
      ...{ partition: before.partition, caseId: before.id, person: before.row.person },
      ...{ actor: RULE_ACTOR, ...standing, now },
    });
  const ctx: RequestContext = {
    actor: RULE_ACTOR,
    now,
    requestId: before.id,
    ifMatch: null,
    mark: null,
    headers: {},
  };
  await actOnCase(deps, { ctx, id }, async (loaded) => ({
    verb: 'prove',
    ...standing,
    payload: { proofs: loaded.registers.proofs },
    told: { fields: loaded.registers.known },
  }));
}
