// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-shapes.ts';

export interface RowListProps {
  label?: string;
  children: ReactNode;
}

/** Rows in one card, split by lines. Its children are `Row`s. */
export function RowList({ label, children }: RowListProps) {
  return (
    <ul className="lm-card lm-rows" aria-label={label}>
      {children}
    </ul>
  );
}

export interface RowProps {
  title: ReactNode;
  sub?: ReactNode;
  /** Small facts under the row, each with an icon. */
  meta?: readonly { icon: IconName; text: ReactNode }[];
  icon?: IconName;
  /** Where the row goes, or what it does. Without either it is only read. */
  to?: string;
  onPress?: () => void;
  /** What stands at the right end instead of the chevron. */
  end?: ReactNode;
}

export function Row(props: RowProps) {
  return (
    <li>
      <RowBody {...props} />
    </li>
  );
}

function RowBody({ title, sub, meta, icon, to, onPress, end }: RowProps) {
  const goes = to !== undefined || onPress !== undefined;
  const tail = end ?? (goes ? <Icon name="right" size={20} /> : undefined);
  const classes = ['lm-row', icon && 'lm-row-icon', tail && 'lm-row-go'].filter(Boolean).join(' ');
  const inside = (
    <>
      {icon && <Icon name={icon} size={28} />}
      <span>
        <b>{title}</b>
        {sub && <span className="lm-row-sub">{sub}</span>}
        {meta && (
          <span className="lm-row-meta">
            {meta.map((fact) => (
              <span key={fact.icon}>
                <Icon name={fact.icon} size={16} />
                {fact.text}
              </span>
            ))}
          </span>
        )}
      </span>
      {tail}
    </>
  );
  if (onPress) {
    return (
      <button type="button" className={classes} onClick={onPress}>
        {inside}
      </button>
    );
  }
  if (to?.startsWith('/')) {
    return (
      <Link className={classes} href={to}>
        {inside}
      </Link>
    );
  }
  return to ? (
    <a className={classes} href={to}>
      {inside}
    </a>
  ) : (
    <div className={classes}>{inside}</div>
  );
}

export interface PairsProps {
  /** Label at the left, value at the right. Keys must be unique. */
  pairs: readonly { key: string; label: ReactNode; value: ReactNode }[];
  boxed?: boolean;
  /** Without lines between, for a preview or a receipt. */
  tight?: boolean;
}

/** Label and value side by side, split by lines. */
export function Pairs({ pairs, boxed = true, tight }: PairsProps) {
  const classes = ['lm-pairs', boxed ? 'lm-card' : 'lm-pairs-bare', tight && 'lm-pairs-tight'];
  return (
    <dl className={classes.filter(Boolean).join(' ')}>
      {pairs.map(({ key, label, value }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
