// SPDX-License-Identifier: Apache-2.0
import {
  type FieldSpec,
  Fold,
  Note,
  SchemaFields,
  Section,
  useIsElder,
  useText,
  useWords,
} from '#packages/ui';
import type { CaseView } from '../../contract.ts';
import type { Draft } from './use-draft.ts';
import { residentCaseWords } from './words.ts';

export interface NeedNoteProps {
  view: CaseView;
  askedCount: number;
  silentCount: number;
}

/** The box to read first: 需要您提供：无, or how much is asked. */
export function NeedNote({ view, askedCount, silentCount }: NeedNoteProps) {
  const words = useWords(residentCaseWords);
  const isElder = useIsElder();
  const open = view.evidence.filter(({ state }) => state === 'commit' || state === 'upload');
  const needed = askedCount + open.length;
  if (needed > 0) {
    return (
      <Note kind="info" icon="edit" title={words.needSome(needed)}>
        {words.needSomeNote}
      </Note>
    );
  }
  if (silentCount > 0) return <Note title={words.needNothing} />;
  return (
    <Note title={isElder ? words.needNothingElder : words.needNothing}>
      {isElder ? words.needNothingElderNote : words.needNothingNote}
    </Note>
  );
}

/** A register is silent: the case is received all the same, and nobody is sent for a paper. */
export function SilentNote({ fields, draft }: { fields: readonly FieldSpec[]; draft: Draft }) {
  const words = useWords(residentCaseWords);
  const text = useText();
  const labels = fields.map(({ label }) => text(label)).join('、');
  return (
    <Section title={words.silentTitle}>
      <Note kind="wait" icon="pause">
        {words.silentNote(labels)}
      </Note>
      <div className="lm-card" style={{ marginTop: 12 }}>
        <Fold title={words.silentFold}>
          <SchemaFields
            fields={fields}
            values={draft.typed.fields}
            errors={draft.errors}
            onChange={draft.setField}
          />
        </Fold>
      </div>
    </Section>
  );
}
