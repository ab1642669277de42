// SPDX-License-Identifier: Apache-2.0
import type { ListQuery } from '#packages/db';
import { list } from '#packages/db';
import type { Basis } from '#packages/kernel';
import { publicId } from '#packages/kernel';
import type { DiaryEntry, DiaryWho } from '../contract.ts';
import type { DiaryRow } from '../diary-rows.ts';
import { fetchDiary } from '../diary-rows.ts';
import type { Room } from '../room.ts';
import { sourceOf } from '../room.ts';
import { openVerdict } from '../sealing.ts';

const PAGE_ROWS = 50;

/** Signs cursors, so that a tampered one is refused. */
export type CursorSigner = ListQuery<DiaryRow, unknown>['signer'];

async function whoOf(room: Room, row: DiaryRow): Promise<DiaryWho> {
  const basis = row.basis as Basis;
  if (basis.kind === 'own') return basis.as === 'self' ? 'yourself' : 'guardian';
  if (basis.kind !== 'power' || row.post === null) return 'rule';
  const described = await room.ports.describe(row.post, row.actor);
  if (described) return described;
  const gone = { zh: '已撤销的岗位', en: 'A post that no longer exists' };
  return { organisation: gone, post: gone, personMasked: '*' };
}

function outcomeOf(row: DiaryRow, key: Buffer | undefined): DiaryEntry['outcome'] {
  if (row.kind === 'opened' || row.kind === 'presence') return 'opened';
  if (row.kind === 'reveal') return 'shown';
  if (row.outcome === null) return 'waiting';
  if (row.outcome === 'unknown') return 'unknown';
  if (!row.verdict || !key) return 'answered';
  return openVerdict(key, { partition: row.partition, ask: row.id }, row.verdict);
}

async function entryOf(room: Room, row: DiaryRow, key: Buffer | undefined): Promise<DiaryEntry> {
  const resource = row.resource === null ? undefined : room.resources.get(row.resource);
  return {
    id: publicId(row.partition, row.id),
    at: row.at.toISOString(),
    kind: row.kind,
    who: await whoOf(room, row),
    why: {
      matter: row.title,
      code: row.matter,
      case: publicId(row.partition, row.caseId),
      step: row.step,
    },
    what: row.labels,
    source: resource ? sourceOf(resource) : null,
    how: row.how,
    outcome: outcomeOf(row, key),
    log: { leaf: row.leaf.toString('base64'), index: row.index },
  };
}

export interface DiaryInput {
  /** Whose diary; also whom row security lets through. */
  person: string;
  cursor?: string;
  limit?: number;
}

/**
 * Every read made through Lastmile of one person's data, newest first, over all counties: purposes
 * opened, registers asked, fields shown. Who may: the person herself. Errors: DB_CURSOR_INVALID.
 */
export async function listDiary(
  room: Room,
  input: DiaryInput,
  signer: CursorSigner,
): Promise<{ items: DiaryEntry[]; next: string | null }> {
  const page = await list<DiaryRow, { at: string; id: string }>({
    pool: room.db.resident,
    context: { person: input.person },
    fetch: (on, after, limit) => fetchDiary(on, { person: input.person, after, limit }),
    keyOf: (row) => ({ at: row.at.toISOString(), id: row.id }),
    isVisible: (row) => row.person === input.person,
    cursor: input.cursor,
    limit: input.limit ?? PAGE_ROWS,
    signer,
  });
  const key = await room.journal.keys.find(input.person);
  const items: DiaryEntry[] = [];
  for (const row of page.items) items.push(await entryOf(room, row, key));
  return { items, next: page.next };
}
