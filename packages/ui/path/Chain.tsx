// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Icon } from '../Icon.tsx';
import type { IconName } from '../icon-shapes.ts';

/**
 * done: holds · here: this is you · todo: below a missing link · pending: not in force yet ·
 * missing.
 */
export type LinkState = 'done' | 'here' | 'todo' | 'pending' | 'missing';

export interface ChainLink {
  key: string;
  state: LinkState;
  /** Two characters that say what stands here, or an icon for a path of things. */
  badge?: string;
  icon?: IconName;
  title: ReactNode;
  sub?: ReactNode;
  /** What it may do, at the right. */
  may?: ReactNode;
  /** Under the link: people, money, data. */
  more?: ReactNode;
}

export interface ChainProps {
  label: string;
  links: readonly ChainLink[];
}

/** The path standing: from the first source down to the person, or to where it breaks. */
export function Chain({ label, links }: ChainProps) {
  return (
    <ol className="lm-chain" aria-label={label}>
      {links.map((link, index) => (
        <li key={link.key} className={rowClass(link, links[index + 1])}>
          {link.state === 'missing' ? <MissingLink {...link} /> : <WholeLink {...link} />}
        </li>
      ))}
    </ol>
  );
}

function rowClass(link: ChainLink, next: ChainLink | undefined): string {
  return [
    `lm-${link.state}`,
    link.icon && !link.badge && 'lm-round-row',
    next?.state === 'missing' && 'lm-before-missing',
    next?.state === 'pending' && 'lm-before-pending',
  ]
    .filter(Boolean)
    .join(' ');
}

function WholeLink({ badge, icon, title, sub, may, more }: ChainLink) {
  return (
    <>
      <span className={`lm-chain-badge${badge ? '' : ' lm-round'}`}>
        {badge ?? (icon && <Icon name={icon} size={20} />)}
      </span>
      <span>
        <b>{title}</b>
        {sub && <small>{sub}</small>}
        {more}
      </span>
      {may && <span className="lm-chain-may">{may}</span>}
    </>
  );
}

function MissingLink({ title, sub }: ChainLink) {
  return (
    <>
      <span className="lm-chain-badge">
        <Icon name="broken" size={20} />
      </span>
      <span className="lm-chain-box">
        <b>{title}</b>
        {sub && <span style={{ display: 'block' }}>{sub}</span>}
      </span>
    </>
  );
}
