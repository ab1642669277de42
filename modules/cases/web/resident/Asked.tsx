// SPDX-License-Identifier: Apache-2.0
import type { MatterPage } from '#modules/matters/contract';
import {
  Card,
  type FieldSpec,
  formatTime,
  SchemaFields,
  Section,
  serverNow,
  useUiWords,
  useWords,
} from '#packages/ui';
import type { CaseView } from '../../contract.ts';
import { isKnown, isVerified } from '../known-fields.ts';
import { type Draft, specOf } from './use-draft.ts';
import { residentCaseWords } from './words.ts';

/** What only the person can say: asked by the matter, whether answered already or not. */
export function askedSpecs(view: CaseView, page: MatterPage): FieldSpec[] {
  return page.matter.fields.flatMap((field) =>
    field.source.kind === 'asked' && view.fields[field.name]
      ? [specOf(field, field.help ?? field.source.why)]
      : [],
  );
}

/** What a register should say and does not now. */
export function silentFields(view: CaseView, page: MatterPage): FieldSpec[] {
  return page.matter.fields.flatMap((field) => {
    const held = view.fields[field.name];
    if (field.source.kind !== 'register' || !held || isVerified(held)) return [];
    return [{ ...specOf(field, isKnown(held) ? undefined : held.ask), isRequired: false }];
  });
}

export interface AskedProps {
  specs: readonly FieldSpec[];
  draft: Draft;
}

/** All questions in one list, saved as they are typed. */
export function Asked({ specs, draft }: AskedProps) {
  const words = useWords(residentCaseWords);
  if (specs.length === 0) return null;
  return (
    <Section title={words.ask} aside={<SavedWords saving={draft.saving} />}>
      <Card padded>
        <SchemaFields
          fields={specs}
          values={draft.typed.fields}
          errors={draft.errors}
          onChange={draft.setField}
        />
      </Card>
    </Section>
  );
}

export function SavedWords({ saving }: Pick<Draft, 'saving'>) {
  const ui = useUiWords();
  const said = {
    idle: '',
    saving: ui.saving,
    saved: ui.saved(formatTime(serverNow().toISOString())),
    failed: ui.notSaved,
  }[saving];
  return <span role="status">{said}</span>;
}
