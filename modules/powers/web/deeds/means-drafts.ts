// SPDX-License-Identifier: Apache-2.0
import { isRealDate } from '#packages/ui';
import type { MeansKind, MeansTerms } from '../../contract.ts';

type Part<Kind extends MeansKind> = MeansTerms[Kind][number];

interface Written {
  /** Of this screen only. */
  id: string;
}

/** A part while it is written: numbers as typed, choices not made yet as empty words. */
export interface PeopleDraft extends Written, Omit<Part<'people'>, 'headcount'> {
  kind: 'people';
  headcount: string;
}
export interface MoneyDraft extends Written, Omit<Part<'money'>, 'amountFen' | 'source'> {
  kind: 'money';
  yuan: string;
  source: string;
}
export interface DataDraft extends Written, Part<'data'> {
  kind: 'data';
}
export type AnyDraft = PeopleDraft | MoneyDraft | DataDraft;

const YUAN = /^\d{1,10}(\.\d{1,2})?$/;
const COUNT = /^[1-9]\d{0,2}$/;

/** First and last day of a deed. */
export interface Period {
  from: string;
  until: string;
}

/** Nothing chosen yet; for the whole period, unless she says less. */
export function newDraft(kind: MeansKind, { from, until }: Period): AnyDraft {
  const id = crypto.randomUUID();
  switch (kind) {
    case 'people':
      return { id, kind, how: 'post', post: '', headcount: '1', givenBy: '', from, until };
    case 'money':
      return { id, kind, way: 'per-year', yuan: '', source: '', givenBy: '', until };
    case 'data':
      return { id, kind, resource: '', fields: [], use: 'verify', until };
  }
}

export function draftsOf(kind: MeansKind, means: MeansTerms): AnyDraft[] {
  switch (kind) {
    case 'people':
      return means.people.map(({ headcount, ...rest }) => ({
        ...{ ...rest, id: crypto.randomUUID(), kind, headcount: String(headcount) },
      }));
    case 'money':
      return means.money.map(({ amountFen, source = '', ...rest }) => ({
        ...{ ...rest, id: crypto.randomUUID(), kind, source, yuan: String(amountFen / 100) },
      }));
    case 'data':
      return means.data.map((part) => ({ ...part, id: crypto.randomUUID(), kind }));
  }
}

/** Whether a part says all its door insists on. */
export function isWhole(draft: AnyDraft): boolean {
  if (!isRealDate(draft.until)) return false;
  switch (draft.kind) {
    case 'people':
      return (
        draft.post !== '' &&
        draft.givenBy !== '' &&
        COUNT.test(draft.headcount) &&
        isRealDate(draft.from) &&
        draft.from <= draft.until
      );
    case 'money':
      return draft.givenBy !== '' && YUAN.test(draft.yuan) && Number(draft.yuan) > 0;
    case 'data':
      return draft.resource !== '' && draft.fields.length > 0;
  }
}

/** What is sent of a part that is whole. */
export function partOf(draft: AnyDraft) {
  switch (draft.kind) {
    case 'people': {
      const { kind: _, id: __, headcount, ...rest } = draft;
      return { ...rest, headcount: Number(headcount) };
    }
    case 'money': {
      const { kind: _, id: __, yuan, source, ...rest } = draft;
      const said = source.trim() ? { source: source.trim() } : {};
      return { ...rest, amountFen: Math.round(Number(yuan) * 100), ...said };
    }
    case 'data': {
      const { kind: _, id: __, ...rest } = draft;
      return rest;
    }
  }
}
