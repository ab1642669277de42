// SPDX-License-Identifier: Apache-2.0
import { Checkbox, ChoiceField, DateField, TextField, useText, useWords } from '#packages/ui';
import type { MeansSources } from '../../contract.ts';
import type { AnyDraft, DataDraft, MoneyDraft, PeopleDraft } from './means-drafts.ts';
import { deedWords } from './words.ts';

interface FieldsProps<Draft extends AnyDraft> {
  draft: Draft;
  onDraft: (draft: Draft) => void;
}

type Givers = MeansSources['givers'];

export function PeopleFields(
  props: FieldsProps<PeopleDraft> & {
    posts: readonly { code: string; name: string }[];
    givers: Givers;
  },
) {
  const { draft, onDraft, posts, givers } = props;
  const words = useWords(deedWords);
  return (
    <>
      <ChoiceField
        label={words.fieldPost}
        value={draft.post}
        onChange={(post) => onDraft({ ...draft, post })}
        choices={posts.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <ChoiceField
        label={words.fieldHow}
        value={draft.how}
        onChange={(how) => onDraft({ ...draft, how: how === 'person' ? 'person' : 'post' })}
        choices={[
          { value: 'post', label: words.how.post },
          { value: 'person', label: words.how.person },
        ]}
      />
      <TextField
        label={words.fieldCount}
        value={draft.headcount}
        onChange={(headcount) => onDraft({ ...draft, headcount })}
        inputMode="numeric"
      />
      <GiverField
        value={draft.givenBy}
        givers={givers}
        onChange={(givenBy) => onDraft({ ...draft, givenBy })}
      />
      <DateField
        label={words.from}
        value={draft.from}
        onChange={(from) => onDraft({ ...draft, from })}
      />
      <UntilField draft={draft} onDraft={onDraft} />
    </>
  );
}

export function MoneyFields(props: FieldsProps<MoneyDraft> & { givers: Givers }) {
  const { draft, onDraft, givers } = props;
  const words = useWords(deedWords);
  return (
    <>
      <ChoiceField
        label={words.fieldWay}
        value={draft.way}
        onChange={(way) => onDraft({ ...draft, way: way === 'per-case' ? way : 'per-year' })}
        choices={[
          { value: 'per-year', label: words.perYear },
          { value: 'per-case', label: words.perCase },
        ]}
      />
      <TextField
        label={words.fieldYuan}
        value={draft.yuan}
        onChange={(yuan) => onDraft({ ...draft, yuan })}
        inputMode="decimal"
      />
      <GiverField
        value={draft.givenBy}
        givers={givers}
        onChange={(givenBy) => onDraft({ ...draft, givenBy })}
      />
      <TextField
        label={words.fieldSource}
        value={draft.source}
        onChange={(source) => onDraft({ ...draft, source })}
      />
      <UntilField draft={draft} onDraft={onDraft} />
    </>
  );
}

export function DataFields(
  props: FieldsProps<DataDraft> & { resources: MeansSources['resources'] },
) {
  const { draft, onDraft, resources } = props;
  const words = useWords(deedWords);
  const text = useText();
  const chosen = resources.find(({ code }) => code === draft.resource);
  const toggle = (name: string, isOn: boolean) => {
    const others = draft.fields.filter((field) => field !== name);
    onDraft({ ...draft, fields: isOn ? [...others, name] : others });
  };
  return (
    <>
      <ChoiceField
        label={words.fieldResource}
        value={draft.resource}
        onChange={(resource) => onDraft({ ...draft, resource, fields: [] })}
        choices={resources.map(({ code, title, ownerName }) => ({
          ...{ value: code, label: text(title), note: words.owner(text(ownerName)) },
        }))}
      />
      {chosen && (
        <fieldset className="lm-field">
          <legend>{words.fieldFields}</legend>
          {chosen.fields.map(({ name, label }) => (
            <Checkbox
              key={name}
              isOn={draft.fields.includes(name)}
              onChange={(isOn) => toggle(name, isOn)}
            >
              {text(label)}
            </Checkbox>
          ))}
        </fieldset>
      )}
      <ChoiceField
        label={words.fieldUse}
        value={draft.use}
        onChange={(use) => onDraft({ ...draft, use: use === 'query' ? use : 'verify' })}
        choices={[
          { value: 'verify', label: words.useVerify },
          { value: 'query', label: words.useQuery },
        ]}
      />
      <UntilField draft={draft} onDraft={onDraft} />
    </>
  );
}

interface GiverFieldProps {
  value: string;
  givers: Givers;
  onChange: (code: string) => void;
}

function GiverField({ value, givers, onChange }: GiverFieldProps) {
  const words = useWords(deedWords);
  const text = useText();
  return (
    <ChoiceField
      label={words.fieldGiver}
      value={value}
      onChange={onChange}
      choices={givers.map(({ code, name, title }) => ({
        ...{ value: code, label: text(name), note: text(title) },
      }))}
    />
  );
}

function UntilField<Draft extends AnyDraft>({ draft, onDraft }: FieldsProps<Draft>) {
  const words = useWords(deedWords);
  return (
    <DateField
      label={words.until}
      value={draft.until}
      onChange={(until) => onDraft({ ...draft, until })}
    />
  );
}
