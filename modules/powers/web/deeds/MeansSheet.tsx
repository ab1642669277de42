// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useState } from 'react';
import { Button, Segmented, TextField, useWords } from '#packages/ui';
import type { MeansKind, MeansSources, MeansTerms } from '../../contract.ts';
import { EditSheet } from './EditSheet.tsx';
import { DataFields, MoneyFields, PeopleFields } from './MeansFields.tsx';
import { type AnyDraft, draftsOf, isWhole, newDraft, type Period, partOf } from './means-drafts.ts';
import { deedWords } from './words.ts';

export interface MeansSheetProps {
  kind: MeansKind;
  means: MeansTerms;
  sources: MeansSources | undefined;
  posts: readonly { code: string; name: string }[];
  period: Period;
  onChange: (means: MeansTerms) => void;
  onClose: () => void;
}

/** One kind of means: given, part by part, or not needed, with the reason. */
export function MeansSheet(props: MeansSheetProps) {
  const { kind, means, onChange, onClose, period } = props;
  const words = useWords(deedWords);
  const [isNeeded, setNeeded] = useState(!means.without?.[kind]);
  const [why, setWhy] = useState(means.without?.[kind] ?? '');
  const [drafts, setDrafts] = useState<AnyDraft[]>(() => {
    const known = draftsOf(kind, means);
    return known.length > 0 ? known : [newDraft(kind, period)];
  });
  const change = (index: number, draft: AnyDraft) =>
    setDrafts(drafts.map((one, at) => (at === index ? draft : one)));
  const finish = () => {
    const { [kind]: _, ...others } = means.without ?? {};
    const without = isNeeded ? others : { ...others, [kind]: why.trim() };
    const parts = isNeeded ? drafts.map(partOf) : [];
    const next = { ...means, [kind]: parts };
    delete next.without;
    onChange(Object.keys(without).length > 0 ? { ...next, without } : next);
  };
  return (
    <EditSheet
      title={words.sheetOf[kind]}
      isComplete={isNeeded ? drafts.every(isWhole) : [...why.trim()].length >= 2}
      onDone={finish}
      onClose={onClose}
    >
      <Segmented
        label={words.needed}
        value={isNeeded ? 'need' : 'not'}
        onChange={(value) => setNeeded(value === 'need')}
        choices={[
          { value: 'need', name: words.need },
          { value: 'not', name: words.needNot },
        ]}
      />
      {!isNeeded && (
        <TextField
          label={words.why}
          help={words.whyHelp}
          value={why}
          onChange={setWhy}
          isLong
          lengthMax={200}
        />
      )}
      {isNeeded &&
        drafts.map((draft, index) => (
          <Part
            key={draft.id}
            number={index + 1}
            isAlone={drafts.length === 1}
            onRemove={() => setDrafts(drafts.filter((_, at) => at !== index))}
          >
            <Fields {...props} draft={draft} onDraft={(next) => change(index, next)} />
          </Part>
        ))}
      {isNeeded && (
        <Button icon="plus" onPress={() => setDrafts([...drafts, newDraft(kind, period)])}>
          {words.addPart}
        </Button>
      )}
    </EditSheet>
  );
}

interface PartProps {
  number: number;
  isAlone: boolean;
  onRemove: () => void;
  children: ReactNode;
}

function Part({ number, isAlone, onRemove, children }: PartProps) {
  const words = useWords(deedWords);
  if (isAlone) return <div className="lm-form">{children}</div>;
  return (
    <fieldset className="deed-part lm-form">
      <legend>{words.part(number)}</legend>
      {children}
      <Button kind="quiet" icon="minus" onPress={onRemove}>
        {words.removePart}
      </Button>
    </fieldset>
  );
}

type FieldsProps = Pick<MeansSheetProps, 'sources' | 'posts'> & {
  draft: AnyDraft;
  onDraft: (draft: AnyDraft) => void;
};

function Fields({ draft, onDraft, sources, posts }: FieldsProps) {
  const givers = sources?.givers ?? [];
  if (draft.kind === 'people') {
    return <PeopleFields draft={draft} onDraft={onDraft} posts={posts} givers={givers} />;
  }
  if (draft.kind === 'money') {
    return <MoneyFields draft={draft} onDraft={onDraft} givers={givers} />;
  }
  return <DataFields draft={draft} onDraft={onDraft} resources={sources?.resources ?? []} />;
}
