// SPDX-License-Identifier: Apache-2.0
import { HASH_BYTES } from './hash.ts';
import type { Bundle } from './store.ts';
import { TILE_WIDTH } from './tiles.ts';

/** A uint16 length, then the commitment. Basis: C2SP tlog-tiles, entry bundles. */
export const ENTRY_BYTES = 2 + HASH_BYTES;

/** Commitments (32 bytes each, packed) as they lie in a bundle. */
export function packEntries(commitments: Buffer): Buffer {
  const count = commitments.length / HASH_BYTES;
  const packed = Buffer.allocUnsafe(count * ENTRY_BYTES);
  for (let i = 0; i < count; i += 1) {
    packed.writeUInt16BE(HASH_BYTES, i * ENTRY_BYTES);
    commitments.copy(packed, i * ENTRY_BYTES + 2, i * HASH_BYTES, (i + 1) * HASH_BYTES);
  }
  return packed;
}

/** The commitments in a bundle; undefined if a length in it is wrong. */
export function unpackEntries(entries: Buffer): Buffer[] | undefined {
  if (entries.length % ENTRY_BYTES !== 0) return undefined;
  const commitments: Buffer[] = [];
  for (let at = 0; at < entries.length; at += ENTRY_BYTES) {
    if (entries.readUInt16BE(at) !== HASH_BYTES) return undefined;
    commitments.push(entries.subarray(at + 2, at + ENTRY_BYTES));
  }
  return commitments;
}

/** Cuts new entries into bundles, the first continuing the one that is not full yet. */
export function continueBundles(size: number, unfinished: Buffer, added: Buffer): Bundle[] {
  const all = Buffer.concat([unfinished, added]);
  const bundleBytes = TILE_WIDTH * ENTRY_BYTES;
  const bundles: Bundle[] = [];
  for (let at = 0, n = Math.floor(size / TILE_WIDTH); at < all.length; at += bundleBytes, n += 1) {
    const entries = all.subarray(at, at + bundleBytes);
    bundles.push({ n, width: entries.length / ENTRY_BYTES, entries });
  }
  return bundles;
}
