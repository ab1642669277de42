// SPDX-License-Identifier: Apache-2.0
import { partitionOf } from '#modules/places';
import type { RequestContext } from '#packages/http';
import { publicId, shanghaiDate, text, workingDaysBetween } from '#packages/kernel';
import { areaWords, communitiesIn } from './areas.ts';
import type { DemandRow, WorkDemand } from './contract/demand.ts';
import type { WorkQuestion } from './contract/question.ts';
import type { AdmittedWork } from './contract/register.ts';
import type { BurdenDeps } from './deps.ts';
import { actsOnDemand, actsOnQuestion } from './mine.ts';
import type { Words } from './model/city-data.ts';
import { questionDue } from './model/dues.ts';
import type { FoldedDemand } from './model/fold-demand.ts';
import { minutesMonth } from './model/minutes.ts';
import { type DemandRecord, openQuestions, type QuestionRecord } from './store.ts';
import type { LoadedDemand, LoadedQuestion } from './subjects.ts';

function nameOf(deps: BurdenDeps, organisation: string): Words {
  return (
    deps.parties.findOrganisation(organisation)?.name ?? { zh: organisation, en: organisation }
  );
}

const demandId = (id: string, area: string): string => publicId(partitionOf(area), id);

/** What a list and the whole page both show. */
function shownOf(deps: BurdenDeps, { id, doc }: Pick<DemandRecord, 'id' | 'doc'>, now: Date) {
  const { number, admittedNumber, state, content, from, filedAt, due, validUntil } = doc;
  return {
    id: demandId(id, doc.area),
    ...{ number, admittedNumber, state, filedAt, due, validUntil },
    from: { organisation: from, name: nameOf(deps, from) },
    communities: communitiesIn(deps.places, content.areas, shanghaiDate(now)).length,
  };
}

export function demandInList(deps: BurdenDeps, record: DemandRecord, now: Date): DemandRow {
  const { kind, title, urgency } = record.doc.content;
  return { ...shownOf(deps, record, now), kind, title, urgency };
}

/** Working days of the ruling that is awaited; null when none is. */
function limitOf(deps: BurdenDeps, { state }: FoldedDemand): number | null {
  const { rulingDays, appealRulingDays, ratifyDays } = deps.city.rules.clocks;
  if (state === 'appealed') return appealRulingDays;
  if (state === 'proceeding') return ratifyDays;
  return state === 'filed' ? rulingDays : null;
}

export async function demandView(
  deps: BurdenDeps,
  ctx: RequestContext,
  { id, version, state }: LoadedDemand,
): Promise<WorkDemand> {
  const { content, check, appeal, appealUntil, sinceAt } = state;
  const limitDays = limitOf(deps, state);
  return {
    ...shownOf(deps, { id, doc: state }, ctx.now),
    ...{ version, content, check, appeal, appealUntil, limitDays },
    areaNames: content.areas.map((area) => areaWords(deps.places, area).zh),
    workingDay: limitDays === null ? null : workingDaysBetween(new Date(sinceAt), ctx.now),
    rulings: state.rulings.map(({ by, ...ruling }) => ({
      ...ruling,
      by: by === null ? null : nameOf(deps, by),
    })),
    askDue: questionDue(content.urgency, ctx.now, deps.city.rules.clocks).toISOString(),
    questionsOpen: (await openQuestions(deps.db.save, [id])).get(id) ?? 0,
    mine: actsOnDemand(deps, ctx, state),
  };
}

/** Work that has, or had, a number. */
export function admittedView(
  deps: BurdenDeps,
  { id, doc }: DemandRecord,
  on: { now: Date; questionsOpen: number },
): AdmittedWork {
  const { content, from, rulings, stoppedOn, stoppedWhy } = doc;
  const { title, kind, basis, areas, often, minutesEach, people, money, delegation } = content;
  return {
    ...{ id: demandId(id, doc.area), number: doc.admittedNumber!, title, kind, basis, areas },
    from: { organisation: from, name: nameOf(deps, from) },
    areaNames: areas.map((area) => areaWords(deps.places, area).zh),
    communities: communitiesIn(deps.places, areas, shanghaiDate(on.now)).length,
    ...{ often, minutesEach, people, stoppedOn },
    // A person's own words are one text in both languages.
    stoppedWhy: stoppedWhy === null ? null : text(stoppedWhy, stoppedWhy),
    minutesMonth: Math.round(minutesMonth(often, minutesEach) * 10) / 10,
    ...{ money: money ?? null, delegation: delegation ?? null },
    ...{ admittedOn: doc.admittedOn!, validUntil: doc.validUntil! },
    state: doc.state as AdmittedWork['state'],
    reasons: rulings.at(-1)?.reasons ?? '',
    questionsOpen: on.questionsOpen,
  };
}

export function questionView(
  deps: BurdenDeps,
  ctx: RequestContext,
  { id, version, state }: Pick<LoadedQuestion, 'id' | 'version' | 'state'>,
): WorkQuestion {
  const { ruling, ...told } = state;
  return {
    ...told,
    id: publicId(partitionOf(state.area), id),
    areaName: areaWords(deps.places, state.area),
    ruling: ruling && { ...ruling, by: ruling.by === null ? null : nameOf(deps, ruling.by) },
    version,
    mine: actsOnQuestion(deps, ctx, state),
  };
}

/** A row of a list: its version is the number of acts that its state tells of. */
export function questionInList(
  deps: BurdenDeps,
  ctx: RequestContext,
  { id, doc }: QuestionRecord,
): WorkQuestion {
  const wasNoted = doc.questionedAt !== null && doc.questionedAt !== doc.notedAt;
  const version = 1 + (wasNoted ? 1 : 0) + (doc.ruling === null ? 0 : 1);
  return questionView(deps, ctx, { id, version, state: doc });
}
