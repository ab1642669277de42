// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { IconButton, Section, TextField, useWords } from '#packages/ui';
import type { DeedChange, DeedTerms } from './deed.ts';
import { EditSheet } from './EditSheet.tsx';
import { deedWords } from './words.ts';

export interface SupervisionPartProps {
  terms: Pick<DeedTerms, 'liability' | 'supervision'>;
  onChange?: ((change: DeedChange) => void) | undefined;
}

const LENGTH_MAX = 300;

/** 监督和收回: who answers for it, and how it is looked after. */
export function SupervisionPart({ terms, onChange }: SupervisionPartProps) {
  const words = useWords(deedWords);
  const [isOpen, setOpen] = useState<'liability' | 'supervision'>();
  const rows = [
    { key: 'liability' as const, label: words.liability },
    { key: 'supervision' as const, label: words.supervision, note: words.supervisionNote },
  ];
  return (
    <Section title={words.supervisionTitle}>
      <dl className="lm-card deed-pairs">
        {rows.map(({ key, label, note }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              {terms[key] || words.unsaid}
              {note && <small>{note}</small>}
            </dd>
            {onChange && (
              <dd>
                <IconButton icon="edit" label={words.edit(label)} onPress={() => setOpen(key)} />
              </dd>
            )}
          </div>
        ))}
      </dl>
      {onChange && isOpen && (
        <WordsSheet
          key={isOpen}
          title={words[isOpen]}
          value={terms[isOpen]}
          onDone={(said) => onChange({ [isOpen]: said })}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Section>
  );
}

interface WordsSheetProps {
  title: string;
  value: string;
  onDone: (said: string) => void;
  onClose: () => void;
}

function WordsSheet({ title, value, onDone, onClose }: WordsSheetProps) {
  const [said, setSaid] = useState(value);
  const length = [...said.trim()].length;
  return (
    <EditSheet
      title={title}
      isComplete={length > 0 && length <= LENGTH_MAX}
      onDone={() => onDone(said.trim())}
      onClose={onClose}
    >
      <TextField label={title} value={said} onChange={setSaid} isLong lengthMax={LENGTH_MAX} />
    </EditSheet>
  );
}
