// SPDX-License-Identifier: Apache-2.0
import type { MatterStep, MatterSummary, MatterVersion } from '../contract.ts';

/** The step that settles the case: the decision, or the last step where nothing is decided. */
export function settlingStep(matter: Pick<MatterVersion, 'steps'>): MatterStep {
  return matter.steps.find(({ act }) => act === 'decide') ?? matter.steps.at(-1)!;
}

export function summaryOf(matter: MatterVersion, matched: string[] = []): MatterSummary {
  const { code, version, title, summary, domain, kind, shape, decider, clocks } = matter;
  return {
    code,
    version,
    title,
    summary,
    domain,
    kind,
    shape,
    decider,
    decidedBy: settlingStep(matter).performer,
    legal: clocks.legal,
    promised: clocks.promised,
    visits: matter.visits.count,
    feeYuan: matter.fee.yuan,
    matched,
  };
}
