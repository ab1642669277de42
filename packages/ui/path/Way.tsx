// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';

/** Filled · ring · hollow · amber ring · vermilion (ended here) · dashed vermilion (missing). */
export type NodeState = 'done' | 'here' | 'todo' | 'paused' | 'stopped' | 'missing';

export interface WayProps {
  label: string;
  steps: readonly { key: string; name: ReactNode; state: NodeState }[];
}

/** The path lying down: how far something has come. */
export function Way({ label, steps }: WayProps) {
  return (
    <ol className="lm-way" aria-label={label} style={columnsFor(steps.length)}>
      {steps.map(({ key, name, state }) => (
        <li
          key={key}
          className={`lm-${state}`}
          aria-current={state === 'here' || state === 'paused' ? 'step' : undefined}
        >
          {name}
        </li>
      ))}
    </ol>
  );
}

/** The last node stands at the end of its card, not in the middle of a column. */
function columnsFor(count: number) {
  return { gridTemplateColumns: `repeat(${count - 1}, minmax(0, 1fr)) auto` };
}

export interface InlineWayProps {
  label: string;
  steps: readonly { key: string; name: ReactNode; state: 'done' | 'todo' | 'missing' }[];
}

/** The path in one line of words: who gave something to whom. */
export function InlineWay({ label, steps }: InlineWayProps) {
  return (
    <ol className="lm-inline" aria-label={label}>
      {steps.map(({ key, name, state }) => (
        <li key={key} className={`lm-${state}`}>
          <span className="lm-dot" />
          <span>{name}</span>
        </li>
      ))}
    </ol>
  );
}
