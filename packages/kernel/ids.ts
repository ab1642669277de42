// SPDX-License-Identifier: Apache-2.0
import { randomFillSync } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const PUBLIC_ID = /^(\d{6})-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

export interface PublicIdParts {
  partition: string;
  id: string;
}

export function isUuid(value: string): boolean {
  return UUID.test(value);
}

/** Milliseconds since 1970 that a UUIDv7 carries. */
export function idTime(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/**
 * A UUIDv7 (RFC 9562 §5.7) for an instant, greater than `after` when given: acts of one subject
 * sort by id even when two fall into one millisecond or a clock steps back.
 */
export function newId(now: Date, after?: string): string {
  let ms = now.getTime();
  if (after !== undefined && idTime(after) >= ms) ms = idTime(after) + 1;
  const bytes = randomFillSync(Buffer.allocUnsafe(16));
  bytes.writeUIntBE(ms, 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The id shown outside: county of birth of the row, then the row. The county only routes. */
export function publicId(partition: string, id: string): string {
  return `${partition}-${id}`;
}

export function parsePublicId(value: string): PublicIdParts | undefined {
  const found = PUBLIC_ID.exec(value);
  return found ? { partition: found[1]!, id: found[2]! } : undefined;
}
