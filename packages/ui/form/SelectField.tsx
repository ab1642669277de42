// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useId } from 'react';
import { FieldError } from './Field.tsx';

export interface SelectFieldProps {
  label: ReactNode;
  /** A choice's value, or '' for none. */
  value: string;
  choices: readonly { value: string; label: ReactNode }[];
  onChange: (value: string) => void;
  /** What stands first for no choice; without it one is always chosen. */
  none?: string;
  name?: string;
  help?: ReactNode;
  error?: string;
  isDisabled?: boolean;
}

/** One of several, where rows to tap would push the rest of a long form away. */
export function SelectField(props: SelectFieldProps) {
  const { label, value, choices, onChange, none, name, help, error, isDisabled } = props;
  const id = useId();
  return (
    <div className="lm-field">
      <label htmlFor={id}>{label}</label>
      {help && <p className="lm-help">{help}</p>}
      <select
        className="lm-input"
        id={id}
        name={name}
        value={value}
        disabled={isDisabled}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
