// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useState } from 'react';
import { Icon } from '../Icon.tsx';
import { useUiWords } from '../ui-words.ts';
import type { NodeState } from './Way.tsx';

export interface TimelineEntry {
  key: string;
  state: NodeState;
  when?: ReactNode;
  what: ReactNode;
  who?: ReactNode;
  basis?: ReactNode;
  /** The seal of the log, at the right. */
  mark?: ReactNode;
  /** Opened under the entry. */
  more?: ReactNode;
}

export interface TimelineProps {
  label: string;
  entries: readonly TimelineEntry[];
  /** Above this many the middle is folded and counted. */
  foldAbove?: number;
}

const KEPT_AT_START = 1;
const KEPT_AT_END = 4;

/** What happened, one entry after another. The caller chooses the order. */
export function Timeline({ label, entries, foldAbove = 12 }: TimelineProps) {
  const words = useUiWords();
  const [isOpen, setOpen] = useState(false);
  const isFolded = !isOpen && entries.length > foldAbove;
  const hidden = entries.length - KEPT_AT_START - KEPT_AT_END;
  return (
    <ol className="lm-line" aria-label={label}>
      {(isFolded ? entries.slice(0, KEPT_AT_START) : entries).map(renderEntry)}
      {isFolded && (
        <li className="lm-folded">
          <button type="button" className="lm-line-fold" onClick={() => setOpen(true)}>
            {words.middle(hidden)}
            <Icon name="down" size={20} />
          </button>
        </li>
      )}
      {isFolded && entries.slice(-KEPT_AT_END).map(renderEntry)}
    </ol>
  );
}

function renderEntry({ key, state, when, what, who, basis, mark, more }: TimelineEntry) {
  return (
    <li key={key} className={`lm-${state}`} aria-current={state === 'here' ? 'step' : undefined}>
      {when && <div className="lm-line-when">{when}</div>}
      <div className="lm-line-what">{what}</div>
      {who && <div className="lm-line-who">{who}</div>}
      {basis && <div className="lm-line-basis">{basis}</div>}
      {mark && <div className="lm-line-mark">{mark}</div>}
      {more && <div className="lm-line-more">{more}</div>}
    </li>
  );
}
