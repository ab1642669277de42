// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Icon } from './Icon.tsx';

/** known: a register said so · note: somebody promised it · gap: not answered yet. */
export type FactKind = 'known' | 'note' | 'gap';

const ICON_OF = { known: 'check', note: 'note', gap: 'pause' } as const;

export interface FactTagProps {
  kind: FactKind;
  /** Where the value came from and when, as in 公安户籍·今天. */
  children: ReactNode;
  /** What a listener hears: the field's name and what a press does. */
  label: string;
  onPress: () => void;
}

/** Where a value came from, and when: 28 px to the eye, a full target to the finger. */
export function FactTag({ kind, children, label, onPress }: FactTagProps) {
  const look = kind === 'known' ? '' : ` lm-fact-${kind}`;
  return (
    <Button className={`lm-fact${look}`} onPress={onPress}>
      {/* Beside the words, not instead of them: who speaks to the page says what she sees. */}
      <span className="lm-sr">{label}</span>
      <Icon name={ICON_OF[kind]} size={16} />
      <span>{children}</span>
    </Button>
  );
}
