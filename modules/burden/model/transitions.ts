// SPDX-License-Identifier: Apache-2.0
import type { DemandState } from '../contract/demand.ts';
import type { QuestionState } from '../contract/question.ts';
import type { DemandVerb, FoldedDemand } from './fold-demand.ts';
import type { QuestionVerb } from './fold-question.ts';

/** In which states a verb has its place; what is not here cannot be done. */
const DEMAND_FROM: Record<Exclude<DemandVerb, 'file'>, readonly DemandState[]> = {
  refile: ['returned'],
  withdraw: ['filed', 'returned', 'appealed'],
  rule: ['filed', 'proceeding'],
  appeal: ['returned', 'refused'],
  'rule-appeal': ['appealed'],
  lapse: ['filed', 'proceeding', 'appealed'],
  revoke: ['admitted'],
  stop: ['admitted'],
  expire: ['admitted'],
};

/** What was ruled on appeal is not appealed again. */
export function mayFollow(demand: FoldedDemand, verb: Exclude<DemandVerb, 'file'>): boolean {
  if (!DEMAND_FROM[verb].includes(demand.state)) return false;
  return verb !== 'appeal' || demand.rulings.at(-1)?.onAppeal !== true;
}

const QUESTION_FROM: Record<Exclude<QuestionVerb, 'note'>, readonly QuestionState[]> = {
  ask: ['noted'],
  rule: ['waiting', 'going-on'],
  lapse: ['waiting', 'going-on'],
};

export function mayQuestionFollow(
  state: QuestionState,
  verb: Exclude<QuestionVerb, 'note'>,
): boolean {
  return QUESTION_FROM[verb].includes(state);
}

/** What was ruled on, or goes ahead already, is everyone's to read. */
export function isPublicDemand({ state, rulings }: FoldedDemand): boolean {
  return state === 'proceeding' || rulings.length > 0;
}
