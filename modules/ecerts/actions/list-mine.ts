// SPDX-License-Identifier: Apache-2.0
import type { ActRow } from '#packages/journal';
import { publicId, shanghaiDate, type Text, text } from '#packages/kernel';
import type { ECertMine } from '../contract.ts';
import { labelled, openFace } from '../face.ts';
import { statusOn } from '../model/status.ts';
import type { Room } from '../room.ts';
import { getType } from '../room.ts';
import type { ECertRow } from '../store.ts';
import { listOfPerson } from '../store.ts';

const WORDS: Record<string, [ECertMine['uses'][number]['kind'], Text]> = {
  issue: ['issued', text('颁发', 'Issued')],
  import: ['imported', text('从颁发系统归集', 'Imported from the issuing system')],
  present: ['presented', text('亮码出示', 'Shown by code')],
  suspend: ['status', text('暂扣', 'Suspended')],
  reinstate: ['status', text('恢复', 'Reinstated')],
  revoke: ['status', text('注销', 'Revoked')],
  supersede: ['status', text('换发新版本', 'Replaced by a new version')],
};

function useOf(act: ActRow): ECertMine['uses'] {
  const words = WORDS[act.verb];
  if (!words) return [];
  return [{ at: new Date(act.at).toISOString(), kind: words[0], what: words[1] }];
}

async function mineOf(room: Room, row: ECertRow, today: string): Promise<ECertMine> {
  const { metadata } = row;
  const face = (await openFace(room, row)) ?? {};
  const fields = labelled(getType(room, row.type), face);
  return {
    id: publicId(row.partition, row.id),
    identifier: row.identifier,
    type: { code: row.type, title: metadata.typeTitle },
    issuer: { code: row.issuer, title: metadata.issuerName },
    issuedOn: row.issuedOn,
    validTo: row.validTo,
    status: statusOn(row, today),
    version: row.version,
    imported: row.imported,
    case: row.caseId === null ? null : publicId(row.partition, row.caseId),
    fields: fields.map(({ name, label, value, shown }) => ({ name, label, value, shown })),
    qr: row.paper,
    uses: row.acts.flatMap(useOf).reverse(),
  };
}

/**
 * One's own certificates in full, newest first; replaced versions are left out. Who may: the
 * holder.
 */
export async function listMine(room: Room, person: string, now: Date): Promise<ECertMine[]> {
  const rows = await listOfPerson(room.db.resident, person);
  const mine: ECertMine[] = [];
  for (const row of rows) {
    if (row.supersededBy === null) mine.push(await mineOf(room, row, shanghaiDate(now)));
  }
  return mine;
}
