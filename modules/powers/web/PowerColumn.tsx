// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useId, useState } from 'react';
import { Button, Icon, type IconName, useWords } from '#packages/ui';
import { powerPageWords } from './page-words.ts';

export interface PowerColumnProps {
  icon: IconName;
  kind: 'may' | 'assists' | 'barred';
  title: string;
  note: string;
  rows: readonly { key: string; row: ReactNode }[];
  /** Fetches what is not here yet, at the foot of the opened list. */
  more?: ReactNode;
}

const SHOWN = 5;

/** One of the three lists of a community, its first rows open. */
export function PowerColumn({ icon, kind, title, note, rows, more }: PowerColumnProps) {
  const words = useWords(powerPageWords);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const shown = isOpen ? rows : rows.slice(0, SHOWN);
  return (
    <section className={`lm-card powers-column powers-${kind}`} aria-labelledby={id}>
      <div className="powers-head">
        <Icon name={icon} size={28} />
        <div>
          <h2 id={id}>{title}</h2>
          <p>{note}</p>
        </div>
        <p className="powers-count">
          <b>{more ? `${rows.length}+` : rows.length}</b> {words.items}
        </p>
      </div>
      <ul className="lm-rows">{shown.map(({ row }) => row)}</ul>
      {rows.length > shown.length && (
        <div className="powers-all">
          <Button kind="quiet" onPress={() => setOpen(true)}>
            {words.all(rows.length)}
          </Button>
        </div>
      )}
      {isOpen && more && <div className="powers-all">{more}</div>}
    </section>
  );
}
