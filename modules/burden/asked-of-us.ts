// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { AppError, shanghaiDate } from '#packages/kernel';
import { areaWords, upwards } from './areas.ts';
import type { AskedOfUs, AskedWork } from './contract/asked.ts';
import { DeedsOfWork } from './deed-of-work.ts';
import type { BurdenDeps } from './deps.ts';
import { BURDEN_ERRORS } from './errors.ts';
import { laterOf } from './model/civil-months.ts';
import { questionDue } from './model/dues.ts';
import { hoursOffered } from './model/effort.ts';
import type { FoldedQuestion } from './model/fold-question.ts';
import { minutesBetween } from './model/minutes.ts';
import { seesAskedOf } from './sees.ts';
import { type DemandRecord, demandsIn, type QuestionRecord, questionsIn } from './store.ts';
import { admittedView, questionInList } from './views.ts';

const DAY_MS = 86_400_000;
const tenth = (value: number): number => Math.round(value * 10) / 10;

interface Span {
  from: string;
  to: string;
}

/** Minutes of work without a number: what is asked once counts whole in the month it came. */
function minutesOf(question: FoldedQuestion, month: Span): number {
  const { often, minutesEach, askedOn } = question;
  if (often.per === 'once') {
    return askedOn >= month.from && askedOn <= month.to ? often.times * minutesEach : 0;
  }
  const from = laterOf(askedOn, month.from);
  return from > month.to ? 0 : minutesBetween(often, minutesEach, { from, to: month.to });
}

/** A community's last question about each admission. */
function questionsByDemand(questions: readonly QuestionRecord[]): Map<string, QuestionRecord> {
  return new Map(
    questions.flatMap((record) =>
      record.doc.demand === null ? [] : [[record.doc.demand.slice(-36), record] as const],
    ),
  );
}

const STOPPED_BY_QUESTION: readonly string[] = ['stopped', 'to-be-admitted'];

/** A ruling on an earlier admission of the work does not stop the next one. */
function stateHere({ doc }: DemandRecord, question: QuestionRecord | undefined) {
  if (doc.state !== 'admitted') return 'stopped';
  if (question?.doc.state === 'waiting') return 'questioned';
  return question && STOPPED_BY_QUESTION.includes(question.doc.state) ? 'stopped' : 'in-force';
}

/** Of what has ended, the page keeps what stopped before its day, until that day. */
function isShown({ doc }: DemandRecord, today: string): boolean {
  if (doc.state === 'admitted') return true;
  return ['revoked', 'stopped'].includes(doc.state) && doc.validUntil! >= today;
}

interface Gathered {
  area: string;
  demands: readonly DemandRecord[];
  questions: readonly QuestionRecord[];
  deeds: DeedsOfWork;
  month: Span;
}

function worksOf(deps: BurdenDeps, ctx: RequestContext, on: Gathered): AskedWork[] {
  const { month } = on;
  const asked = questionsByDemand(on.questions);
  const soon = deps.city.rules.clocks.endingSoonDays * DAY_MS;
  const endsSoon = shanghaiDate(new Date(ctx.now.getTime() + soon));
  const works = on.demands
    .filter((record) => isShown(record, month.to))
    .map((record): AskedWork => {
      const question = asked.get(record.id);
      const { often, minutesEach, startsOn, delegation } = record.doc.content;
      const standing = stateHere(record, question);
      const noMeans = standing === 'in-force' ? on.deeds.missingIn(on.area, delegation) : undefined;
      const state = noMeans ? 'no-means' : standing;
      const from = laterOf(startsOn, month.from);
      const isDone = state === 'in-force' && from <= month.to;
      const minutes = isDone ? minutesBetween(often, minutesEach, { from, to: month.to }) : 0;
      const questionsOpen = state === 'questioned' ? 1 : 0;
      return {
        work: { ...admittedView(deps, record, { now: ctx.now, questionsOpen }), ...noMeans },
        state,
        minutesThisMonth: Math.round(minutes),
        question: question ? questionInList(deps, ctx, question) : null,
        isEndingSoon: state === 'in-force' && record.doc.validUntil! <= endsSoon,
      };
    });
  return works.sort((a, b) => b.minutesThisMonth - a.minutesThisMonth);
}

