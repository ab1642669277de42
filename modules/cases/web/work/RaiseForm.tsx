// SPDX-License-Identifier: Apache-2.0
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import type { MatterPage } from '#modules/matters/contract';
import {
  Button,
  Card,
  call,
  checkValues,
  ErrorState,
  type FieldErrors,
  type FieldValues,
  Loading,
  type ProblemError,
  SchemaFields,
  Title,
  useDoor,
  useText,
  useUiWords,
  useWords,
  WordLink,
} from '#packages/ui';
import type { CaseDraft, CaseReceipt } from '../../contract.ts';
import { specOf } from '../resident/use-draft.ts';
import { workCaseWords } from './words.ts';
import './work-case.css';

/** One thing to put to a department: the department, what about, and the question; one button. */
export default function RaiseForm() {
  const words = useWords(workCaseWords);
  const { code = '' } = useParams<{ code: string }>();
  const read = useDoor<undefined, MatterPage>('GET /api/v1/matters/{code}', undefined, {
    path: { code },
  });
  return (
    <main className="wraise" id="main">
      <p>
        <WordLink to="/raise" icon="back">
          {words.raise}
        </WordLink>
      </p>
      {read.isPending && <Loading rows={6} />}
      {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && <Form page={read.data} />}
    </main>
  );
}

/** Opens the draft once; what failed later is sent again on the same one. */
function useRaise(matter: string, onSent: (id: string) => void) {
  const draft = useRef<string>(undefined);
  return useMutation<CaseReceipt, ProblemError, FieldValues>({
    mutationFn: async (fields) => {
      const opening = { matter, as: 'organisation' };
      draft.current ??= (await call<object, CaseDraft>('POST /api/v1/cases', opening)).id;
      const path = { id: draft.current };
      await call('PATCH /api/v1/cases/{id}', { fields }, { path });
      return call<object, CaseReceipt>('POST /api/v1/cases/{id}/submit', {}, { path });
    },
    onSuccess: ({ id }) => onSent(id),
  });
}

function Form({ page }: { page: MatterPage }) {
  const words = useWords(workCaseWords);
  const ui = useUiWords();
  const text = useText();
  const [, navigate] = useLocation();
  const [values, setValues] = useState<FieldValues>({});
  const [errors, setErrors] = useState<FieldErrors>({});
  const { matter } = page;
  const fields = matter.fields.map((field) =>
    specOf(field, field.source.kind === 'asked' ? field.source.why : undefined),
  );
  const raise = useRaise(matter.code, (id) => navigate(`/cases/${id}`));
  const filled = Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  );
  const send = () => {
    const found = checkValues(fields, filled, ui);
    setErrors(found);
    if (Object.keys(found).length === 0 && !raise.isPending) raise.mutate(filled);
  };
  const { promised } = matter.clocks;
  return (
    <>
      <Title lede={text(matter.summary)}>{text(matter.title)}</Title>
      <div className="lm-section">
        <Card padded>
          <SchemaFields
            fields={fields}
            values={values}
            errors={errors}
            onChange={(name, value) => setValues((known) => ({ ...known, [name]: value }))}
          />
        </Card>
      </div>
      {raise.isError && <ErrorState error={raise.error} kept={words.kept} onRetry={send} />}
      <div className="wcase-send wraise-send">
        <Button kind="primary" tall isPending={raise.isPending} onPress={send}>
          {words.raiseSend}
        </Button>
        {Object.keys(errors).length > 0 ? (
          <p className="lm-error" role="alert">
            {words.formNeeded}
          </p>
        ) : (
          <p className="lm-quiet">
            {words.raiseWithin(promised.days, words.units[promised.unit] ?? promised.unit)}
          </p>
        )}
      </div>
    </>
  );
}
