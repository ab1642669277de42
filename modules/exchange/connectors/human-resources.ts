// SPDX-License-Identifier: Apache-2.0
import type { Dialect, RawReply } from './dialect.ts';
import { Garbled, instant, isJson, plainValue, Refused } from './dialect.ts';

const EMPLOYMENT: Record<string, string> = {
  '10': 'employed',
  '20': 'unemployed',
  '30': 'retired',
  '40': 'minor',
};

function codeOfEmployment(value: unknown): string {
  return Object.keys(EMPLOYMENT).find((code) => EMPLOYMENT[code] === value) ?? '99';
}

function isMissing(reply: RawReply): boolean {
  return reply.status === 404 && reply.body.title === 'PERSON_UNKNOWN';
}

function accepted(reply: RawReply): RawReply {
  if (reply.status !== 200) throw new Refused(String(reply.body.title));
  return reply;
}

/** 人社: a list of pairs, 1/0, a copy of last night. */
export const humanResources: Dialect = {
  encode(field, value) {
    if (typeof value === 'boolean') return value ? 1 : 0;
    return field.name === 'employmentStatus' ? codeOfEmployment(value) : value;
  },
  decode(field, value) {
    if (value === null) return null;
    if (field.type === 'boolean') return value === 1 ? true : value === 0 ? false : undefined;
    if (field.name !== 'employmentStatus') return plainValue(field, value);
    return typeof value === 'string' ? (EMPLOYMENT[value] ?? null) : undefined;
  },
  readQuery(reply) {
    if (isMissing(reply)) return { values: null, asOf: null };
    const { items, copiedAt } = accepted(reply).body;
    if (!Array.isArray(items)) throw new Garbled('no list');
    const pairs = items.map((pair: unknown) => {
      if (!isJson(pair)) throw new Garbled('not a pair');
      return [String(pair.field), pair.value] as const;
    });
    return { values: Object.fromEntries(pairs), asOf: instant(String(copiedAt)) };
  },
  readVerify(reply) {
    const { match, copiedAt } = accepted(reply).body;
    if (match !== 1 && match !== 0) throw new Garbled('no match');
    return { verdict: match === 1 ? 'yes' : 'no', asOf: instant(String(copiedAt)) };
  },
};
