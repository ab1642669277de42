// SPDX-License-Identifier: Apache-2.0
import type { PowerEntriesQuery, PowerEntryView } from '#modules/powers/contract';
import { MoreRows, SelectField, TextField, useRows, useText, useWords } from '#packages/ui';
import type { PartProps } from './draft.ts';
import { filingWords } from './words.ts';

interface BasisFieldsProps extends PartProps {
  /** Organisation whose entries may be named. */
  holder: string;
  error: string | undefined;
}

/** An entry of the department's own list, which brings its law with it; or a law or document. */
export function BasisFields({ draft, holder, error, set }: BasisFieldsProps) {
  const words = useWords(filingWords);
  const text = useText();
  const asked: PowerEntriesQuery = { holder };
  const read = useRows<PowerEntryView>('GET /api/v1/powers/entries', asked);
  const entries = read.data ?? [];
  const isFetched = entries.some(({ code }) => code === draft.entry);
  const choose = (code: string) => {
    const basis = entries.find((entry) => entry.code === code)?.basis;
    set({
      entry: code,
      ...(basis && {
        basisTitle: basis.title,
        basisNumber: basis.documentNumber ?? '',
        basisArticle: basis.article ?? '',
      }),
    });
  };
  return (
    <>
      <div>
        <SelectField
          label={words.basisEntry}
          value={draft.entry}
          choices={[
            { value: '', label: words.noEntry },
            ...(draft.entry && !isFetched
              ? [{ value: draft.entry, label: words.chosenBefore }]
              : []),
            ...entries.map(({ code, title }) => ({ value: code, label: text(title) })),
          ]}
          onChange={choose}
        />
        <MoreRows read={read} />
      </div>
      <TextField
        label={words.basisTitle}
        value={draft.basisTitle}
        error={error}
        onChange={(basisTitle) => set({ basisTitle: basisTitle.slice(0, 200) })}
      />
      <div className="filing-row">
        <TextField
          label={words.basisNumber}
          value={draft.basisNumber}
          onChange={(basisNumber) => set({ basisNumber: basisNumber.slice(0, 120) })}
        />
        <TextField
          label={words.basisArticle}
          value={draft.basisArticle}
          onChange={(basisArticle) => set({ basisArticle: basisArticle.slice(0, 120) })}
        />
      </div>
    </>
  );
}
