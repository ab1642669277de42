// SPDX-License-Identifier: Apache-2.0
import { HTTP_ERRORS, type RawAnswer } from '#packages/http';
import { AppError, shanghaiDate, text } from '#packages/kernel';
import { writeCsv, writeXlsx } from '#packages/sheet';
import { POWER_LISTS } from './contract/acts.ts';
import type { PowerEntryPage } from './contract/entry.ts';
import type { PowerDiff, PowerDiffQuery, PowerExportQuery } from './contract/list.ts';
import { SHEET_MEDIA } from './contract/list.ts';
import type { PowersDeps } from './deps.ts';
import { belongsTo } from './model/list/belongs.ts';
import { diffLists, isInForceOn } from './model/list/diff-lists.ts';
import { LIST_WORDS } from './model/list/list-words.ts';
import { writeTable, writeTables } from './model/list/write-list.ts';
import type { EntryRecord } from './model/records.ts';
import { entryView, insistArea, matcher } from './reads.ts';

/** Anyone. One entry, in force or not. Errors: HTTP_NOT_FOUND. */
export function showEntry(deps: PowersDeps, code: string, now: Date): PowerEntryPage {
  const { entries } = deps.live.state;
  const entry = entries.get(code);
  if (!entry) throw new AppError(HTTP_ERRORS.HTTP_NOT_FOUND);
  const next = [...entries.values()].find((one) => one.supersedes === code);
  return {
    entry: entryView(deps, entry),
    ...(next ? { supersededBy: next.code } : {}),
    inForce: isInForceOn(entry, shanghaiDate(now)),
  };
}

/** Entries that stand in the area's lists: its own, and those of what it lies in. */
function listCovering(deps: PowersDeps, area: string): EntryRecord[] {
  const tree = deps.places.tree();
  const asked = tree.interval(area);
  return [...deps.live.state.entries.values()].filter((entry) => {
    const own = tree.interval(entry.area);
    const covers = !!own && !!asked && own.lo <= asked.lo && asked.hi <= own.hi;
    return covers && belongsTo(tree, entry, area);
  });
}

/**
 * Anyone. What an area gained, lost and saw changed between two days, list by list. Errors:
 * POWER_AREA_UNKNOWN.
 */
export function diffArea(deps: PowersDeps, q: PowerDiffQuery): PowerDiff {
  insistArea(deps, q.area);
  const entries = listCovering(deps, q.area).sort((a, b) => (a.code < b.code ? -1 : 1));
  const place = deps.places.tree().latest(q.area);
  const views = (rows: EntryRecord[]) => rows.map((row) => entryView(deps, row));
  return {
    ...{ area: q.area, from: q.from, to: q.to },
    name: text(place.name, place.nameEn || place.name),
    lists: diffLists(entries, q.from, q.to).map((diff) => ({
      ...{ list: diff.list, before: diff.before, after: diff.after },
      gained: views(diff.gained),
      lost: views(diff.lost),
      changed: diff.changed.map(({ before, after, fields }) => ({
        ...{ before: entryView(deps, before), after: entryView(deps, after), fields },
      })),
    })),
  };
}

/**
 * Anyone. The entries in force on a day that apply somewhere in the area, list by list, as a
 * spreadsheet that `importList` reads back. Errors: POWER_AREA_UNKNOWN.
 */
export function exportList(deps: PowersDeps, q: PowerExportQuery, now: Date): RawAnswer {
  insistArea(deps, q.area);
  const { format = 'xlsx', at = shanghaiDate(now), area, list } = q;
  const order = (entry: EntryRecord) => POWER_LISTS.indexOf(entry.list);
  const entries = [...deps.live.state.entries.values()]
    .filter(matcher(deps, { area, list }, at))
    .sort((a, b) => order(a) - order(b) || (a.code < b.code ? -1 : 1));
  const tree = deps.places.tree();
  const names = {
    bodyName: (code: string) => deps.parties.findOrganisation(code)?.name.zh,
    tree,
  };
  const where = area === undefined ? '全部' : tree.latest(area).name;
  const title = list ? LIST_WORDS[list] : '权责清单';
  return {
    mediaType: format === 'csv' ? `${SHEET_MEDIA.csv}; charset=utf-8` : SHEET_MEDIA.xlsx,
    fileName: `${where}-${title}-${at}.${format}`,
    bytes:
      format === 'csv'
        ? writeCsv(writeTable(title, entries, names))
        : writeXlsx(writeTables(entries, names)),
  };
}
