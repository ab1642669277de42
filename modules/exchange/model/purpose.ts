// SPDX-License-Identifier: Apache-2.0
import { type Refusal, refuse, type Text } from '#packages/kernel';
import type { DataResource, OpenedHow } from '../contract.ts';
import { EXCHANGE_ERRORS } from '../errors.ts';

/** A field of a data resource that a purpose or a matter names. */
export interface FieldUse {
  resource: string;
  field: string;
}

/** What a published matter version may read at a step. */
export interface StepGrant {
  /** Code of the step; `draft` before submission; `*` for every step. */
  step: string;
  resource: string;
  fields: string[];
  /** Of these, what an officer at this step may ask to see; all of them when it is not said. */
  deskFields?: string[] | null;
}

/** A purpose as loaded: its caches, the county's epoch, and the matter's grants. */
export interface Purpose {
  partition: string;
  id: string;
  caseId: string;
  matter: string;
  version: number;
  step: string;
  /** Code of the performing unit at this step. */
  unit: string;
  area: string;
  /** Whose affair the case is. */
  person: string;
  subjects: string[];
  fields: FieldUse[];
  title: Text;
  openedHow: OpenedHow;
  until: string;
  closedAt: string | null;
  epoch: number;
  grants: StepGrant[];
}

export const ANY_STEP = '*';

export function isOpen(purpose: Purpose, now: Date): boolean {
  return purpose.closedAt === null && Date.parse(purpose.until) > now.getTime();
}

function allowedByClass(resource: DataResource, matter: string): ReadonlySet<string> {
  if (resource.class === 'closed') return new Set();
  if (resource.class === 'open') return new Set(resource.fields.map((field) => field.name));
  const uses = resource.allowed.filter((use) => use.matter === matter);
  return new Set(uses.flatMap((use) => use.fields));
}

/**
 * Readable = fields of the purpose ∩ the matter's grant at its step ∩ what the resource allows the
 * matter.
 */
export function readableFields(
  purpose: Purpose,
  resource: DataResource,
  isSeenAtDesk = false,
): Set<string> {
  const granted = new Set(
    purpose.grants
      .filter((grant) => grant.resource === resource.code)
      .filter((grant) => grant.step === purpose.step || grant.step === ANY_STEP)
      .flatMap((grant) => (isSeenAtDesk ? (grant.deskFields ?? grant.fields) : grant.fields)),
  );
  const allowed = allowedByClass(resource, purpose.matter);
  const named = purpose.fields.filter((use) => use.resource === resource.code);
  return new Set(
    named.map((use) => use.field).filter((field) => granted.has(field) && allowed.has(field)),
  );
}

export interface Reading {
  resource: DataResource;
  subject: string;
  fields: readonly string[];
  now: Date;
  /** An officer asks to see the values: her step's own fields, no more. A yes or no is no sight. */
  isSeenAtDesk?: boolean;
}

/**
 * No purpose, no data: refuses a closed or absent purpose, another person, or a field not granted.
 */
export function refuseReading(purpose: Purpose | undefined, reading: Reading): Refusal | undefined {
  if (!purpose || !isOpen(purpose, reading.now)) return refuse(EXCHANGE_ERRORS.EXCHANGE_NO_PURPOSE);
  if (!purpose.subjects.includes(reading.subject)) {
    return refuse(EXCHANGE_ERRORS.EXCHANGE_NO_PURPOSE);
  }
  const readable = readableFields(purpose, reading.resource, reading.isSeenAtDesk);
  const beyond = reading.fields.filter((field) => !readable.has(field));
  if (beyond.length > 0) {
    return refuse(EXCHANGE_ERRORS.EXCHANGE_FIELD_NOT_GRANTED, {
      resource: reading.resource.code,
      fields: beyond,
      matter: purpose.matter,
      step: purpose.step,
    });
  }
  return undefined;
}
