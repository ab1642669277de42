// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { Switch as AriaSwitch } from 'react-aria-components/Switch';
import { Icon } from './Icon.tsx';

export interface ToggleProps {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  isDisabled?: boolean;
  note?: ReactNode;
  children: ReactNode;
}

/** A row with a switch at its end. */
export function Switch({ isOn, onChange, isDisabled, note, children }: ToggleProps) {
  return (
    <AriaSwitch className="lm-switch" isSelected={isOn} onChange={onChange} isDisabled={isDisabled}>
      <span>
        {children}
        {note && <small>{note}</small>}
      </span>
      <span className="lm-switch-track" />
    </AriaSwitch>
  );
}

/** A real choice: a 20-px box, jade when on. */
export function Checkbox({ isOn, onChange, isDisabled, note, children }: ToggleProps) {
  return (
    <AriaCheckbox
      className="lm-check"
      isSelected={isOn}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      <span className="lm-check-box">
        <Icon name="check" size={16} />
      </span>
      <span>
        {children}
        {note && <small className="lm-help">{note}</small>}
      </span>
    </AriaCheckbox>
  );
}
