// SPDX-License-Identifier: Apache-2.0
import type { CaseRow } from '#modules/cases/contract';
import { type DueGroup, dueGroup } from '#modules/cases/web';

export type RowGroups = Record<DueGroup, CaseRow[]>;

export interface RowFilter {
  /** Code of a matter; empty for all. */
  matter: string;
  /** Words to find in number, name, community and matter. */
  q: string;
}

/** Rows by lateness, in the server's order within each group. */
export function groupRows(rows: readonly CaseRow[], filter: RowFilter, now: Date): RowGroups {
  const groups: RowGroups = { late: [], today: [], later: [], paused: [], ended: [] };
  for (const row of rows) if (isWanted(row, filter)) groups[dueGroup(row, now)].push(row);
  return groups;
}

function isWanted(row: CaseRow, { matter, q }: RowFilter): boolean {
  if (matter && row.matter !== matter) return false;
  if (!q) return true;
  const { number, applicant, title, areaName } = row;
  const words = [number, applicant, title.zh, title.en, areaName.zh, areaName.en].join(' ');
  return words.toLowerCase().includes(q.toLowerCase());
}
