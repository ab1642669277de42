// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useId, useState } from 'react';
import { useUiWords } from '../ui-words.ts';
import { FieldError } from './Field.tsx';

export interface DateFieldProps {
  name?: string;
  label: ReactNode;
  help?: ReactNode;
  error?: string;
  /** YYYY-MM-DD, or as far as it is typed. */
  value: string;
  onChange: (value: string) => void;
}

/** Year, month and day in three boxes: a birthday is typed, not hunted for in a calendar. */
export function DateField({ name, label, help, error, value, onChange }: DateFieldProps) {
  const words = useUiWords();
  const id = useId();
  const [typed, setTyped] = useState(() => value.split('-'));
  const [given, setGiven] = useState(value);
  if (given !== value) {
    setGiven(value);
    if (value !== joined(typed)) setTyped(value.split('-'));
  }
  const change = (index: number, part: string) => {
    const next = [0, 1, 2].map((at) =>
      at === index ? part.replace(/\D/g, '') : (typed[at] ?? ''),
    );
    setTyped(next);
    onChange(joined(next));
  };
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  const boxes = [
    { unit: words.year, digits: 4 },
    { unit: words.month, digits: 2 },
    { unit: words.day, digits: 2 },
  ];
  return (
    <fieldset className="lm-field" aria-describedby={described || undefined}>
      <legend>{label}</legend>
      {help && (
        <p className="lm-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <div className="lm-date">
        {boxes.map(({ unit, digits }, index) => (
          <label key={unit} className="lm-date">
            <input
              className={`lm-input${index === 0 ? ' lm-date-year' : ''}`}
              name={name && `${name}-${index}`}
              inputMode="numeric"
              autoComplete="off"
              maxLength={digits}
              aria-invalid={error ? true : undefined}
              value={typed[index] ?? ''}
              onChange={(event) => change(index, event.target.value)}
            />
            {unit}
          </label>
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

function joined([year = '', month = '', day = '']: readonly string[]): string {
  if (!year && !month && !day) return '';
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
