// SPDX-License-Identifier: Apache-2.0
import type { MatterPage } from '#modules/matters/contract';
import { Checkbox, TextField, useText, useWords } from '#packages/ui';
import type { CaseView } from '../../contract.ts';
import { askableOf, type Typed } from './opinion.ts';
import { workCaseWords } from './words.ts';

export interface SupplementFieldsProps {
  view: CaseView;
  page: MatterPage;
  asked: Typed['asked'];
  onChange: (asked: Typed['asked']) => void;
}

/** 一次说清: everything that is missing in one list, each with its why. */
export function SupplementFields({ view, page, asked, onChange }: SupplementFieldsProps) {
  const words = useWords(workCaseWords);
  const text = useText();
  const toggle = (key: string, isOn: boolean) => {
    const { [key]: _, ...others } = asked;
    onChange(isOn ? { ...asked, [key]: '' } : others);
  };
  return (
    <fieldset className="lm-field">
      <legend>{words.supplementTitle}</legend>
      {askableOf(view, page).map(({ key, label }) => (
        <div key={key} className="wcase-ask">
          <Checkbox isOn={key in asked} onChange={(isOn) => toggle(key, isOn)}>
            {text(label)}
          </Checkbox>
          {key in asked && (
            <TextField
              label={words.supplementWhy}
              value={asked[key] ?? ''}
              lengthMax={500}
              onChange={(why) => onChange({ ...asked, [key]: why })}
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}
