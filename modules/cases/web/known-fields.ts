// SPDX-License-Identifier: Apache-2.0
import type { CaseField } from '../contract.ts';

export type KnownField = Extract<CaseField, { value: unknown }>;
export type AskedField = Extract<CaseField, { ask: unknown }>;

export function isKnown(field: CaseField): field is KnownField {
  return 'value' in field;
}

/** What a register or a rule said; what the person typed stays a question she may answer again. */
export function isVerified(field: CaseField): field is KnownField {
  return isKnown(field) && field.source !== 'self';
}
