// SPDX-License-Identifier: Apache-2.0
import type { MatterStep, MatterVersion } from '#modules/matters/contract';
import type { CaseState } from '../contract.ts';

/**
 * Acts a person does at a desk. The others are done by the system on a rule: receipt, checks,
 * delivery.
 */
const DESK_ACTS = [
  'accept',
  'pre-review',
  'review',
  'opine',
  'decide',
  'complete',
  'answer',
] as const;

export function isDeskStep(step: MatterStep): boolean {
  return (DESK_ACTS as readonly string[]).includes(step.act);
}

/** The step that waits for somebody after `done`, or null when nobody's turn is left. */
export function nextDeskStep(matter: MatterVersion, done: string | null): MatterStep | null {
  const from = done === null ? 0 : matter.steps.findIndex((step) => step.code === done) + 1;
  const next = matter.steps.slice(from).find(isDeskStep);
  return next && next.performer.body !== 'rule' ? next : null;
}

export function stepOf(matter: MatterVersion, code: string | null): MatterStep | undefined {
  return matter.steps.find((step) => step.code === code);
}

/** The step on whose power a body applies; undefined where people do. */
export function raisingStep(matter: MatterVersion): MatterStep | undefined {
  return matter.steps.find((step) => step.act === 'question');
}

/** The acts of a case by which a step of a matter was done. */
const VERBS_OF: Record<string, readonly string[]> = {
  receive: ['submit'],
  accept: ['accept', 'refuse-acceptance'],
  'pre-review': ['review'],
  review: ['review'],
  decide: ['decide'],
  complete: ['complete'],
  question: ['submit'],
  answer: ['answer'],
  opine: ['opine', 'opinion-silence'],
  // The notice is delivered with the decision.
  deliver: ['decide'],
};

export interface StepState {
  step: MatterStep;
  state: 'done' | 'here' | 'to-come';
}

/**
 * Where each step stands. Of a case that has ended only what was reached is done; what nobody will
 * do any more is left out, and what a grant still brings is to come.
 */
export function stepStates(
  matter: MatterVersion,
  at: { step: string | null; submittedAt: string | null; state: CaseState },
  verbs: ReadonlySet<string>,
): StepState[] {
  const { steps } = matter;
  const here = steps.findIndex((step) => step.code === at.step);
  if (here >= 0 || at.submittedAt === null) {
    const stands = (i: number) => (i < here ? 'done' : i === here ? 'here' : 'to-come');
    return steps.map((step, i) => ({ step, state: stands(i) }));
  }
  const wasDone = (step: MatterStep) =>
    VERBS_OF[step.act]?.some((verb) => verbs.has(verb)) ?? false;
  const last = steps.findLastIndex(wasDone);
  const left = at.state === 'granted' ? steps.slice(last + 1) : [];
  return [
    ...steps.slice(0, last + 1).map((step) => ({ step, state: 'done' as const })),
    ...left.map((step) => ({ step, state: 'to-come' as const })),
  ];
}

/** Whether a draft of a matter can reach somebody: what a rule decides has a door of its own. */
export function runsHere(matter: MatterVersion): boolean {
  return nextDeskStep(matter, null) !== null;
}

/** Whether the applicant may still take the case back: until somebody has decided. */
export function isOpen(state: CaseState): boolean {
  return ['submitted', 'supplement-requested', 'accepted', 'reviewed'].includes(state);
}

/** Desk key: who has it now, a unit and a step, never a post (DESIGN §8). */
export function deskKey(unit: string, matter: string, step: string): string {
  return `${unit}|${matter}|${step}`;
}
