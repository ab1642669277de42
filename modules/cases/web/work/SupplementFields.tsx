// SPDX-License-Identifier: Apache-2.0
import type { MatterPage } from '#modules/matters/contract';
import { Checkbox, TextField, useText, useWords } from '#packages/ui';
import type { CaseView } from '../../contract.ts';
import { isVerified } from '../known-fields.ts';
import type { Typed } from './opinion.ts';
import { workCaseWords } from './words.ts';

export interface SupplementFieldsProps {
  view: CaseView;
  page: MatterPage;
  asked: Typed['asked'];
  onChange: (asked: Typed['asked']) => void;
}

/** What may be asked: only what no register has verified. */
function useAskable({ view, page }: Pick<SupplementFieldsProps, 'view' | 'page'>) {
  const text = useText();
  const fields = page.matter.fields.flatMap(({ name, label, source }) => {
    const held = view.fields[name];
    const isOpen = source.kind !== 'derived' && held !== undefined && !isVerified(held);
    return isOpen ? [{ key: `field:${name}`, label: text(label) }] : [];
  });
  const proofs = view.evidence.flatMap(({ proof, state, title }) =>
    state === 'upload' || state === 'commit' ? [{ key: `proof:${proof}`, label: text(title) }] : [],
  );
  return [...fields, ...proofs];
}

/** 一次说清: everything that is missing in one list, each with its why. */
export function SupplementFields({ view, page, asked, onChange }: SupplementFieldsProps) {
  const words = useWords(workCaseWords);
  const askable = useAskable({ view, page });
  if (askable.length === 0) return <p className="lm-quiet">{words.supplementNothing}</p>;
  const toggle = (key: string, isOn: boolean) => {
    const { [key]: _, ...others } = asked;
    onChange(isOn ? { ...asked, [key]: '' } : others);
  };
  return (
    <fieldset className="lm-field">
      <legend>{words.supplementTitle}</legend>
      {askable.map(({ key, label }) => (
        <div key={key} className="wcase-ask">
          <Checkbox isOn={key in asked} onChange={(isOn) => toggle(key, isOn)}>
            {label}
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
