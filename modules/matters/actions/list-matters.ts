// SPDX-License-Identifier: Apache-2.0
import { shanghaiDate } from '#packages/kernel';
import type { MatterDomain, MatterList } from '../contract.ts';
import { searchMatters } from '../model/search.ts';
import { summaryOf } from '../model/summary.ts';
import type { Shelf } from '../shelf.ts';

export interface ListMatters {
  /** Plain words; all matters when empty. */
  q?: string;
  domain?: MatterDomain;
}

/**
 * Who may: anyone. Finds matters in force by plain words, best first; without words all of them by
 * code. A catalogue of tens fits one page.
 */
export async function listMatters(
  shelf: Shelf,
  input: ListMatters,
  now: Date,
): Promise<MatterList> {
  const on = shanghaiDate(now);
  const said = (input.q ?? '').trim();
  const found =
    said === ''
      ? (await shelf.listOn(on)).map((matter) => ({ matter, matched: [] }))
      : searchMatters(await shelf.indexOn(on), said);
  const kept = found.filter(({ matter }) => !input.domain || matter.domain === input.domain);
  return { items: kept.map(({ matter, matched }) => summaryOf(matter, matched)), next: null };
}
