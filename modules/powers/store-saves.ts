// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg';
import { one } from '#packages/db';
import type { PreparedAct } from '#packages/journal';
import { newId } from '#packages/kernel';
import type { DeedNotice } from './contract/delegation.ts';
import type { EntryRecord, LinkRecord } from './model/records.ts';

/** Rows as the tables name their columns. */
export function entryRow(entry: EntryRecord, at: Date): Record<string, unknown> {
  const { holderKind, inWhoseName, takenOverBy, validFrom, validTo, ...same } = entry;
  return {
    ...same,
    holder_kind: holderKind,
    in_whose_name: inWhoseName,
    taken_over_by: takenOverBy ?? null,
    valid_from: validFrom,
    valid_to: validTo ?? null,
    recorded_at: at.toISOString(),
  };
}

export function linkRow(link: LinkRecord, at: Date): Record<string, unknown> {
  const { id, code, entry, decider, parent, path, origin, acts, area, document } = link;
  return {
    ...{ id, code, entry, decider, parent, path, origin, acts, area, document },
    from_organisation: link.fromOrganisation,
    to_organisation: link.toOrganisation,
    to_kind: link.toKind,
    to_post: link.toPost,
    to_post_code: link.toPostCode,
    valid_from: link.validFrom,
    valid_to: link.validTo,
    liability: link.liability,
    supervision: link.supervision,
    state: link.state,
    means: link.means,
    stops_on: link.stopsOn,
    stops_by: link.stopsBy,
    published_at: link.publishedAt,
    recorded_at: at.toISOString(),
  };
}

export interface Grant {
  link: LinkRecord;
  matters: readonly string[];
  lo: number;
  hi: number;
}

export function grantRows({ link, matters, lo, hi }: Grant): Record<string, unknown>[] {
  return matters.map((matter) => ({
    link: link.id,
    matter,
    post: link.toPost,
    entry: link.entry,
    acts: link.acts,
    area: link.area,
    lo,
    hi,
    valid_from: link.validFrom,
    valid_to: link.validTo,
    path: link.path,
  }));
}

export interface Saving {
  /** Epoch of the acts' partition that the decision was made on; null when it rests on no power. */
  epoch: number | null;
  acts: PreparedAct[];
  partitions: readonly string[];
  at: Date;
}

/** The parameters every save begins with. A mark belongs to the one act of a request. */
function head({ epoch, acts }: Saving): unknown[] {
  const [, mark, bodyMac] = acts[0]!.params;
  return [epoch, acts.map((act) => act.params[0]), mark, bodyMac, acts.map((act) => act.params[3])];
}

/** Entries may lie in several counties: each act is written on the epoch of its own. */
export interface SavingEntries extends Omit<Saving, 'epoch'> {
  epochs: readonly (number | null)[];
}

export async function saveEntries(
  on: Pool,
  saving: SavingEntries,
  entries: readonly EntryRecord[],
): Promise<number> {
  const { epochs, partitions, at } = saving;
  const rows = JSON.stringify(entries.map((entry) => entryRow(entry, at)));
  const [, ...acts] = head({ ...saving, epoch: null });
  const answer = await one<{ answer: number }>(on, {
    name: 'powers.save_entries',
    text: 'SELECT powers.save_entries($1, $2, $3, $4, $5, $6, $7) AS answer',
    values: [epochs, ...acts, rows, partitions],
  });
  return answer.answer;
}

export async function saveLinks(
  on: Pool,
  saving: Saving,
  links: readonly { link: LinkRecord; grant: Grant | null }[],
): Promise<number> {
  const rows = JSON.stringify(links.map(({ link }) => linkRow(link, saving.at)));
  const grants = JSON.stringify(links.flatMap(({ grant }) => (grant ? grantRows(grant) : [])));
  const answer = await one<{ answer: number }>(on, {
    name: 'powers.save_links',
    text: 'SELECT powers.save_links($1, $2, $3, $4, $5, $6, $7, $8) AS answer',
    values: [...head(saving), rows, grants, saving.partitions],
  });
  return answer.answer;
}

/** The columns an act of a deed changes, by their names in the table. */
export type DeedChange = Record<string, unknown>;

export interface Told {
  organisation: string;
  role: DeedNotice['role'];
}

export interface Change {
  link: LinkRecord;
  columns: DeedChange;
  /** What each body concerned is told; null where the act is told to nobody. */
  notice: { kind: DeedNotice['kind']; to: readonly Told[] } | null;
}

function noticeRows({ link, notice }: Change, at: Date): Record<string, unknown>[] {
  return (notice?.to ?? []).map(({ organisation, role }) => ({
    ...{ id: newId(at), delegation: link.id, organisation, role, kind: notice!.kind },
    ...{ stops_on: link.stopsOn, stops_by: link.stopsBy, at: at.toISOString() },
  }));
}

export async function saveChange(on: Pool, saving: Saving, change: Change): Promise<number> {
  const [act, mark, bodyMac, commitment] = saving.acts[0]!.params;
  const answer = await one<{ answer: number }>(on, {
    name: 'powers.save_change',
    text: 'SELECT powers.save_change($1, $2, $3, $4, $5, $6, $7, $8, $9) AS answer',
    values: [
      ...[saving.epoch, act, mark, bodyMac, commitment],
      ...[change.link.id, JSON.stringify(change.columns)],
      ...[JSON.stringify(noticeRows(change, saving.at)), saving.partitions],
    ],
  });
  return answer.answer;
}
