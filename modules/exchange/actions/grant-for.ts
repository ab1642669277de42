// SPDX-License-Identifier: Apache-2.0
import type { PurposeGrant } from '#packages/kernel';
import { AppError } from '#packages/kernel';
import { mintPurposeGrant } from '#packages/kernel/purpose-grant-mint.ts';
import { EXCHANGE_ERRORS } from '../errors.ts';
import { isOpen, readableFields } from '../model/purpose.ts';
import type { Room } from '../room.ts';
import type { CaseKey } from '../store.ts';
import { loadPurpose } from '../store.ts';

/**
 * A grant to open fields of the case's people that this city itself keeps (`parties.unseal`).
 * A field may be opened when some register's field of that name may be read for the case now.
 * Who may: the caller has checked the actor. Errors: EXCHANGE_NO_PURPOSE,
 * EXCHANGE_FIELD_NOT_GRANTED.
 */
export async function grantFor(
  room: Room,
  input: CaseKey & { fields: readonly string[]; now: Date },
): Promise<PurposeGrant> {
  const purpose = await loadPurpose(room.db.save, input);
  if (!purpose || !isOpen(purpose, input.now)) {
    throw new AppError(EXCHANGE_ERRORS.EXCHANGE_NO_PURPOSE);
  }
  const readable = new Set(
    [...room.resources.values()].flatMap((resource) => [...readableFields(purpose, resource)]),
  );
  const beyond = input.fields.filter((field) => !readable.has(field));
  if (beyond.length > 0) {
    const { matter, step } = purpose;
    throw new AppError(EXCHANGE_ERRORS.EXCHANGE_FIELD_NOT_GRANTED, {
      fields: beyond,
      matter,
      step,
    });
  }
  return mintPurposeGrant({
    purpose: purpose.id,
    partition: purpose.partition,
    caseId: purpose.caseId,
    matter: purpose.matter,
    step: purpose.step,
    subjects: purpose.subjects,
    fields: input.fields,
    until: new Date(purpose.until),
  });
}
