// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { AppError, newId, shanghaiDate, type Text } from '#packages/kernel';
import { readCsv, readXlsx, SHEET_ERRORS } from '#packages/sheet';
import { EVERY_MATTER } from '../contract/acts.ts';
import type { PowerEntry } from '../contract/entry.ts';
import type { PowerImportQuery, PowerImportReport, PowerRowFault } from '../contract/list.ts';
import type { PowersDeps } from '../deps.ts';
import { POWERS_ERRORS } from '../errors.ts';
import { Bodies } from '../model/list/bodies.ts';
import { isSameEntry } from '../model/list/diff-lists.ts';
import type { ColumnKey } from '../model/list/list-columns.ts';
import type { ReadEntry, ReadList } from '../model/list/read-list.ts';
import { readList } from '../model/list/read-list.ts';
import { faultAt } from '../model/list/row-faults.ts';
import type { EntryRecord } from '../model/records.ts';
import type { PowerScope } from '../questions.ts';
import type { Reading } from '../reads.ts';
import { insistArea } from '../reads.ts';
import type { Acting } from './acting.ts';
import { IMPORT_DUTY, insistActing, operatorActing, writing } from './acting.ts';
import type { NewEntry } from './record-entry.ts';
import { insistRecording, soundEntry, writeEntries } from './record-entry.ts';

export interface ListFile {
  bytes: Uint8Array;
  format: 'xlsx' | 'csv';
}

/** On whose power an entry is recorded. Throws a refusal. */
type Recorder = (of: { entry: EntryRecord; superseded: EntryRecord | undefined }) => Acting;

/** One file writes as many acts at most. A county's three lists together have some hundred rows. */
const ROWS_MAX = 2_000;
/** What `journal.record()` would answer had there been something to write. */
const NOTHING_WRITTEN = 1;

interface GivenList {
  file: ListFile;
  query: PowerImportQuery;
}

function readGiven(deps: PowersDeps, { file, query: q }: GivenList, at: Date): ReadList {
  const { bytes, format } = file;
  insistArea(deps, q.area);
  const tree = deps.places.tree();
  const read = readList(format === 'csv' ? readCsv(bytes) : readXlsx(bytes), {
    ...{ area: q.area, list: q.list, decision: q.decision, tree },
    validFrom: q.validFrom ?? shanghaiDate(at),
    bodies: new Bodies(deps.parties.organisations(), tree),
  });
  if (read.rows > ROWS_MAX) throw new AppError(SHEET_ERRORS.SHEET_TOO_LARGE, { rowsMax: ROWS_MAX });
  if (read.rows === 0 && read.faults.length === 0) {
    throw new AppError(POWERS_ERRORS.POWER_IMPORT_EMPTY);
  }
  return read;
}

/** Where a refusal of an entry belongs in its row. */
const COLUMN_OF: Record<string, ColumnKey> = {
  POWER_ORGANISATION_UNKNOWN: 'holder',
  POWER_NOT_FOR_COMMITTEE: 'acts',
  POWER_ONLY_FOR_ORGANS: 'acts',
  POWER_LIST_UNFIT: 'list',
  POWER_AREA_UNKNOWN: 'area',
  POWER_ENTRY_EXISTS: 'code',
  POWER_ENTRY_UNKNOWN: 'supersedes',
};

function faultOf(row: ReadEntry['row'], error: unknown): PowerRowFault {
  if (!(error instanceof AppError)) throw error;
  const { definition, details } = error;
  const missing = details.missing as { sentence: Text } | undefined;
  const what = missing?.sentence ?? (details.sentence as Text | undefined);
  return faultAt(row, COLUMN_OF[error.code] ?? 'area', {
    error: definition,
    ...(what && { what }),
  });
}

interface Considered {
  fresh: NewEntry[];
  unchanged: string[];
  faults: PowerRowFault[];
}

/** Each row against the list as it stands now: new, already there, or at fault. */
function consider(deps: PowersDeps, read: ReadList, how: { at: Date; recorder: Recorder }) {
  const known = deps.live.state.entries;
  const all: Considered = { fresh: [], unchanged: [], faults: [...read.faults] };
  const sound = new Map<string, EntryRecord>();
  const left: ReadEntry[] = [];
  for (const one of read.entries) {
    const kept = known.get(one.entry.code);
    // What stands in the list already needs no article to stay there.
    const grave = one.faults.filter(({ code }) => code !== 'POWER_ARTICLE_MISSING');
    if (kept && grave.length === 0 && isSameEntry(kept, one.entry)) {
      all.unchanged.push(one.entry.code);
    } else if (one.faults.length > 0) all.faults.push(...one.faults);
    else left.push(one);
  }
  for (const { row, entry } of left) {
    try {
      insistFresh(known, entry);
      sound.set(entry.code, soundEntry(deps, entry, newId(how.at)));
    } catch (error) {
      all.faults.push(faultOf(row, error));
    }
  }
  for (const { row, entry } of left) {
    const record = sound.get(entry.code);
    if (!record) continue;
    try {
      const superseded = supersededBy(record, known, sound);
      const of = { entry: record, superseded };
      all.fresh.push({ ...of, acting: how.recorder(of) });
    } catch (error) {
      all.faults.push(faultOf(row, error));
    }
  }
  return all;
}

