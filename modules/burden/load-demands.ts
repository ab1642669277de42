// SPDX-License-Identifier: Apache-2.0
import { addDays, shanghaiDate, text } from '#packages/kernel';
import { communitiesIn } from './areas.ts';
import { type AskedLine, entryNamed, type LoadDeps, type LoadWindow } from './load-lines.ts';
import {
  isAdmittedOn,
  type Span,
  sourceOfKind,
  spanOfDemand,
  spanOfUnnumbered,
  stoppedBy,
  timesIn,
} from './model/demand-spans.ts';
import type { FoldedDemand } from './model/fold-demand.ts';
import type { FoldedQuestion } from './model/fold-question.ts';
import { loadWorkAsked } from './store-load.ts';

/** Who asks, where nobody could say: shown in words of its own. */
export const NOBODY_KNOWN = 'unknown';

type Work = Pick<FoldedQuestion, 'often' | 'minutesEach'>;
type Told = Omit<AskedLine, 'area' | 'month' | 'n' | 'minutes' | 'squares' | 'isDemo'>;

interface Doing {
  area: string;
  span: Span;
  work: Work;
  told: Told;
}

/** One line a month in which it was done. */
function linesOf({ area, span, work, told }: Doing, months: readonly string[]): AskedLine[] {
  const each = work.minutesEach;
  return months.flatMap((month): AskedLine[] => {
    const n = timesIn(month, span, work);
    if (n === 0) return [];
    const amounts = { n, minutes: n * each, squares: n * each * each };
    return [{ ...told, area, month, ...amounts, isDemo: false }];
  });
}

function restsOf(
  deps: LoadDeps,
  demand: FoldedDemand,
  on: string,
): Pick<AskedLine, 'rests' | 'restsOn'> {
  if (isAdmittedOn(demand, on)) {
    const number = demand.admittedNumber!;
    const title = text(number, number);
    return { rests: true, restsOn: { kind: 'demand', code: number, title } };
  }
  const entry = demand.content.basis.entry;
  const found = entry === undefined ? undefined : deps.powers.findEntry(entry);
  const isUrgent = demand.state === 'proceeding' && found !== undefined;
  return { rests: isUrgent, restsOn: isUrgent ? entryNamed(deps, entry!) : null };
}

/** In a community that questioned it, the work ends the day before. */
function spanIn(span: Span, question: FoldedQuestion | undefined): Span | undefined {
  const stopped = question && stoppedBy(question);
  if (stopped === undefined || stopped > span.to) return span;
  const to = addDays(stopped, -1);
  return span.from <= to ? { ...span, to } : undefined;
}

function doingOfDemand(
  deps: LoadDeps,
  { id, doc }: { id: string; doc: FoldedDemand },
  among: { questions: readonly FoldedQuestion[]; window: LoadWindow },
): Doing[] {
  const on = shanghaiDate(among.window.at);
  const span = spanOfDemand(doc, on);
  if (!span) return [];
  const { title, kind } = doc.content;
  const told = {
    ...{ source: sourceOfKind(kind), subject: doc.number, title: text(title, title) },
    ...{ askedBy: doc.from, minutesFrom: 'admitted' as const, ...restsOf(deps, doc, on) },
  };
  return communitiesIn(deps.places, doc.content.areas, on)
    .filter((area) => area.startsWith(among.window.prefix))
    .flatMap((area) => {
      const asked = among.questions.findLast(
        (one) => one.area === area && one.demand?.slice(-36) === id,
      );
      const here = spanIn(span, asked);
      return here ? [{ area, span: here, work: doc.content, told }] : [];
    });
}

function doingOfUnnumbered(question: FoldedQuestion, on: string): Doing[] {
  const span = spanOfUnnumbered(question, on);
  if (!span) return [];
  const { area, title, from } = question;
  const told = {
    ...{ source: 'task' as const, subject: title, title: text(title, title) },
    ...{ askedBy: from.organisation ?? NOBODY_KNOWN, minutesFrom: 'admitted' as const },
    ...{ rests: false, restsOn: null },
  };
  return [{ area, span, work: question, told }];
}

/** Work demanded of communities and work that came without a number, in some months. */
export async function demandLines(deps: LoadDeps, window: LoadWindow): Promise<AskedLine[]> {
  const { demands, questions } = await loadWorkAsked(deps.db.save, window.prefix);
  const on = shanghaiDate(window.at);
  const about = questions.filter((question) => question.demand !== null);
  const doing = [
    ...demands.flatMap((demand) => doingOfDemand(deps, demand, { questions: about, window })),
    ...questions
      .filter((question) => question.demand === null)
      .flatMap((question) => doingOfUnnumbered(question, on)),
  ];
  return doing.flatMap((one) => linesOf(one, window.months));
}