/** Hours a month that people and money of the work in force cover here: an equal share each. */
function hoursCovered(deps: BurdenDeps, works: readonly AskedWork[]): number {
  const { rates } = deps.city.rules;
  const hours = works
    .filter(({ state }) => state === 'in-force')
    .map(({ work: { people, money, communities } }) => {
      const offered = hoursOffered({ people, ...(money ? { money } : {}) }, rates);
      return offered / 12 / Math.max(1, communities);
    });
  return tenth(hours.reduce((sum, one) => sum + one, 0));
}

function thisYearOf(questions: readonly QuestionRecord[], year: string): AskedOfUs['thisYear'] {
  const asked = questions.filter(({ doc }) => doc.questionedAt?.startsWith(year));
  const count = (...states: string[]): number =>
    asked.filter(({ doc }) => states.includes(doc.state)).length;
  return {
    stopped: count('stopped'),
    admittedAfter: count('to-be-admitted'),
    continued: count('continues'),
    waiting: count('waiting', 'going-on'),
  };
}

/** Ended questions leave the page a month after; open ones stay. */
const SHOWN_AFTER_MS = 30 * DAY_MS;

/** Work without a number that is open, or was ruled on lately; the newest first. */
function unnumberedOf(questions: readonly QuestionRecord[], now: Date): QuestionRecord[] {
  const since = new Date(now.getTime() - SHOWN_AFTER_MS).toISOString();
  return questions
    .filter(({ doc }) => doc.demand === null && (doc.ruling === null || doc.ruling.at >= since))
    .reverse();
}

function pageOf(
  deps: BurdenDeps,
  ctx: RequestContext,
  on: Gathered,
): Omit<AskedOfUs, 'area' | 'name'> {
  const { demands, questions, month } = on;
  const works = worksOf(deps, ctx, on);
  const unnumbered = unnumberedOf(questions, ctx.now);
  const minutesIn = (...states: string[]): number =>
    unnumbered
      .filter(({ doc }) => states.includes(doc.state))
      .reduce((sum, { doc }) => sum + Math.round(minutesOf(doc, month)), 0);
  const year = month.to.slice(0, 4);
  const wasReturned = ({ doc }: DemandRecord): boolean =>
    ['returned', 'refused'].includes(doc.state) && doc.rulings.at(-1)!.at.startsWith(year);
  return {
    month,
    minutesAdmitted: works.reduce((sum, work) => sum + work.minutesThisMonth, 0),
    minutesStopped: minutesIn('waiting', ...STOPPED_BY_QUESTION),
    minutesUnnumbered: minutesIn('noted', 'going-on', 'continues'),
    hoursCovered: hoursCovered(deps, works),
    askDue: questionDue('ordinary', ctx.now, deps.city.rules.clocks).toISOString(),
    unnumbered: unnumbered.map((record) => questionInList(deps, ctx, record)),
    admitted: works,
    returned: demands.filter(wasReturned).length,
    thisYear: thisYearOf(questions, year),
  };
}

/**
 * Who may: a post of the community itself, of its subdistrict, or one that admits or oversees.
 * Errors: BURDEN_AREA_OTHER, BURDEN_NOT_YOURS_TO_SEE.
 */
export async function askedOfUs(
  deps: BurdenDeps,
  ctx: RequestContext,
  area: string,
): Promise<AskedOfUs> {
  const today = shanghaiDate(ctx.now);
  if (deps.places.tree().find(area, today)?.level !== 'community') {
    throw new AppError(BURDEN_ERRORS.BURDEN_AREA_OTHER, { areas: [area] });
  }
  if (!seesAskedOf(deps, ctx, area)) throw new AppError(BURDEN_ERRORS.BURDEN_NOT_YOURS_TO_SEE);
  const [demands, questions] = await Promise.all([
    demandsIn(deps.db.save, upwards(deps.places, area)),
    questionsIn(deps.db.save, area),
  ]);
  const month = { from: `${today.slice(0, 8)}01`, to: today };
  const deeds = await DeedsOfWork.open(deps, demands, ctx.now);
  const page = pageOf(deps, ctx, { area, demands, questions, deeds, month });
  return { area, name: areaWords(deps.places, area), ...page };
}
