// SPDX-License-Identifier: Apache-2.0
import { useId } from 'react';

export interface SelectFieldProps {
  label: string;
  value: string;
  choices: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** One of several, where rows to tap would push the rest of a long form away. */
export function SelectField({ label, value, choices, onChange }: SelectFieldProps) {
  const id = useId();
  return (
    <div className="lm-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="lm-input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
