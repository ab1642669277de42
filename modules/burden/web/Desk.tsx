// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';

export interface DeskProps {
  /** Look of one desk among the others. */
  className?: string;
  /** Name of what stands at the right. */
  label: string;
  aside: ReactNode;
  children: ReactNode;
}

/** Each half scrolls by itself, so a key must reach it. */
const SCROLLS = { tabIndex: 0 };

/** What is read, and at the right what is done with it; on a phone, one below the other. */
export function Desk({ className, label, aside, children }: DeskProps) {
  return (
    <div className={className ? `gate ${className}` : 'gate'}>
      <main className="gate-main" id="main" {...SCROLLS}>
        {children}
      </main>
      <aside className="gate-ruling" aria-label={label} {...SCROLLS}>
        {aside}
      </aside>
    </div>
  );
}
