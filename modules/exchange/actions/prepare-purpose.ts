// SPDX-License-Identifier: Apache-2.0
import type { PreparedAct } from '#packages/journal';
import type { Actor, Basis, Text } from '#packages/kernel';
import { newId } from '#packages/kernel';
import type { OpenedHow } from '../contract.ts';
import type { FieldUse } from '../model/purpose.ts';
import type { Room } from '../room.ts';
import type { CaseKey } from '../store.ts';
import { loadPurpose } from '../store.ts';

export const PURPOSE_KIND = 'purpose';

export interface PurposeInput {
  partition: string;
  caseId: string;
  matter: string;
  version: number;
  /** Code of the step the draft begins at. */
  step: string;
  /** Code of the performing unit at that step. */
  unit: string;
  area: string;
  /** Whose affair the case is; one of the subjects. */
  person: string;
  subjects: string[];
  fields: FieldUse[];
  /** Title of the matter, for the diary. */
  title: Text;
  openedHow: OpenedHow;
  until: Date;
  actor: Actor;
  basis: Basis;
  now: Date;
}

/** The last parameter of `exchange.open_purpose`. */
export interface PurposeColumns {
  case_id: string;
  matter: string;
  version: number;
  step: string;
  unit: string;
  area: string;
  subjects: string[];
  fields: FieldUse[];
  title: Text;
  opened_how: OpenedHow;
  until: string;
}

/**
 * Prepares the act that opens a purpose, for the save function of cases: its parameters follow the
 * epoch in `exchange.open_purpose`, then the columns. Writes nothing.
 */
export async function preparePurpose(
  room: Room,
  input: PurposeInput,
): Promise<{ id: string; act: PreparedAct; columns: PurposeColumns }> {
  const id = newId(input.now);
  const { matter, version, step, area, subjects, fields, openedHow } = input;
  const until = input.until.toISOString();
  const act = await room.journal.prepare({
    partition: input.partition,
    kind: PURPOSE_KIND,
    about: id,
    after: 0,
    person: input.person,
    actor: input.actor,
    basis: input.basis,
    verb: 'open',
    payload: {
      case: input.caseId,
      matter,
      version,
      step,
      area,
      subjects,
      fields,
      openedHow,
      until,
    },
    due: null,
    at: input.now,
  });
  const columns: PurposeColumns = {
    case_id: input.caseId,
    ...{ matter, version, step, area, subjects, fields, until },
    unit: input.unit,
    title: input.title,
    opened_how: openedHow,
  };
  return { id, act, columns };
}

export interface PurposeCloseInput {
  partition: string;
  caseId: string;
  actor: Actor;
  basis: Basis;
  now: Date;
}

/** Prepares the act for `exchange.close_purpose`; null when no purpose of the case is open. */
export async function preparePurposeClose(
  room: Room,
  input: PurposeCloseInput,
): Promise<PreparedAct | null> {
  const on: CaseKey = { partition: input.partition, case: input.caseId };
  const purpose = await loadPurpose(room.db.save, on);
  if (!purpose || purpose.closedAt !== null) return null;
  return room.journal.prepare({
    partition: input.partition,
    kind: PURPOSE_KIND,
    about: purpose.id,
    // A purpose has two acts in its life: it opens and it closes.
    after: 1,
    person: purpose.person,
    actor: input.actor,
    basis: input.basis,
    verb: 'close',
    payload: { case: input.caseId },
    due: null,
    at: input.now,
  });
}
