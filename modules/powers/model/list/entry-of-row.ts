// SPDX-License-Identifier: Apache-2.0
import { Value } from 'typebox/value';
import type { Decider, Origin, PowerAct, PowerList } from '../../contract/acts.ts';
import { ACTS } from '../../contract/acts.ts';
import { PowerEntry } from '../../contract/entry.ts';
import type { PowerRowFault } from '../../contract/list.ts';
import { POWERS_ERRORS } from '../../errors.ts';
import { nameOfAct } from '../act-bits.ts';
import { COMMITTEE_KINDS } from '../committee-wall.ts';
import type { AreaOrder, KnownOrganisation } from '../known.ts';
import type { Bodies } from './bodies.ts';
import { isUnkeepable, namesIn, plain, readDay } from './cells.ts';
import { HINTS, SEVERAL_BODIES } from './hints.ts';
import type { ColumnKey } from './list-columns.ts';
import type { ListRow } from './list-rows.ts';
import { numberOf } from './list-rows.ts';
import {
  DECIDER_WORDS,
  LEVEL_WORDS,
  LIST_PREFIXES,
  LIST_WORDS,
  meantBy,
  ORIGIN_WORDS,
} from './list-words.ts';
import { readBasis } from './read-basis.ts';
import type { FaultWords } from './row-faults.ts';
import { faultAt } from './row-faults.ts';

/** What the rows do not say themselves. */
export interface ListFrame {
  area: string | undefined;
  list: PowerList | undefined;
  validFrom: string;
  decision: string | undefined;
  tree: AreaOrder;
  bodies: Bodies;
}

type Fault = FaultWords & { error: (typeof POWERS_ERRORS)[keyof typeof POWERS_ERRORS] };

/** One row on its way to an entry; every fault is kept, so that all are told at once. */
class RowReader {
  readonly faults: PowerRowFault[] = [];
  readonly #row: ListRow;
  readonly #frame: ListFrame;

  constructor(row: ListRow, frame: ListFrame) {
    this.#row = row;
    this.#frame = frame;
  }

  said(key: ColumnKey): string | undefined {
    return this.#row.cells.get(key);
  }

  has(key: ColumnKey): boolean {
    return this.#row.columns.has(key);
  }