function insistFresh(known: ReadonlyMap<string, EntryRecord>, { code }: PowerEntry): void {
  if (known.has(code)) throw new AppError(POWERS_ERRORS.POWER_ENTRY_EXISTS, { code });
}

/** The entry it ends, recorded before or in the same file. Errors: POWER_ENTRY_UNKNOWN. */
function supersededBy(
  entry: EntryRecord,
  known: ReadonlyMap<string, EntryRecord>,
  sound: ReadonlyMap<string, EntryRecord>,
): EntryRecord | undefined {
  const code = entry.supersedes;
  if (code === undefined) return undefined;
  const found = known.get(code) ?? sound.get(code);
  if (!found || code === entry.code) {
    throw new AppError(POWERS_ERRORS.POWER_ENTRY_UNKNOWN, { entry: code });
  }
  return found;
}

function reportOf(read: ReadList, { fresh, unchanged, faults }: Considered): PowerImportReport {
  const sheets = [...new Set(faults.map(({ sheet }) => sheet))];
  const order = ({ sheet, row }: PowerRowFault) => sheets.indexOf(sheet) * 1e6 + row;
  return {
    rows: read.rows,
    recorded: fresh.map(({ entry }) => entry.code),
    unchanged,
    faults: faults.toSorted((a, b) => order(a) - order(b)),
    isRecorded: false,
  };
}

async function importRead(
  deps: PowersDeps,
  read: ReadList,
  how: { at: Date; recorder: Recorder; query: PowerImportQuery },
): Promise<PowerImportReport> {
  const { query } = how;
  let report = reportOf(read, consider(deps, read, how));
  if (query.dryRun) return report;
  await writing(deps, async () => {
    const considered = consider(deps, read, how);
    report = reportOf(read, considered);
    if (query.allOrNothing && report.faults.length > 0) {
      throw new AppError(POWERS_ERRORS.POWER_IMPORT_REFUSED, { report });
    }
    if (considered.fresh.length === 0) return NOTHING_WRITTEN;
    report.isRecorded = true;
    return writeEntries(deps, considered.fresh, how.at);
  });
  return report;
}

/**
 * Who may: a post that keeps the list somewhere (`delegate` over all matters) opens the file; each
 * of its rows is recorded only if she might record that entry by itself. Good rows are kept and
 * every bad one is reported, with row, column and what to do; with `allOrNothing` one bad row keeps
 * all out; with `dryRun` nothing is written. A row that is already in the list, word for word,
 * stays. One act `power-entry` record for each entry.
 * Errors: POWER_MISSING, POWER_AREA_UNKNOWN, POWER_IMPORT_EMPTY, POWER_IMPORT_REFUSED,
 * POWER_CHANGED, and those of SHEET_ERRORS.
 */
export async function importList(
  deps: Reading,
  ctx: RequestContext,
  given: GivenList,
): Promise<PowerImportReport> {
  const { post } = ctx.actor;
  const scopes = post ? deps.reach.scopesOf(postId(deps, post), ctx.now) : [];
  if (!scopes.some(keepsList)) {
    const held = post ? deps.parties.findPost(post) : undefined;
    const area = deps.parties.findOrganisation(held?.organisation ?? '')?.area ?? '';
    insistActing(deps, ctx, { act: 'delegate', matters: [EVERY_MATTER], area });
  }
  const read = readGiven(deps, given, ctx.now);
  return importRead(deps, read, {
    at: ctx.now,
    query: given.query,
    recorder: (of) => insistRecording(deps, ctx, of),
  });
}

/** Somewhere: each row is asked about its own area. */
function keepsList({ matters, acts }: PowerScope): boolean {
  return matters.includes(EVERY_MATTER) && acts.includes('delegate');
}

/** A session names its post by code; the index knows it by id. */
function postId(deps: PowersDeps, post: string): string {
  return deps.parties.findPost(post)?.id ?? post;
}

/**
 * The same on the command line, on the operator's duty. Errors: those of `importList` but the
 * first.
 */
export async function importListAsOperator(
  deps: PowersDeps,
  given: GivenList,
): Promise<PowerImportReport> {
  const at = deps.clock.now();
  const read = readGiven(deps, given, at);
  const acting = operatorActing(at, IMPORT_DUTY);
  return importRead(deps, read, { at, query: given.query, recorder: () => acting });
}
