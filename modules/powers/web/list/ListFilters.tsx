// SPDX-License-Identifier: Apache-2.0
import { useId } from 'react';
import { SelectField, useWords } from '#packages/ui';
import { DECIDERS, type Decider, POWER_LISTS, type PowerList } from '../../contract.ts';
import { listPageWords } from './words.ts';

export interface ListChoice {
  list: PowerList | '';
  decider: Decider | '';
  at: string;
}

/** The choice as an address carries it. */
export function readChoice(params: URLSearchParams): ListChoice {
  const at = params.get('at') ?? '';
  return {
    list: POWER_LISTS.find((one) => one === params.get('list')) ?? '',
    decider: DECIDERS.find((one) => one === params.get('decider')) ?? '',
    at: /^\d{4}-\d{2}-\d{2}$/.test(at) ? at : '',
  };
}

function choicesOf(names: Record<string, string>) {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

export function DayInput(props: { label: string; value: string; onChange: (day: string) => void }) {
  const { label, value, onChange } = props;
  const id = useId();
  return (
    <div className="lm-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="lm-input"
        type="date"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

/** Which list, who decides, in force on which day. */
export function ListFilters(props: { choice: ListChoice; onChange: (next: ListChoice) => void }) {
  const { choice, onChange } = props;
  const words = useWords(listPageWords);
  const isList = (code: string): code is PowerList => POWER_LISTS.some((one) => one === code);
  const isDecider = (code: string): code is Decider => DECIDERS.some((one) => one === code);
  return (
    <div className="powers-pick">
      <SelectField
        label={words.list}
        value={choice.list}
        none={words.all}
        choices={choicesOf(words.shortLists)}
        onChange={(code) => onChange({ ...choice, list: isList(code) ? code : '' })}
      />
      <SelectField
        label={words.decider}
        value={choice.decider}
        none={words.all}
        choices={choicesOf(words.deciders)}
        onChange={(code) => onChange({ ...choice, decider: isDecider(code) ? code : '' })}
      />
      <DayInput label={words.at} value={choice.at} onChange={(at) => onChange({ ...choice, at })} />
    </div>
  );
}