  refuse(key: ColumnKey, fault: Fault): undefined {
    this.faults.push(faultAt(this.#row, key, fault));
    return undefined;
  }

  invalid(key: ColumnKey): undefined {
    return this.refuse(key, { error: POWERS_ERRORS.POWER_CELL_INVALID, next: HINTS[key] });
  }

  missing(key: ColumnKey): undefined {
    return this.refuse(key, { error: POWERS_ERRORS.POWER_CELL_MISSING, next: HINTS[key] });
  }

  /** A word of a closed list, or what stands for it when nothing is said. */
  word<T extends string>(key: ColumnKey, words: Record<T, string>, otherwise: T): T {
    const said = this.said(key);
    if (said === undefined) return otherwise;
    return meantBy(words, plain(said)) ?? this.invalid(key) ?? otherwise;
  }

  day(key: ColumnKey): string | undefined {
    const said = this.said(key);
    if (said === undefined) return undefined;
    return readDay(said) ?? this.invalid(key);
  }

  body(key: ColumnKey, area: string | undefined): KnownOrganisation | undefined {
    const said = this.said(key);
    if (said === undefined) return undefined;
    const found = this.#frame.bodies.find(said, area);
    if (found.is === 'one') return found.body;
    const error = POWERS_ERRORS.POWER_ORGANISATION_UNKNOWN;
    if (found.is === 'several') return this.refuse(key, { error, ...SEVERAL_BODIES });
    return this.refuse(key, { error, next: HINTS[key] });
  }

  acts(): PowerAct[] {
    const acts = namesIn(this.said('acts') ?? '').map((name) =>
      ACTS.find((act) => act === name || nameOfAct(act).zh === name),
    );
    if (acts.includes(undefined)) this.invalid('acts');
    return [...new Set(acts.filter((act) => act !== undefined))];
  }

  area(): string | undefined {
    const said = this.said('area');
    if (said === undefined) return this.#frame.area ?? this.missing('area');
    const code = /\d{12}/.exec(plain(said))?.[0];
    if (code === undefined) return this.invalid('area');
    if (this.#frame.tree.has(code)) return code;
    return this.refuse('area', { error: POWERS_ERRORS.POWER_AREA_UNKNOWN });
  }

  list(): PowerList | undefined {
    const said = this.said('list');
    if (said !== undefined) return meantBy(LIST_WORDS, plain(said)) ?? this.invalid('list');
    return this.#row.list ?? this.#frame.list ?? this.missing('list');
  }
}

/** Whose power the row speaks of, and the column that says so. */
function holderOf(reader: RowReader, frame: ListFrame, of: { list: PowerList; area: string }) {
  const { list, area } = of;
  if (reader.said('holder') !== undefined) return reader.body('holder', area);
  switch (list) {
    case 'basic':
      return frame.bodies.ofArea(area, ['subdistrict']) ?? reader.missing('holder');
    case 'community-statutory':
      return frame.bodies.ofArea(area, COMMITTEE_KINDS) ?? reader.missing('holder');
    case 'taken-back':
      return reader.said('takenOverBy') === undefined
        ? reader.missing('takenOverBy')
        : reader.body('takenOverBy', area);
    case 'cooperate':
    case 'community-assist':
    case 'community-negative':
      return reader.said('lead') === undefined ? reader.missing('lead') : reader.body('lead', area);
  }
}

function dutiesOf(reader: RowReader, list: PowerList, area: string): PowerEntry['duties'] {
  const leadDuty = reader.said('leadDuty');
  const helpDuty = reader.said('helpDuty');
  const isSaid = leadDuty !== undefined || helpDuty !== undefined;
  const isAsked =
    list === 'cooperate' && reader.has('leadDuty') && reader.said('holder') === undefined;
  if (!isSaid && !isAsked) return undefined;
  if (leadDuty === undefined) reader.missing('leadDuty');
  if (helpDuty === undefined) reader.missing('helpDuty');
  if (reader.said('lead') === undefined) reader.missing('lead');
  const lead = reader.body('lead', area);
  return lead && leadDuty && helpDuty ? { lead: lead.code, leadDuty, helpDuty } : undefined;
}

function basisOf(reader: RowReader): PowerEntry['basis'] | undefined {
  const said = reader.said('basis');
  if (said === undefined) return reader.missing('basis');
  // A sheet with a column for articles has the bare title here; others write it all in one cell.
  const parts = {
    documentNumber: reader.said('documentNumber'),
    article: reader.said('article'),
    note: reader.said('note'),
  };
  const isWhole = !reader.has('article');
  const basis = isWhole ? readBasis(said) : { title: said, ...withoutAbsent(parts) };
  if (!basis) return reader.invalid('basis');
  if (basis.article === undefined && (isWhole || basis.note === undefined)) {
    reader.refuse(isWhole ? 'basis' : 'article', { error: POWERS_ERRORS.POWER_ARTICLE_MISSING });
  }
  return basis;
}

function withoutAbsent<T extends object>(parts: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const kept = Object.entries(parts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]?: NonNullable<T[K]> };
}

const LEVELS: Record<string, PowerEntry['level']> = {
  province: 'provincial',
  city: 'city',
  county: 'county',
  subdistrict: 'subdistrict',
  community: 'community',
};

function originOf(list: PowerList): Origin {
  if (list === 'community-assist') return 'assisting';
  return list === 'community-statutory' ? 'self-governed' : 'statutory';
}

/**
 * The code it has, or one made of list, area, year and number: the same again for the same sheet.
 */
function codeOf(
  reader: RowReader,
  row: ListRow,
  of: { list: PowerList; area: string; day: string },
) {
  const said = reader.said('code');
  if (said !== undefined) return plain(said).toLowerCase();
  const number = numberOf(row);
  if (number === undefined) {
    return reader.said('number') === undefined
      ? reader.missing('number')
      : reader.invalid('number');
  }
  return `${LIST_PREFIXES[of.list]}-${of.area}-${of.day.slice(0, 4)}-${number}`;
}

/** The rest of an entry, once it is known which list, where and whose. */
function restOf(
  reader: RowReader,
  frame: ListFrame,
  of: { list: PowerList; area: string; holder: KnownOrganisation },
) {
  const { list, area, holder } = of;
  const other = (key: ColumnKey) => reader.body(key, area)?.code ?? holder.code;
  const decider: Decider = list === 'community-statutory' ? 'self-governance' : 'government';
  const level = LEVELS[frame.tree.has(holder.area) ? frame.tree.latest(holder.area).level : ''];
  return {
    decider: reader.word('decider', DECIDER_WORDS, decider),
    acts: reader.acts(),
    matters: [...new Set(namesIn(reader.said('matters') ?? ''))],
    holder: holder.code,
    level: reader.word('level', LEVEL_WORDS, level ?? 'county'),
    origin: reader.word('origin', ORIGIN_WORDS, originOf(list)),
    inWhoseName: other('inWhoseName'),
    liable: other('liable'),
    respondent: other('respondent'),
    area,
    duties: dutiesOf(reader, list, area),
    takenOverBy: reader.body('takenOverBy', area)?.code,
    manner: reader.said('manner'),
    validTo: reader.day('validTo'),
    decision: reader.said('decision') ?? frame.decision,
    supersedes: reader.said('supersedes') && plain(reader.said('supersedes')!).toLowerCase(),
  };
}

/** An entry, or the faults that stand in its way; both, when only its basis wants an article. */
export function entryOfRow(
  row: ListRow,
  frame: ListFrame,
): { entry?: PowerEntry; faults: PowerRowFault[] } {
  const reader = new RowReader(row, frame);
  for (const [key, cell] of row.cells) if (isUnkeepable(cell)) reader.invalid(key);
  const title = reader.said('title') ?? reader.missing('title');
  const list = reader.list();
  const area = reader.area();
  const basis = basisOf(reader);
  const validFrom =
    reader.said('validFrom') === undefined ? frame.validFrom : reader.day('validFrom');
  if (!list || !area) return { faults: reader.faults };
  const holder = holderOf(reader, frame, { list, area });
  const code = codeOf(reader, row, { list, area, day: validFrom ?? frame.validFrom });
  if (!holder || !code || !title || !basis || !validFrom) return { faults: reader.faults };
  const rest = restOf(reader, frame, { list, area, holder });
  const named = { zh: title, en: reader.said('titleEn') ?? title };
  const entry = withoutAbsent({
    code,
    title: named,
    list,
    basis,
    validFrom,
    ...rest,
  }) as PowerEntry;
  checkShape(reader, entry);
  return { entry, faults: reader.faults };
}

const COLUMN_OF: Record<string, ColumnKey> = {
  '/title/zh': 'title',
  '/title/en': 'titleEn',
  '/basis/title': 'basis',
  '/basis/documentNumber': 'documentNumber',
  '/basis/article': 'article',
  '/basis/note': 'note',
  '/duties/leadDuty': 'leadDuty',
  '/duties/helpDuty': 'helpDuty',
};

/** What the contract says of length and form; and a last day is not before the first. */
function checkShape(reader: RowReader, entry: PowerEntry): void {
  const wrong = new Set<ColumnKey>();
  for (const { instancePath } of Value.Errors(PowerEntry, entry)) {
    const first = instancePath.split('/')[1] as ColumnKey;
    wrong.add(COLUMN_OF[instancePath] ?? first);
  }
  // Where nothing is said in English, the Chinese title stands for it.
  if (reader.said('titleEn') === undefined) wrong.delete('titleEn');
  if (entry.validTo !== undefined && entry.validTo < entry.validFrom) wrong.add('validTo');
  for (const key of wrong) reader.invalid(key);
}
