// SPDX-License-Identifier: Apache-2.0

import type { MatterVersion } from '#modules/matters/contract';
import type { CaseClocks, CaseReceipt } from '../contract.ts';
import type { FoldedCase } from './fold.ts';
import { deskKey } from './steps.ts';

/** The cached columns of a state: what its desk is, and what lists sort by. */
export function columnsOf(state: FoldedCase, awaits: boolean) {
  const { step, unit } = state;
  return {
    number: state.number,
    state: state.state,
    step,
    desk: step && unit ? deskKey(unit, state.matter, step) : null,
    paused: isPaused(state),
    owed: awaits,
    due: state.clocks.step ?? state.clocks.promised ?? state.clocks.lapses,
    reviewedBy: state.reviewer,
    asked: state.asked,
  };
}

export function isPaused(state: FoldedCase): boolean {
  return state.paused !== null || state.state === 'supplement-requested';
}

function limit(due: string | null, days: { days: number; unit: string }) {
  return due === null ? null : { due, days: days.days, unit: days.unit };
}

/** Clocks in the words of the contract. */
export function clocksOf(state: FoldedCase, matter: MatterVersion): CaseClocks {
  const { promised, legal, step, lapses } = state.clocks;
  const procedure = matter.specialProcedures.find((one) => one.code === state.paused?.procedure);
  const waiting = { zh: '等申请人补上', en: 'Waiting for the applicant' };
  return {
    promised: limit(promised, matter.clocks.promised),
    legal: limit(legal, matter.clocks.legal),
    step,
    paused: state.paused
      ? { since: state.paused.since, until: state.paused.until, why: procedure?.name ?? waiting }
      : state.supplement
        ? { since: state.supplement.since, until: null, why: waiting }
        : null,
    lapses: state.state === 'draft' ? lapses : null,
  };
}

export function receiptOf(
  state: FoldedCase,
  about: { id: string; version: number; awaits: boolean; matter: MatterVersion },
): CaseReceipt {
  return {
    id: about.id,
    number: state.number,
    state: state.state,
    version: about.version,
    flags: { paused: isPaused(state), awaitingVerification: about.awaits },
    clocks: clocksOf(state, about.matter),
  };
}
