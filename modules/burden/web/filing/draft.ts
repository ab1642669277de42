// SPDX-License-Identifier: Apache-2.0
import type { DemandContent, DemandKind, Frequency, WorkUrgency } from '../../contract.ts';

/** A demand while it is written: what is typed, as it is typed. */
export interface FilingDraft {
  kind: DemandKind;
  title: string;
  basisTitle: string;
  basisNumber: string;
  basisArticle: string;
  /** Code of an entry of the powers list. */
  entry: string;
  areas: readonly string[];
  times: string;
  per: Frequency['per'];
  minutesEach: string;
  /** One field a line. */
  fields: string;
  noticeLength: string;
  noticeKind: DemandContent['noticeKind'];
  meetingHours: string;
  speechHours: string;
  isComprehensive: boolean;
  practices: readonly DemandContent['practices'][number][];
  people: readonly { key: number; title: string; count: string }[];
  yuanYear: string;
  how: string;
  /** Id of the deed of delegation the work goes with. */
  delegation: string;
  startsOn: string;
  until: string;
  urgency: WorkUrgency;
  declaration: string;
}

/** A part of the form, and how it changes the draft. */
export interface PartProps {
  draft: FilingDraft;
  set: (part: Partial<FilingDraft>) => void;
}

const FIELDS_MOST = 300;
const LABEL_MOST = 80;

export function emptyDraft(area: string): FilingDraft {
  return {
    ...{ kind: 'form', title: '', basisTitle: '', basisNumber: '', basisArticle: '', entry: '' },
    ...{ areas: [area], times: '1', per: 'month', minutesEach: '', fields: '' },
    ...{ noticeLength: '', noticeKind: 'specific', meetingHours: '', speechHours: '' },
    ...{ isComprehensive: false, practices: [], people: [], yuanYear: '', how: '' },
    delegation: '',
    ...{ startsOn: '', until: '', urgency: 'ordinary', declaration: '' },
  } as FilingDraft;
}

/** What was filed, to be mended and filed again. */
export function draftOf(content: DemandContent): FilingDraft {
  const { basis, often, meetings, inspection, money } = content;
  const text = (value: number | undefined) => (value === undefined ? '' : String(value));
  return {
    ...{ kind: content.kind, title: content.title, areas: content.areas },
    ...{ basisTitle: basis.title, basisNumber: basis.documentNumber ?? '' },
    ...{ basisArticle: basis.article ?? '', entry: basis.entry ?? '' },
    ...{ times: text(meetings?.perYear ?? often.times), per: meetings ? 'year' : often.per },
    minutesEach: text(content.minutesEach),
    fields: content.fields.map(({ label }) => label).join('\n'),
    ...{ noticeLength: text(content.noticeLength), noticeKind: content.noticeKind },
    ...{ meetingHours: text(meetings?.hoursEach), speechHours: text(meetings?.speechHours) },
    isComprehensive: (meetings ?? inspection)?.isComprehensive ?? false,
    practices: content.practices,
    people: content.people.map(({ title, count }, key) => ({ key, title, count: text(count) })),
    ...{ yuanYear: text(money?.yuanYear), how: money?.how ?? '' },
    delegation: content.delegation ?? '',
    ...{ startsOn: content.startsOn, until: content.until ?? '' },
    ...{ urgency: content.urgency, declaration: content.declaration ?? '' },
  };
}

/** Labels of a pasted column or row: one a line or a cell, blanks and repeats left out. */
export function labelsOf(fields: string): string[] {
  const labels = fields
    .split(/[\r\n\t]+/)
    .map((label) => [...label.trim()].slice(0, LABEL_MOST).join(''))
    .filter((label) => label !== '');
  return [...new Set(labels)].slice(0, FIELDS_MOST);
}

function numberOf(typed: string): number {
  const value = Number(typed.replaceAll(/[,，\s]/g, ''));
  return Number.isFinite(value) && value > 0 ? value : 0;
}

const wholeOf = (typed: string): number => Math.round(numberOf(typed));

/** The demand as it goes to the server. */
export function contentOf(draft: FilingDraft): DemandContent {
  const trimmed = (value: string) => value.trim() || undefined;
  const times = Math.max(1, wholeOf(draft.times));
  const people = draft.people
    .filter(({ title, count }) => title.trim() !== '' && numberOf(count) > 0)
    .map(({ title, count }) => ({ title: title.trim(), count: numberOf(count) }));
  const yuanYear = numberOf(draft.yuanYear);
  return {
    ...{ kind: draft.kind, title: draft.title.trim() },
    basis: {
      title: draft.basisTitle.trim(),
      documentNumber: trimmed(draft.basisNumber),
      article: trimmed(draft.basisArticle),
      entry: trimmed(draft.entry),
    },
    ...{ areas: [...draft.areas], often: { times, per: draft.per } },
    minutesEach: wholeOf(draft.minutesEach),
    fields: labelsOf(draft.fields).map((label) => ({ label })),
    ...{ noticeLength: wholeOf(draft.noticeLength), noticeKind: draft.noticeKind },
    ...gatheringOf(draft, times),
    ...{ practices: [...draft.practices], people },
    money: yuanYear > 0 ? { yuanYear, how: trimmed(draft.how) } : undefined,
    delegation: trimmed(draft.delegation),
    ...{ startsOn: draft.startsOn, until: trimmed(draft.until) },
    ...{ urgency: draft.urgency, declaration: trimmed(draft.declaration) },
  };
}

const YEARLY: Record<Frequency['per'], number> = {
  ...{ once: 1, day: 250, week: 52 },
  ...{ month: 12, quarter: 4, year: 1 },
};

/** Meetings and inspections are counted by the year, as their limits are. */
function gatheringOf(
  { kind, per, meetingHours, speechHours, isComprehensive }: FilingDraft,
  times: number,
): Pick<DemandContent, 'meetings' | 'inspection'> {
  const perYear = Math.min(1000, times * YEARLY[per]);
  if (kind === 'meeting-series') {
    const hours = { hoursEach: numberOf(meetingHours), speechHours: numberOf(speechHours) };
    return { meetings: { perYear, ...hours, isComprehensive } };
  }
  return kind === 'inspection' ? { inspection: { perYear, isComprehensive } } : {};
}

/** What must be written before it can be filed, in the order of the form. */
export type FilingGap = 'title' | 'basis' | 'areas' | 'startsOn' | 'until' | 'declaration';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function gapsOf(draft: FilingDraft): FilingGap[] {
  const isUrgent = draft.urgency !== 'ordinary';
  const wanting: [FilingGap, boolean][] = [
    ['title', [...draft.title.trim()].length < 2],
    ['basis', draft.basisTitle.trim() === ''],
    ['areas', draft.areas.length === 0],
    ['startsOn', !DAY.test(draft.startsOn)],
    ['until', draft.until !== '' && !DAY.test(draft.until)],
    ['declaration', isUrgent && draft.declaration.trim() === ''],
  ];
  return wanting.filter(([, isWanting]) => isWanting).map(([gap]) => gap);
}
