// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { Moment } from './Moment.tsx';

export interface ClockProps {
  /** ISO instant it runs out. */
  at: string;
  /** Words around the bold moment, as in 最迟 … 有结果. */
  before?: ReactNode;
  after?: ReactNode;
  /** The promise, or what the reader need not do, in grey. */
  note?: ReactNode;
  state?: 'running' | 'paused' | 'late';
}

const ICON_OF = { running: 'clock', paused: 'pause', late: 'alert' } as const;

/** A clock: the moment in bold, the promise in grey. It does not tick. */
export function Clock({ at, before, after, note, state = 'running' }: ClockProps) {
  return (
    <p className={`lm-due lm-due-${state}`}>
      <Icon name={ICON_OF[state]} size={20} />
      <span>
        <b>
          {before}
          {before && ' '}
          <Moment at={at} />
        </b>
        {after && ' '}
        {after}
        {note && <small>{note}</small>}
      </span>
    </p>
  );
}

export interface ClockBarProps {
  label: string;
  segments: readonly {
    key: string;
    kind: 'done' | 'here' | 'left' | 'pause' | 'over';
    name: ReactNode;
  }[];
}

/** A clock as days: a pause is a segment of its own, only what is over the limit is vermilion. */
export function ClockBar({ label, segments }: ClockBarProps) {
  return (
    <ol className="lm-clockbar" aria-label={label}>
      {segments.map(({ key, kind, name }) => (
        <li key={key} className={`lm-seg-${kind}`}>
          {name}
        </li>
      ))}
    </ol>
  );
}
