// SPDX-License-Identifier: Apache-2.0
import { addWorkingDays, workdayEnd } from '#packages/kernel';
import type { WorkUrgency } from '../contract/common.ts';
import type { DemandContent } from '../contract/demand.ts';
import type { GateRules } from './city-data.ts';

type Clocks = GateRules['clocks'];

/**
 * When the district must have ruled on a demand: so many working days from its filing. What goes
 * ahead is ratified after, from the end of the emergency if that is told.
 */
export function rulingDue(content: DemandContent, at: Date, clocks: Clocks): Date {
  if (content.urgency === 'ordinary') return addWorkingDays(at, clocks.rulingDays);
  const end = content.until === undefined ? at : workdayEnd(content.until);
  return addWorkingDays(end > at ? end : at, clocks.ratifyDays);
}

/** When a question must have been ruled on: at the end of office hours of its last day. */
export function questionDue(
  urgency: WorkUrgency,
  at: Date,
  clocks: Pick<Clocks, 'questionDays' | 'ratifyDays'>,
): Date {
  return addWorkingDays(at, urgency === 'ordinary' ? clocks.questionDays : clocks.ratifyDays);
}

/** The first instant after a last day, in China: when an admission has ended. */
export function endOf(validUntil: string): Date {
  return new Date(Date.parse(`${validUntil}T16:00:00Z`));
}
