// SPDX-License-Identifier: Apache-2.0
import type { CaseStepView, CaseView } from '../../contract.ts';

/** Acts a person does at a desk, as the server names its doors. */
export const PRIMARY_ACTS = [
  'accept',
  'review',
  'opine',
  'decide',
  'complete',
  'answer',
  'resume',
] as const;
export type PrimaryAct = (typeof PRIMARY_ACTS)[number];

const DESK_ACTS = ['accept', 'pre-review', 'review', 'opine', 'decide', 'complete', 'answer'];

/** The one act this screen is for, if the reader may do any. */
export function primaryAct({ mine }: Pick<CaseView, 'mine'>): PrimaryAct | undefined {
  return PRIMARY_ACTS.find((act) => mine.acts.includes(act));
}

export function stepHere({ steps }: Pick<CaseView, 'steps'>): CaseStepView | undefined {
  return steps.find(({ state }) => state === 'here');
}

/** Whose turn it is when the present step is done; undefined when nobody's is left. */
export function stepNext({ steps }: Pick<CaseView, 'steps'>): CaseStepView | undefined {
  const here = steps.findIndex(({ state }) => state === 'here');
  return here < 0 ? undefined : steps.slice(here + 1).find(({ act }) => DESK_ACTS.includes(act));
}

export function stepDeciding({ steps }: Pick<CaseView, 'steps'>): CaseStepView | undefined {
  return steps.find(({ act }) => act === 'decide');
}

/** Whether what is missing has been asked already: it is asked once. */
export function wasSupplementAsked({ timeline }: Pick<CaseView, 'timeline'>): boolean {
  return timeline.some(({ verb }) => verb === 'request-supplement');
}

/** The key that does the act. */
export const KEY_OF: Record<PrimaryAct, string> = {
  accept: 'a',
  review: 'd',
  decide: 'd',
  complete: 'd',
  opine: 'd',
  answer: 'd',
  resume: 'a',
};
