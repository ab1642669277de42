// SPDX-License-Identifier: Apache-2.0
import { useId } from 'react';
import { Icon } from '#packages/ui';

export interface LineProps {
  label: string;
  value: string;
  error?: string | undefined;
  onChange: (value: string) => void;
}

/** One optional sentence, its name standing where it is written. */
export function Line({ label, value, error, onChange }: LineProps) {
  const id = useId();
  return (
    <div className="gate-word">
      <textarea
        className="lm-input gate-line"
        rows={1}
        maxLength={1000}
        aria-label={label}
        placeholder={label}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? id : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {error && (
        <p className="lm-error" id={id} role="alert">
          <Icon name="alert" size={16} />
          {error}
        </p>
      )}
    </div>
  );
}
