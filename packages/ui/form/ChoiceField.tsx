// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useId } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useUiWords } from '../ui-words.ts';
import { FieldError } from './Field.tsx';
import { SelectField } from './SelectField.tsx';

export interface ChoiceFieldProps {
  name?: string;
  label: ReactNode;
  help?: ReactNode;
  error?: string;
  value: string;
  onChange: (value: string) => void;
  choices: readonly { value: string; label: ReactNode; note?: ReactNode }[];
}

/** Above this many a list is shorter to read than rows. */
const ROWS_MAX = 6;

/** One of several: rows to tap when they are few, the system's own list when they are many. */
export function ChoiceField(props: ChoiceFieldProps) {
  return props.choices.length > ROWS_MAX ? <ChoiceList {...props} /> : <ChoiceRows {...props} />;
}

function ChoiceRows({ name, label, help, error, value, onChange, choices }: ChoiceFieldProps) {
  const id = useId();
  return (
    <RadioGroup
      className="lm-field"
      name={name}
      value={value || null}
      onChange={onChange}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <Label className="lm-label">{label}</Label>
      {help && <p className="lm-help">{help}</p>}
      <div className="lm-options" aria-invalid={error ? true : undefined}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className="lm-option">
            <span>
              {choice.label}
              {choice.note && <small>{choice.note}</small>}
            </span>
          </Radio>
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </RadioGroup>
  );
}

function ChoiceList({ name, label, help, error, value, onChange, choices }: ChoiceFieldProps) {
  const { choose } = useUiWords();
  return <SelectField none={choose} {...{ name, label, help, error, value, onChange, choices }} />;
}
