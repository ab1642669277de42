// SPDX-License-Identifier: Apache-2.0
import type { Frequency, WorkUrgency } from '../contract/common.ts';
import type { QuestionRuling, QuestionState, WorkQuestion } from '../contract/question.ts';
import type { Words } from './city-data.ts';
import type { ToldAct } from './fold-demand.ts';

/** The work that is questioned, as the community was asked for it. */
export interface AskedThing {
  area: string;
  /** Public id of the demand, or null for work without a number. */
  demand: string | null;
  number: string | null;
  title: string;
  from: { organisation: string | null; name: Words };
  askedBy: WorkQuestion['askedBy'];
  askedOn: string;
  often: Frequency;
  minutesEach: number;
  urgency: WorkUrgency;
  declaration: string | null;
  reason: string | null;
}

export interface FoldedQuestion extends AskedThing {
  state: QuestionState;
  notedAt: string;
  questionedAt: string | null;
  due: string | null;
  ruling: (Omit<QuestionRuling, 'by'> & { by: string | null }) | null;
}

/** The verbs of the kind `work-question`, with what each tells. */
export interface QuestionTold {
  /** Noted only; urgent work has its ratification due at once. */
  note: { thing: AskedThing; due: string | null };
  /** A question, of new work or of work noted before. */
  ask: { thing?: AskedThing; due: string };
  rule: { outcome: QuestionRuling['outcome']; reasons: string; by: string };
  /** No ruling came in time: it counts for the community. */
  lapse: { reasons: string };
}

export type QuestionVerb = keyof QuestionTold;

const RULED_STATE: Record<QuestionRuling['outcome'], QuestionState> = {
  stop: 'stopped',
  'admit-first': 'to-be-admitted',
  continue: 'continues',
};

/** The state after one more act. */
export function foldQuestion(before: FoldedQuestion | undefined, act: ToldAct): FoldedQuestion {
  const { at } = act;
  const told = act.payload as never;
  switch (act.verb as QuestionVerb) {
    case 'note': {
      const { thing, due } = told as QuestionTold['note'];
      const state = thing.urgency === 'ordinary' ? 'noted' : 'going-on';
      return { ...thing, state, notedAt: at, questionedAt: null, due, ruling: null };
    }
    case 'ask': {
      const { thing = before!, due } = told as QuestionTold['ask'];
      const state = thing.urgency === 'ordinary' ? 'waiting' : 'going-on';
      const notedAt = before?.notedAt ?? at;
      return { ...thing, state, notedAt, questionedAt: at, due, ruling: null };
    }
    case 'rule': {
      const { outcome, reasons, by } = told as QuestionTold['rule'];
      const ruling = { outcome, reasons, by, at };
      return { ...before!, state: RULED_STATE[outcome], due: null, ruling };
    }
    case 'lapse': {
      const { reasons } = told as QuestionTold['lapse'];
      const ruling = { outcome: 'stop' as const, reasons, by: null, at };
      return { ...before!, state: 'stopped', due: null, ruling };
    }
  }
}
