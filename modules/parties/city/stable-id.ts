// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto';

/**
 * 2021-01-01T00:00:00Z: older than anything the program writes, so a stable id never sorts after an
 * act.
 */
const EPOCH_MS = Date.UTC(2021, 0, 1);

/**
 * A UUIDv7 whose random bits are a digest of the name: posts and demo people have the same id
 * however often they are imported.
 */
export function stableId(name: string): string {
  const bytes = Buffer.from(hash('sha256', `lastmile:${name}`, 'hex').slice(0, 32), 'hex');
  bytes.writeUIntBE(EPOCH_MS, 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
