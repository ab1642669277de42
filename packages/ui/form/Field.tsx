// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { Icon } from '../Icon.tsx';
import { useUiWords } from '../ui-words.ts';

export interface TextFieldProps {
  name?: string;
  label: ReactNode;
  help?: ReactNode;
  error?: string;
  value: string;
  onChange: (value: string) => void;
  /** A box of several lines. */
  isLong?: boolean;
  isRequired?: boolean;
  /** Counted in characters as a person counts them. */
  lengthMax?: number;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel';
  type?: 'text' | 'password';
  autoComplete?: string;
}

/** A line or a box to write in; what is wrong stands under it, and nothing typed is taken away. */
export function TextField(props: TextFieldProps) {
  const { label, help, error, value, onChange, isLong, isRequired, lengthMax } = props;
  return (
    <AriaTextField
      className="lm-field"
      name={props.name}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isRequired={isRequired}
      validationBehavior="aria"
      type={props.type ?? 'text'}
      autoComplete={props.autoComplete}
    >
      <Label>{label}</Label>
      {help && (
        <Text slot="description" className="lm-help">
          {help}
        </Text>
      )}
      {isLong ? (
        <TextArea className="lm-input" />
      ) : (
        <Input className="lm-input" inputMode={props.inputMode} />
      )}
      {error && (
        <Text slot="errorMessage" className="lm-error">
          <Icon name="alert" size={16} />
          {error}
        </Text>
      )}
      {isLong && lengthMax && <Count used={[...value].length} max={lengthMax} />}
    </AriaTextField>
  );
}

function Count({ used, max }: { used: number; max: number }) {
  const words = useUiWords();
  if (used < max * 0.8) return null;
  return (
    <span className={`lm-count${used > max ? ' lm-count-over' : ''}`}>
      {words.count(used, max)}
    </span>
  );
}

/** What is wrong with a field that is not a text field. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="lm-error" id={id}>
      <Icon name="alert" size={16} />
      {children}
    </p>
  );
}
