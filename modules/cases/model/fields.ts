// SPDX-License-Identifier: Apache-2.0
import type { MatterField, MatterVersion } from '#modules/matters/contract';
import type { FoldedCase } from './fold.ts';
import type { Known } from './known.ts';

export interface FieldFault {
  field: string;
  zh: string;
  en: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

function typeFault(
  type: MatterField['value']['type'],
  value: unknown,
): [string, string] | undefined {
  if (type === 'boolean')
    return typeof value === 'boolean' ? undefined : ['请选择是或否', 'must be yes or no'];
  if (type === 'integer')
    return Number.isSafeInteger(value) ? undefined : ['请填整数', 'must be a whole number'];
  if (typeof value !== 'string') return ['请填文字', 'must be text'];
  if (
    type === 'date' &&
    !(DATE.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value))
  ) {
    return ['日期要写成 2026-11-24 这样', 'must be a date such as 2026-11-24'];
  }
  return undefined;
}

function rangeFault(
  field: MatterField,
  value: unknown,
  today: string,
): [string, string] | undefined {
  const { type, maxLength, minimum, maximum, pattern, choices } = field.value;
  if (type === 'date' && /birth/i.test(field.name) && (value as string) > today) {
    return ['出生日期不能晚于今天', 'a birth date cannot be in the future'];
  }
  if (typeof value === 'string' && [...value].length > (maxLength ?? 500))
    return ['太长了', 'is too long'];
  if (typeof value === 'number' && minimum !== undefined && value < minimum)
    return ['太小了', 'is too small'];
  if (typeof value === 'number' && maximum !== undefined && value > maximum)
    return ['太大了', 'is too large'];
  if (choices && !choices.some((choice) => choice.value === value))
    return ['请从选项里选', 'is not a choice'];
  if (pattern && typeof value === 'string' && !new RegExp(pattern, 'u').test(value)) {
    return ['格式不对', 'has the wrong format'];
  }
  return undefined;
}

/** What is wrong with one typed value, in words; the value itself is never echoed. */
export function fieldFault(
  field: MatterField,
  value: unknown,
  today: string,
): FieldFault | undefined {
  const fault = typeFault(field.value.type, value) ?? rangeFault(field, value, today);
  return fault && { field: field.name, zh: fault[0], en: fault[1] };
}

/** Asked fields and register fields nobody answered: what the person may type. */
export function mayType(field: MatterField, known: Record<string, Known>): boolean {
  if (field.source.kind === 'derived') return false;
  return known[field.name] === undefined || known[field.name]!.source === 'self';
}

/**
 * Required fields without a value: asked of the person only if no register and no proof owed covers
 * them.
 */
export function missingFields(matter: MatterVersion, known: Record<string, Known>): string[] {
  return matter.fields
    .filter((field) => field.required && field.source.kind === 'asked')
    .filter((field) => known[field.name] === undefined)
    .map((field) => field.name);
}

/** What the case knows: verified values win over what was said. */
export function knownOf(
  state: Pick<FoldedCase, 'typed' | 'frozen'>,
  live: Record<string, Known>,
): Record<string, Known> {
  return { ...state.typed, ...live, ...state.frozen };
}

export function plainFacts(known: Record<string, Known>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(known).map(([name, held]) => [name, held.value]));
}
