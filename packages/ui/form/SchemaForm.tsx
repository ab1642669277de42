// SPDX-License-Identifier: Apache-2.0

import { Checkbox } from '../Switch.tsx';
import { useText } from '../text.ts';
import { ChoiceField } from './ChoiceField.tsx';
import type { FieldErrors } from './check-values.ts';
import { DateField } from './DateField.tsx';
import { TextField } from './Field.tsx';
import type { FieldSpec, FieldValue, FieldValues } from './field-spec.ts';

export interface SchemaFieldsProps {
  fields: readonly FieldSpec[];
  values: FieldValues;
  errors: FieldErrors;
  onChange: (name: string, value: FieldValue) => void;
}

/** Draws the fields of a schema. It holds no state: the screen keeps, saves and checks. */
export function SchemaFields({ fields, values, errors, onChange }: SchemaFieldsProps) {
  return (
    <div className="lm-form">
      {fields.map((field) => (
        <SchemaField
          key={field.name}
          field={field}
          value={values[field.name]}
          error={errors[field.name]}
          onChange={(value) => onChange(field.name, value)}
        />
      ))}
    </div>
  );
}

interface SchemaFieldProps {
  field: FieldSpec;
  value: FieldValue;
  error: string | undefined;
  onChange: (value: FieldValue) => void;
}

function SchemaField({ field, value, error, onChange }: SchemaFieldProps) {
  const text = useText();
  const label = text(field.label);
  const help = text(field.help) || undefined;
  const common = { name: field.name, label, help, error };
  const written = value === undefined ? '' : String(value);
  switch (field.kind) {
    case 'choice':
      return (
        <ChoiceField
          {...common}
          value={written}
          onChange={onChange}
          choices={(field.choices ?? []).map((c) => ({ value: c.value, label: text(c.label) }))}
        />
      );
    case 'date':
      return <DateField {...common} value={written} onChange={onChange} />;
    case 'yes-no':
      return (
        <Checkbox isOn={value === true} onChange={onChange} note={help}>
          {label}
        </Checkbox>
      );
    case 'number':
      return (
        <TextField
          {...common}
          isRequired={field.isRequired}
          inputMode="decimal"
          value={written}
          onChange={(typed) => onChange(numberOrTyped(typed))}
        />
      );
    case 'line':
    case 'text':
      return (
        <TextField
          {...common}
          isRequired={field.isRequired}
          isLong={field.kind === 'text'}
          lengthMax={field.lengthMax}
          value={written}
          onChange={onChange}
        />
      );
  }
}

/** A number once it is one; until then what was typed stays as it is. */
function numberOrTyped(typed: string): FieldValue {
  if (typed.trim() === '') return undefined;
  const asNumber = Number(typed);
  return Number.isFinite(asNumber) && String(asNumber) === typed.trim() ? asNumber : typed;
}
