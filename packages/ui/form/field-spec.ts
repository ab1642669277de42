// SPDX-License-Identifier: Apache-2.0
import type { ServerText } from '../text.ts';

export type FieldValue = string | number | boolean | undefined;
export type FieldValues = Record<string, FieldValue>;

/** A field as the renderer needs it. */
export interface FieldSpec {
  name: string;
  kind: 'line' | 'text' | 'number' | 'date' | 'choice' | 'yes-no';
  label: ServerText | string;
  help?: ServerText | string;
  isRequired: boolean;
  lengthMin?: number;
  lengthMax?: number;
  min?: number;
  max?: number;
  pattern?: string;
  choices?: readonly { value: string; label: ServerText | string }[];
}

/** The part of JSON Schema (2020-12) a form may use, with words beside the keywords. */
export interface FieldSchema {
  type?: string | readonly string[];
  title?: ServerText | string;
  description?: ServerText | string;
  format?: string;
  enum?: readonly string[];
  oneOf?: readonly { const?: string; title?: ServerText | string }[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
}

export interface FormSchema {
  type?: string;
  properties: Record<string, FieldSchema>;
  required?: readonly string[];
}

/** Above this many characters a field is written in a box, not on a line. */
const LINE_CHARACTERS_MAX = 60;

/** Fields in the schema's own order. */
export function fieldsOf(schema: FormSchema): FieldSpec[] {
  return Object.entries(schema.properties).map(([name, field]) => ({
    name,
    kind: kindOf(field),
    label: field.title ?? name,
    help: field.description,
    isRequired: schema.required?.includes(name) ?? false,
    lengthMin: field.minLength,
    lengthMax: field.maxLength,
    min: field.minimum,
    max: field.maximum,
    pattern: field.pattern,
    choices: choicesOf(field),
  }));
}

function kindOf(field: FieldSchema): FieldSpec['kind'] {
  const type = typeof field.type === 'string' ? field.type : field.type?.find((t) => t !== 'null');
  if (field.enum || field.oneOf) return 'choice';
  if (type === 'boolean') return 'yes-no';
  if (type === 'number' || type === 'integer') return 'number';
  if (field.format === 'date') return 'date';
  return (field.maxLength ?? 0) > LINE_CHARACTERS_MAX ? 'text' : 'line';
}

function choicesOf(field: FieldSchema): FieldSpec['choices'] {
  if (field.oneOf) {
    return field.oneOf.flatMap(({ const: value, title }) =>
      value === undefined ? [] : [{ value, label: title ?? value }],
    );
  }
  return field.enum?.map((value) => ({ value, label: value }));
}
