// SPDX-License-Identifier: Apache-2.0
import { Button } from 'react-aria-components/Button';
import { Icon } from './Icon.tsx';

export interface SealProps {
  /** Spoken name: what this seal is of, and that a press checks it. */
  label: string;
  isOpen?: boolean;
  onPress: () => void;
}

/** 印, the mark of the log. A press opens a sentence, never a hash. */
export function Seal({ label, isOpen, onPress }: SealProps) {
  return (
    <Button className="lm-seal" aria-label={label} aria-expanded={isOpen} onPress={onPress}>
      <Icon name="seal" />
    </Button>
  );
}
