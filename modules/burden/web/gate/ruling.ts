// SPDX-License-Identifier: Apache-2.0
import type {
  APPEAL_RULINGS,
  GateFinding,
  GateRule,
  RULINGS,
  RuleAppealBody,
  RuleDemandBody,
  WorkDemand,
} from '../../contract.ts';

export type Ruling = (typeof RULINGS)[number] | (typeof APPEAL_RULINGS)[number];

/** What the officer chose and wrote; it outlives a refusal of the server. */
export interface RulingDraft {
  outcome: Ruling;
  /** Rules whose condition is asked for when it is returned. */
  conditions: readonly GateRule[];
  sentence: string;
  /** Last day of the admission, YYYY-MM-DD. */
  validUntil: string;
}

/** On what she rules now: the demand, or the appeal against its ruling. */
export function isOnAppeal({ mine }: WorkDemand): boolean {
  return mine.includes('rule-appeal');
}

/** What nobody may ask of a community, so that no ruling admits it; undefined without one. */
export function barringFinding({ check }: WorkDemand): GateFinding | undefined {
  return check.findings.find(({ verdict }) => verdict === 'refuse');
}

export function outcomesOf(demand: WorkDemand): readonly Ruling[] {
  const all = isOnAppeal(demand)
    ? (['admit', 'return', 'uphold'] as const)
    : (['admit', 'return', 'refuse'] as const);
  return barringFinding(demand) ? all.filter((outcome) => outcome !== 'admit') : all;
}

/** What must still be written before it can be sent. */
export type RulingGap = 'sentence' | 'condition' | 'date' | 'despite';

export function gapOf(demand: WorkDemand, draft: RulingDraft): RulingGap | undefined {
  const { outcome, validUntil } = draft;
  if (outcome === 'admit' && !/^\d{4}-\d{2}-\d{2}$/.test(validUntil)) return 'date';
  // Who admits what the gate would return says why, in her own words.
  const isDespite = outcome === 'admit' && demand.check.suggestion.outcome !== 'admit';
  if (isDespite && draft.sentence.trim() === '') return 'despite';
  const isReturn = outcome === 'return' && !isOnAppeal(demand);
  if (isReturn && conditionsOf(demand, draft).length === 0) return 'condition';
  return reasonsOf(demand, draft) === '' ? 'sentence' : undefined;
}

/** What must change: what the gate found and she kept, else what she wrote herself. */
function conditionsOf({ check }: WorkDemand, { conditions, sentence }: RulingDraft): string[] {
  const kept = check.suggestion.conditions.filter(({ rule }) => conditions.includes(rule));
  if (kept.length > 0) return kept.map(({ text }) => text.zh);
  return sentence.trim() === '' ? [] : [sentence.trim()];
}

/** An admission never runs longer than a year from its first day. */
function lastDayOf(startsOn: string): string {
  const day = new Date(`${startsOn}T00:00:00Z`);
  day.setUTCFullYear(day.getUTCFullYear() + 1);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

export function startRuling(demand: WorkDemand, today: string): RulingDraft {
  const { suggestion } = demand.check;
  const { startsOn } = demand.content;
  const longest = lastDayOf(startsOn > today ? startsOn : today);
  const { until = longest } = demand.content;
  const suggested = isOnAppeal(demand) && suggestion.outcome === 'refuse' ? 'uphold' : undefined;
  return {
    outcome: suggested ?? suggestion.outcome,
    conditions: suggestion.conditions.map(({ rule }) => rule),
    sentence: '',
    validUntil: [until, longest].sort()[0] ?? longest,
  };
}

/** The findings a ruling rests on: those that passed, those to change, or those that bar it. */
function groundsOf(demand: WorkDemand, { outcome, conditions }: RulingDraft): GateFinding[] {
  const { findings } = demand.check;
  switch (outcome) {
    case 'admit':
      return findings.filter(({ verdict }) => verdict === 'pass');
    case 'return':
      return findings.filter(({ rule }) => conditions.includes(rule));
    case 'refuse':
    case 'uphold': {
      const barring = findings.filter(({ verdict }) => verdict === 'refuse');
      return barring.length > 0 ? barring : findings.filter(({ verdict }) => verdict !== 'pass');
    }
  }
}

/** The reasons as they are published: what the gate found, and the officer's own sentence. */
export function reasonsOf(demand: WorkDemand, draft: RulingDraft): string {
  const found = groundsOf(demand, draft).map(({ sentence }) => sentence.zh);
  return [...found, draft.sentence.trim()].filter((part) => part !== '').join('\n');
}

export function bodyOf(demand: WorkDemand, draft: RulingDraft): RuleDemandBody | RuleAppealBody {
  const { outcome, validUntil } = draft;
  const isReturn = outcome === 'return' && !isOnAppeal(demand);
  return {
    outcome,
    reasons: reasonsOf(demand, draft),
    ...(isReturn ? { conditions: conditionsOf(demand, draft) } : {}),
    ...(outcome === 'admit' ? { validUntil } : {}),
  } as RuleDemandBody | RuleAppealBody;
}
