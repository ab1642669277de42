// SPDX-License-Identifier: Apache-2.0
import type { MatterVersion } from '../contract.ts';
import { inArea, stepVariants } from './performer.ts';

/** A step may rest on this entry; for entries of one community each there is one row per entry. */
export interface StepUse {
  step: string;
  act: string;
  entry: string;
}

/** A step may read these fields of a data resource. */
export interface StepGrant {
  step: string;
  resource: string;
  fields: string[];
  /** Of these, what an officer may ask to see: what the step itself lists. */
  deskFields: string[];
}

/** Acts that judge: the rules may read all a case stands on; an officer sees her step's fields. */
const JUDGING = new Set(['receive', 'accept', 'verify', 'pre-review', 'review', 'decide']);

/** Which entries each step may rest on, in every community where the matter is offered. */
export function usesOf(matter: MatterVersion, communities: readonly string[]): StepUse[] {
  const steps = matter.steps.flatMap((step) => stepVariants(matter, step));
  return steps.flatMap(({ code, act, powerEntry }) => {
    const hasArea = powerEntry.includes('{');
    const entries = hasArea ? communities.map((area) => inArea(powerEntry, area)) : [powerEntry];
    return [...new Set(entries)].map((entry) => ({ step: code, act, entry }));
  });
}

interface Read {
  resource: string;
  field: string;
}

function fieldReads(matter: MatterVersion, names: readonly string[] | undefined): Read[] {
  return matter.fields.flatMap(({ name, source }) => {
    if (source.kind !== 'register' || (names && !names.includes(name))) return [];
    return [{ resource: source.resource, field: source.field }];
  });
}

function proofReads(matter: MatterVersion): Read[] {
  return matter.proofs.flatMap(({ ladder }) =>
    ladder.flatMap((rung) => {
      if (rung.kind !== 'verify') return [];
      return rung.fields.map((field) => ({ resource: rung.resource, field }));
    }),
  );
}

/** Which register fields each step may read. */
export function grantsOf(matter: MatterVersion): StepGrant[] {
  return matter.steps.flatMap(({ code, act, fields }) => {
    const reads = JUDGING.has(act)
      ? [...fieldReads(matter, undefined), ...proofReads(matter)]
      : fieldReads(matter, fields ?? []);
    const listed = fieldReads(matter, fields ?? []);
    const namesOf = (rows: readonly Read[]) => [...new Set(rows.map(({ field }) => field))].sort();
    const byResource = Map.groupBy(reads, ({ resource }) => resource);
    return [...byResource].map(([resource, rows]) => ({
      step: code,
      resource,
      fields: namesOf(rows),
      deskFields: namesOf(listed.filter((read) => read.resource === resource)),
    }));
  });
}
