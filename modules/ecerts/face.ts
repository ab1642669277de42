// SPDX-License-Identifier: Apache-2.0
import type { FactScalar } from '#modules/exchange/contract';
import { SealBroken, sha256 } from '#packages/crypto';
import { unsealFact } from '#packages/journal';
import type { ECertField, ECertType } from './contract.ts';
import type { Room } from './room.ts';
import type { ECertRow } from './store.ts';

export type FaceValues = Record<string, FactScalar>;

/** The sealed face: the fact that the first act brought. */
export function sealedFaceOf(row: ECertRow): { id: string; bytes: Buffer } | undefined {
  const issued = row.acts[0];
  const fact = row.facts.find((one) => one.act === issued?.id);
  return fact && { id: fact.id, bytes: Buffer.from(fact.sealed, 'base64') };
}

/**
 * Whether the sealed face is still the one the issuer sealed; an erased one counts as unchanged.
 */
export function isFaceWhole(row: ECertRow): boolean {
  const face = sealedFaceOf(row);
  return !face || sha256(face.bytes).toString('hex') === row.metadata.faceHash;
}

/** Opens the face with the holder's key; undefined after erasure, or when it was tampered with. */
export async function openFace(room: Room, row: ECertRow): Promise<FaceValues | undefined> {
  const face = sealedFaceOf(row);
  const key = await room.journal.keys.find(row.person);
  if (!face || !key) return undefined;
  const { partition, id: about } = row;
  try {
    return unsealFact(key, { partition, about, id: face.id }, face.bytes) as FaceValues;
  } catch (error) {
    // Verification names it forged; the holder's other certificates must not vanish with it.
    if (error instanceof SealBroken) return undefined;
    throw error;
  }
}

export interface ShownField {
  name: string;
  label: ECertField['label'];
  value: FactScalar;
}

/** Fields in the order of the type, with labels, as far as they have a value. */
export function labelled(type: ECertType, values: FaceValues): (ShownField & ECertField)[] {
  return type.fields
    .filter((field) => values[field.name] !== undefined)
    .map((field) => ({ ...field, value: values[field.name]! }));
}
