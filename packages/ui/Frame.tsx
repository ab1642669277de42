// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-shapes.ts';
import { useUiWords } from './ui-words.ts';

export interface HeadBarProps {
  title: ReactNode;
  /** Where the arrow goes when there is no page to go back to. */
  backTo?: string;
  /** At the right: help, or read-aloud. */
  end?: ReactNode;
}

/** The bar at the top of an inner page: back, what this is about, and help. */
export function HeadBar({ title, backTo = '/', end }: HeadBarProps) {
  const words = useUiWords();
  return (
    <header className="lm-head">
      <div className="lm-head-in">
        <Link className="lm-head-back" href={backTo} aria-label={words.back}>
          <Icon name="back" />
        </Link>
        <span className="lm-head-title">{title}</span>
        {end}
      </div>
    </header>
  );
}

export interface TabBarProps {
  label: string;
  current: string;
  tabs: readonly { to: string; icon: IconName; name: ReactNode }[];
}

/** The bar at the foot of the main pages. */
export function TabBar({ label, current, tabs }: TabBarProps) {
  return (
    <nav className="lm-tabs" aria-label={label}>
      <ul>
        {tabs.map(({ to, icon, name }) => (
          <li key={to}>
            <Link href={to} aria-current={to === current ? 'page' : undefined}>
              <Icon name={icon} />
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What stays at the foot of a page: its one act, and what that act cannot do. */
export function Foot({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <footer className="lm-foot">
      <div className="lm-foot-in">
        {children}
        {note && <p className="lm-foot-note">{note}</p>}
      </div>
    </footer>
  );
}

/** The mark: 一, the mile, and the door at its end. */
export function Logo() {
  return (
    <svg className="lm-logo" viewBox="0 0 28 28" aria-hidden="true">
      <rect width="28" height="28" rx="7" />
      <path d="M6.5 14h9.5" fill="none" />
      <circle cx="19.5" cy="14" r="2.8" />
    </svg>
  );
}
