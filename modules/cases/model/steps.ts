// SPDX-License-Identifier: Apache-2.0
import type { MatterStep, MatterVersion } from '#modules/matters/contract';
import type { CaseState } from '../contract.ts';

/** Acts a person does at a desk. The others are done by the system on a rule: receipt, checks, delivery. */
const DESK_ACTS = ['accept', 'pre-review', 'review', 'decide', 'complete'] as const;

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
