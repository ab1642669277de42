// SPDX-License-Identifier: Apache-2.0
import type { AgencyDefinition } from './definitions.ts';
import type { Value } from './record.ts';
import type { Register } from './register.ts';

/** A question as it arrives at `/query` or `/verify`. */
export interface Question {
  purpose: string;
  case: string;
  matter: string;
  resource: string;
  key: { idNumber: string; name?: string };
  fields?: string[];
  expect?: Record<string, Value>;
}

export type Fault =
  | 'PURPOSE_MISSING'
  | 'RESOURCE_UNKNOWN'
  | 'FIELD_UNKNOWN'
  | 'FIELDS_MISSING'
  | 'KEY_MISSING'
  | 'BODY_UNREADABLE'
  | 'SIGNATURE_REFUSED'
  | 'DOOR_UNKNOWN';

/** The answer before the agency's own habits are put on it. */
export type Answer =
  | { kind: 'fault'; fault: Fault; detail?: string }
  | { kind: 'values'; found: boolean; values: Record<string, Value> }
  | { kind: 'verdict'; isRight: boolean };

function fault(name: Fault, detail?: string): Answer {
  return { kind: 'fault', fault: name, ...(detail ? { detail } : {}) };
}

/** Full-width digits and letters count as half width: a caller may send either. */
function plain(value: Value): string {
  return String(value ?? '').normalize('NFKC');
}

function refusalOf(agency: AgencyDefinition, asked: Question, names: string[]): Answer | undefined {
  const { resources } = agency;
  const resource = Object.hasOwn(resources, asked.resource) && resources[asked.resource];
  if (!asked.purpose || !asked.case || !asked.matter) return fault('PURPOSE_MISSING');
  if (!resource) return fault('RESOURCE_UNKNOWN', asked.resource);
  if (!asked.key?.idNumber) return fault('KEY_MISSING');
  if (names.length === 0) return fault('FIELDS_MISSING');
  const stranger = names.find((name) => !Object.hasOwn(resource, name));
  return stranger === undefined ? undefined : fault('FIELD_UNKNOWN', stranger);
}

/** A record by number, and by name too when the caller gives one; any mismatch is "not found". */
function findRecord(register: Register, asked: Question) {
  const record = register.find(asked.resource, plain(asked.key.idNumber).toUpperCase());
  if (record && asked.key.name !== undefined && asked.key.name !== record.name) return undefined;
  return record;
}

/** Only the asked fields, never more. */
export function query(agency: AgencyDefinition, register: Register, asked: Question): Answer {
  const names = Array.isArray(asked.fields) ? asked.fields : [];
  const refusal = refusalOf(agency, asked, names);
  if (refusal) return refusal;
  const record = findRecord(register, asked);
  if (!record) return { kind: 'values', found: false, values: {} };
  const types = agency.resources[asked.resource]!;
  const values = names.map((name) => {
    return [name, agency.encode(record.values[name] ?? null, types[name]!)] as const;
  });
  return { kind: 'values', found: true, values: Object.fromEntries(values) };
}

/**
 * Yes when every expectation holds; no otherwise, and no for an unknown person: one answer for
 * every mismatch.
 */
export function verify(agency: AgencyDefinition, register: Register, asked: Question): Answer {
  const expected = Object.entries(asked.expect ?? {});
  const refusal = refusalOf(
    agency,
    asked,
    expected.map(([name]) => name),
  );
  if (refusal) return refusal;
  const record = findRecord(register, asked);
  const types = agency.resources[asked.resource]!;
  const isRight =
    record !== undefined &&
    expected.every(([name, value]) => {
      const own = agency.encode(record.values[name] ?? null, types[name]!);
      return plain(own) === plain(value);
    });
  return { kind: 'verdict', isRight };
}
