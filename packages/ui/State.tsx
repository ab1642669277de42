// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-shapes.ts';

/**
 * ok: done, true, in force · wait: paused, promised, short · late: overdue, refused, broken ·
 * info: under way.
 */
export type StateKind = 'ok' | 'wait' | 'late' | 'info';

const ICON_OF: Record<StateKind, IconName> = {
  ok: 'ok',
  wait: 'pause',
  late: 'alert',
  info: 'clock',
};

export interface StateProps {
  kind: StateKind;
  icon?: IconName;
  size?: 16 | 20;
  children: ReactNode;
}

/** A state: icon, word and colour, never colour alone. */
export function State({ kind, icon = ICON_OF[kind], size = 16, children }: StateProps) {
  return (
    <span className={`lm-state lm-${kind}`}>
      <Icon name={icon} size={size} />
      {children}
    </span>
  );
}

/** A state on its tint. */
export function Chip({ kind, icon = ICON_OF[kind], children }: StateProps) {
  return (
    <span className={`lm-state lm-chip lm-${kind}`}>
      <Icon name={icon} size={16} />
      {children}
    </span>
  );
}
