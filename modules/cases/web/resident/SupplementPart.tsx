// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import type { MatterPage } from '#modules/matters/contract';
import {
  Button,
  Card,
  checkValues,
  ErrorState,
  type FieldErrors,
  type FieldValues,
  formatDay,
  Note,
  SchemaFields,
  Section,
  serverNow,
  useDoor,
  useKept,
  useSubmit,
  useText,
  useUiWords,
  useWords,
} from '#packages/ui';
import type { CaseReceipt, CaseView } from '../../contract.ts';
import './cases.css';
import { Ladder } from './Ladder.tsx';
import { specOf, useDraft } from './use-draft.ts';
import { residentCaseWords } from './words.ts';

/** 补正: everything that is missing, in one list; kept as it is typed, sent when complete. */
export function SupplementPart({ view }: { view: CaseView }) {
  const words = useWords(residentCaseWords);
  const ui = useUiWords();
  const text = useText();
  const draft = useDraft(view);
  const kept = useKept<FieldValues>(`supplement ${view.id}`, {});
  const [errors, setErrors] = useState<FieldErrors>({});
  const matter = useDoor<{ version: number }, MatterPage>(
    'GET /api/v1/matters/{code}',
    { version: view.matter.version },
    { path: { code: view.matter.code } },
  );
  const send = useSubmit<{ fields: FieldValues }, CaseReceipt>(
    'POST /api/v1/cases/{id}/supplement',
    {
      path: { id: view.id },
      refresh: ['GET /api/v1/cases/{id}', 'GET /api/v1/cases'],
      onDone: kept.drop,
    },
  );
  const items = view.supplement ?? [];
  const specs = items.flatMap(({ field, why }) => {
    const known = matter.data?.matter.fields.find(({ name }) => name === field);
    return known ? [{ ...specOf(known, why), isRequired: true }] : [];
  });
  const submit = () => {
    const wrong = checkValues(specs, kept.values, ui);
    setErrors(wrong);
    if (Object.keys(wrong).length === 0) send.mutate({ fields: kept.values });
  };
  return (
    <Section title={words.supplementTitle}>
      <Note kind="wait" icon="edit">
        {words.supplementNote}
        {view.supplementUntil && words.supplementBy(formatDay(view.supplementUntil, serverNow()))}
      </Note>
      <div className="lm-section">
        <Card padded>
          {items
            .filter(({ field }) => !field)
            .map(({ proof, why }) => (
              <p key={proof}>
                <b>{text(view.evidence.find((one) => one.proof === proof)?.title)}</b>：{why}
              </p>
            ))}
          <SchemaFields
            fields={specs}
            values={kept.values}
            errors={errors}
            onChange={(name, value) => kept.change({ ...kept.values, [name]: value })}
          />
          {send.isError && <ErrorState error={send.error} onRetry={submit} />}
          <div className="lm-acts">
            <Button kind="primary" wide tall isPending={send.isPending} onPress={submit}>
              {words.supplementSend}
            </Button>
          </div>
        </Card>
      </div>
      {items.some(({ proof }) => proof) && <Ladder view={view} draft={draft} />}
    </Section>
  );
}
