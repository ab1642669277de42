// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-shapes.ts';
import type { StateKind } from './State.tsx';

export interface NoteProps {
  kind?: StateKind;
  icon?: IconName;
  title?: ReactNode;
  children?: ReactNode;
}

const ICON_OF: Record<StateKind, IconName> = {
  ok: 'ok',
  wait: 'note',
  late: 'forbid',
  info: 'info',
};

/** A tinted box: one a screen, the one to read first. */
export function Note({ kind = 'ok', icon = ICON_OF[kind], title, children }: NoteProps) {
  return (
    <div className={`lm-note${kind === 'ok' ? '' : ` lm-note-${kind}`}`}>
      <Icon name={icon} />
      <div>
        {title && <b className="lm-note-title">{title}</b>}
        {children}
      </div>
    </div>
  );
}

export interface MarkProps {
  icon?: IconName;
  to?: string;
  children: ReactNode;
}

/** A quiet line with the seal: what was written into the log, in a sentence. */
export function Mark({ icon = 'seal', to, children }: MarkProps) {
  if (!to) {
    return (
      <p className="lm-mark">
        <Icon name={icon} size={20} />
        <span>{children}</span>
      </p>
    );
  }
  return (
    <Link className="lm-mark" href={to}>
      <Icon name={icon} size={20} />
      <span>{children}</span>
      <Icon name="right" size={20} />
    </Link>
  );
}
