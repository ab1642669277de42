// SPDX-License-Identifier: Apache-2.0
import type { MatterField, MatterFile } from '../contract.ts';

const JSON_TYPES = { string: 'string', date: 'string', boolean: 'boolean', integer: 'integer' };

function propertyOf(field: MatterField): Record<string, unknown> {
  const { value, source } = field;
  const property: Record<string, unknown> = {
    type: JSON_TYPES[value.type],
    title: field.label.zh,
    'x-title-en': field.label.en,
    'x-source':
      source.kind === 'register' ? { resource: source.resource, field: source.field } : source.kind,
  };
  if (value.type === 'date') property.format = 'date';
  if (value.type === 'string' && !value.choices) property.maxLength = value.maxLength ?? 200;
  if (value.pattern !== undefined) property.pattern = value.pattern;
  if (value.minimum !== undefined) property.minimum = value.minimum;
  if (value.maximum !== undefined) property.maximum = value.maximum;
  if (value.choices) {
    property.oneOf = value.choices.map((choice) => ({
      const: choice.value,
      title: choice.title.zh,
      'x-title-en': choice.title.en,
    }));
  }
  if (field.help)
    Object.assign(property, { description: field.help.zh, 'x-help-en': field.help.en });
  return property;
}

/**
 * The form of a matter as JSON Schema 2020-12. Derived fields are not on it. `required` holds only
 * what is asked: a register's silence must not keep a resident from submitting.
 */
export function buildForm(matter: Pick<MatterFile, 'fields'>): Record<string, unknown> {
  const shown = matter.fields.filter((field) => field.source.kind !== 'derived');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(shown.map((field) => [field.name, propertyOf(field)])),
    required: shown
      .filter((field) => field.required && field.source.kind === 'asked')
      .map((field) => field.name),
  };
}
