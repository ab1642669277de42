// SPDX-License-Identifier: Apache-2.0
import type { UiWords } from '../words.zh.ts';
import type { FieldSpec, FieldValue, FieldValues } from './field-spec.ts';

export type FieldErrors = Record<string, string>;

/** What a person can see for herself before sending. The server checks all of it again. */
export function checkValues(
  fields: readonly FieldSpec[],
  values: FieldValues,
  words: UiWords,
): FieldErrors {
  const errors: FieldErrors = {};
  for (const field of fields) {
    const error = checkValue(field, values[field.name], words);
    if (error) errors[field.name] = error;
  }
  return errors;
}

function checkValue(field: FieldSpec, value: FieldValue, words: UiWords): string | undefined {
  if (value === undefined || value === '') return field.isRequired ? words.required : undefined;
  if (field.kind === 'number') return checkNumber(field, value, words);
  if (typeof value !== 'string') return undefined;
  if (field.kind === 'date' && !isRealDate(value)) return words.notDate;
  const length = [...value].length;
  if (field.lengthMax && length > field.lengthMax) return words.tooLong(field.lengthMax);
  if (field.lengthMin && length < field.lengthMin) return words.tooShort(field.lengthMin);
  const pattern = field.pattern && new RegExp(field.pattern, 'u');
  return pattern && !pattern.test(value) ? words.wrongPattern : undefined;
}

function checkNumber(field: FieldSpec, value: FieldValue, words: UiWords): string | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return words.notNumber;
  if (field.min !== undefined && value < field.min) return words.tooSmall(field.min);
  return field.max !== undefined && value > field.max ? words.tooLarge(field.max) : undefined;
}

/** A YYYY-MM-DD that is in the calendar. */
export function isRealDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}
