// SPDX-License-Identifier: Apache-2.0
import { addDays, shanghaiDate } from '#packages/kernel';
import type { LoadSource } from '../contract/asymmetry.ts';
import type { DemandKind } from '../contract/common.ts';
import type { FoldedDemand } from './fold-demand.ts';
import type { FoldedQuestion } from './fold-question.ts';
import { minutesBetween } from './minutes.ts';
import { lastDayOf, type Month } from './months.ts';

/** First and last civil day, both inside. */
export interface Span {
  from: string;
  to: string;
}

const SOURCES: Record<DemandKind, LoadSource> = {
  task: 'task',
  campaign: 'task',
  secondment: 'task',
  form: 'form',
  ledger: 'form',
  'meeting-series': 'meeting',
  inspection: 'inspection',
  pledge: 'inspection',
  plaque: 'inspection',
  proof: 'proof',
};

export function sourceOfKind(kind: DemandKind): LoadSource {
  return SOURCES[kind];
}

const dayOf = (instant: string): string => shanghaiDate(new Date(instant));

const latest = (...days: string[]): string => days.sort().at(-1)!;
const earliest = (...days: (string | null)[]): string =>
  days.filter((day) => day !== null).sort()[0]!;

/**
 * The days on which a demand was work to be done, until today; undefined if it never was. It counts
 * from the day it was filed here: what was done before stands in the ledgers of then.
 */
export function spanOfDemand(demand: FoldedDemand, today: string): Span | undefined {
  const { content, state, admittedOn, validUntil, stoppedOn, rulings } = demand;
  const isUrgent = content.urgency !== 'ordinary';
  if (admittedOn === null && !isUrgent) return undefined;
  const filed = dayOf(demand.filedAt);
  const begun = isUrgent ? filed : latest(filed, admittedOn!);
  const refused = state === 'refused' ? dayOf(rulings.at(-1)!.at) : null;
  const from = latest(begun, content.startsOn);
  const stopped = stoppedOn === null ? null : addDays(stoppedOn, -1);
  const to = earliest(today, validUntil, stopped, refused);
  return from <= to ? { from, to } : undefined;
}

/** Whether an admission stands on a day. */
export function isAdmittedOn(demand: FoldedDemand, day: string): boolean {
  const { admittedOn, validUntil, stoppedOn } = demand;
  if (admittedOn === null || admittedOn > day) return false;
  return (validUntil === null || validUntil >= day) && (stoppedOn === null || stoppedOn > day);
}

/** The days on which work without a number was done: a question stops it, a ruling may end that. */
export function spanOfUnnumbered(question: FoldedQuestion, today: string): Span | undefined {
  const stopped = stoppedBy(question);
  const to = stopped === undefined ? today : addDays(stopped, -1);
  return question.askedOn <= to ? { from: question.askedOn, to } : undefined;
}

/** From which day a question keeps the community from doing the work; undefined if it does not. */
export function stoppedBy(question: FoldedQuestion): string | undefined {
  const { state, questionedAt, notedAt, ruling, urgency } = question;
  if (!['waiting', 'stopped', 'to-be-admitted'].includes(state)) return undefined;
  const at = urgency === 'ordinary' ? (questionedAt ?? notedAt) : (ruling?.at ?? notedAt);
  return dayOf(at);
}

/** How many times a thing fell in a month of its days; what is asked once, in its first month. */
export function timesIn(
  month: Month,
  span: Span,
  work: Pick<FoldedQuestion, 'often' | 'minutesEach'>,
): number {
  const from = latest(span.from, `${month}-01`);
  const to = earliest(span.to, lastDayOf(month));
  if (from > to) return 0;
  if (work.often.per === 'once') return span.from >= `${month}-01` ? work.often.times : 0;
  return minutesBetween(work.often, 1, { from, to });
}
