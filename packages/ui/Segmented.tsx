// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useMemo } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';

export interface SegmentedProps<T extends string> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  choices: readonly { value: T; name: ReactNode }[];
}

/** Two to four choices side by side, one of them on. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { label, value, onChange, choices } = props;
  // One set a value: a new one at each drawing would be taken for a change, and drawn again.
  const selected = useMemo(() => [value], [value]);
  return (
    <ToggleButtonGroup
      className="lm-seg"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={selected}
      onSelectionChange={(keys) => {
        const next = choices.find((choice) => keys.has(choice.value));
        if (next) onChange(next.value);
      }}
    >
      {choices.map((choice) => (
        <ToggleButton key={choice.value} id={choice.value}>
          {choice.name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
