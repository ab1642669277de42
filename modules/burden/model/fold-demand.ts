// SPDX-License-Identifier: Apache-2.0
import type { GateCheck } from '../contract/check.ts';
import type { DemandContent, DemandRuling, DemandState } from '../contract/demand.ts';

/** A demand as its acts tell it. */
export interface FoldedDemand {
  number: string;
  /** District whose gate rules. */
  area: string;
  /** Organisation that asks. */
  from: string;
  content: DemandContent;
  /** The gate's check when it was last filed. */
  check: GateCheck;
  state: DemandState;
  /** First filing; a return does not take the notice given away. */
  filedAt: string;
  /** Last filing: the ruling clock runs from it. */
  sinceAt: string;
  due: string | null;
  rulings: (Omit<DemandRuling, 'by'> & { by: string | null })[];
  appeal: string | null;
  appealUntil: string | null;
  admittedNumber: string | null;
  admittedOn: string | null;
  validUntil: string | null;
  stoppedOn: string | null;
  stoppedWhy: string | null;
}

interface Ruled {
  outcome: DemandRuling['outcome'];
  reasons: string;
  conditions: string[];
  by: string;
  admitted?: { number: string; on: string; until: string };
  appealUntil?: string;
  /** When the admission ends by itself. */
  due?: string;
}

/** The verbs of the kind `demand`, with what each tells. */
export interface DemandTold {
  file: {
    number: string;
    area: string;
    from: string;
    content: DemandContent;
    check: GateCheck;
    due: string;
  };
  refile: { content: DemandContent; check: GateCheck; due: string };
  withdraw: Record<string, never>;
  rule: Ruled;
  appeal: { grounds: string; due: string };
  'rule-appeal': Ruled;
  /** No ruling came in time. */
  lapse: { reasons: string };
  revoke: { on: string; reasons: string };
  stop: { on: string; reasons: string };
  expire: { on: string };
}

export type DemandVerb = keyof DemandTold;

/** One act as a fold reads it. */
export interface ToldAct {
  verb: string;
  at: string;
  payload: Record<string, unknown>;
}

const RULED_STATE: Record<DemandRuling['outcome'], DemandState> = {
  admit: 'admitted',
  return: 'returned',
  refuse: 'refused',
  uphold: 'refused',
};

const waitingState = ({ urgency }: DemandContent): DemandState =>
  urgency === 'ordinary' ? 'filed' : 'proceeding';

function filed(at: string, told: DemandTold['file']): FoldedDemand {
  const { number, area, from, content, check, due } = told;
  return {
    ...{ number, area, from, content, check, due, state: waitingState(content) },
    ...{ filedAt: at, sinceAt: at, rulings: [], appeal: null, appealUntil: null },
    ...{ admittedNumber: null, admittedOn: null, validUntil: null },
    ...{ stoppedOn: null, stoppedWhy: null },
  };
}

function ruled(
  demand: FoldedDemand,
  at: string,
  told: Omit<Ruled, 'by'> & { by: string | null; onAppeal: boolean },
): FoldedDemand {
  const { outcome, reasons, conditions, by, admitted, onAppeal } = told;
  const validUntil = admitted?.until ?? null;
  const ruling = { outcome, reasons, conditions, by, at, onAppeal, validUntil };
  return {
    ...demand,
    state: RULED_STATE[outcome],
    due: told.due ?? null,
    rulings: [...demand.rulings, ruling],
    appealUntil: told.appealUntil ?? null,
    admittedNumber: admitted?.number ?? null,
    admittedOn: admitted?.on ?? null,
    validUntil,
  };
}

/** The state after one more act. */
export function foldDemand(before: FoldedDemand | undefined, act: ToldAct): FoldedDemand {
  const verb = act.verb as DemandVerb;
  const told = act.payload as never;
  const { at } = act;
  if (verb === 'file') return filed(at, told);
  const demand = before!;
  switch (verb) {
    case 'refile': {
      const { content, check, due } = told as DemandTold['refile'];
      const state = waitingState(content);
      const since = { sinceAt: at, appeal: null, appealUntil: null };
      return { ...demand, content, check, due, state, ...since };
    }
    case 'withdraw':
      return { ...demand, state: 'withdrawn', due: null };
    case 'rule':
      return ruled(demand, at, { ...(told as Ruled), onAppeal: false });
    case 'rule-appeal':
      return ruled(demand, at, { ...(told as Ruled), onAppeal: true });
    case 'lapse': {
      const { reasons } = told as DemandTold['lapse'];
      const onAppeal = demand.state === 'appealed';
      const outcome = onAppeal ? 'uphold' : 'refuse';
      return ruled(demand, at, { outcome, reasons, conditions: [], by: null, onAppeal });
    }
    case 'appeal': {
      const { grounds, due } = told as DemandTold['appeal'];
      return { ...demand, state: 'appealed', appeal: grounds, due };
    }
    case 'revoke':
    case 'stop': {
      const { on, reasons } = told as DemandTold['stop'];
      const state = verb === 'revoke' ? 'revoked' : 'stopped';
      return { ...demand, state, due: null, stoppedOn: on, stoppedWhy: reasons };
    }
    case 'expire':
      return { ...demand, state: 'expired', due: null, stoppedOn: (told as { on: string }).on };
  }
}
