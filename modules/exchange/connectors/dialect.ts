// SPDX-License-Identifier: Apache-2.0
import type { FactScalar, ResourceField } from '../contract.ts';

/** The agency said something this room does not understand. */
export class Garbled extends Error {}

/** The agency refused the question: a fault of ours or of its. */
export class Refused extends Error {}

export type Json = Record<string, unknown>;

export interface RawReply {
  status: number;
  body: Json;
}

/** How one agency writes: its envelopes, its values, its times. Throws Garbled or Refused. */
export interface Dialect {
  /** A value as this agency expects it in a verify. */
  encode(field: ResourceField, value: FactScalar): unknown;
  /** A value of ours from one of theirs; undefined when it is none. */
  decode(field: ResourceField, value: unknown): FactScalar | undefined;
  /** Raw values by field name; null when the person is not in the register. */
  readQuery(reply: RawReply): { values: Json | null; asOf: string | null };
  readVerify(reply: RawReply): { verdict: 'yes' | 'no'; asOf: string | null };
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A value already in our spelling, checked against the field's type. */
export function plainValue(field: ResourceField, value: unknown): FactScalar | undefined {
  if (value === null) return null;
  if (field.type === 'boolean') return typeof value === 'boolean' ? value : undefined;
  if (field.type === 'integer') return Number.isInteger(value) ? (value as number) : undefined;
  if (typeof value !== 'string') return undefined;
  return field.type === 'date' && !ISO_DATE.test(value) ? undefined : value;
}

/** 20261103 → 2026-11-03; anything else is no date. */
export function dateFromCompact(value: unknown): string | undefined {
  const found = typeof value === 'string' ? /^(\d{4})(\d{2})(\d{2})$/.exec(value) : null;
  return found ? `${found[1]}-${found[2]}-${found[3]}` : undefined;
}

/** An instant in ISO 8601 UTC. Throws Garbled. */
export function instant(text: string): string {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw new Garbled('an instant is not readable');
  return new Date(ms).toISOString();
}

/**
 * Full-width digits and letters, as an old terminal printed them, in half width; punctuation stays.
 */
export function halfWidth(value: string): string {
  return value.replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
