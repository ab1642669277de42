// SPDX-License-Identifier: Apache-2.0
import type { MatterPage } from '#modules/matters/contract';
import { ChoiceField, DateField, useText, useWords } from '#packages/ui';
import type { Typed } from './opinion.ts';
import { workCaseWords } from './words.ts';

export interface PauseFieldsProps {
  page: MatterPage;
  typed: Typed;
  onChange: (typed: Typed) => void;
}

/** A special procedure the matter lists, and the day on which the clock goes on by itself. */
export function PauseFields({ page, typed, onChange }: PauseFieldsProps) {
  const words = useWords(workCaseWords);
  const text = useText();
  return (
    <>
      <ChoiceField
        label={words.procedure}
        value={typed.procedure}
        onChange={(procedure) => onChange({ ...typed, procedure })}
        choices={page.matter.specialProcedures.map(({ code, name, maxDays }) => ({
          value: code,
          label: text(name),
          note: words.maxDays(maxDays.days),
        }))}
      />
      <DateField
        label={words.until}
        value={typed.until}
        onChange={(until) => onChange({ ...typed, until })}
      />
    </>
  );
}
