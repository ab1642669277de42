// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Redirect, useLocation, useParams } from 'wouter';
import type { MatterPage } from '#modules/matters/contract';
import {
  Button,
  checkValues,
  ErrorState,
  Loading,
  Page,
  Section,
  State,
  Title,
  useDoor,
  useIsElder,
  useSubmit,
  useText,
  useUiWords,
  useWords,
} from '#packages/ui';
import type { CaseReceipt, CaseView } from '../../contract.ts';
import { AfterSubmit } from './AfterSubmit.tsx';
import { Asked, askedSpecs, silentFields } from './Asked.tsx';
import { Facts } from './Facts.tsx';
import { Ladder } from './Ladder.tsx';
import { NeedNote, SilentNote } from './NeedNote.tsx';
import { useDraft } from './use-draft.ts';
import { residentCaseWords } from './words.ts';

/** 请您核对: all facts on one page, what only the person knows, and one button. */
export default function ApplyPage() {
  const { id = '' } = useParams<{ id: string }>();
  const words = useWords(residentCaseWords);
  const read = useDoor<undefined, CaseView>('GET /api/v1/cases/{id}', undefined, { path: { id } });
  const matter = useDoor<{ version?: number; area?: string }, MatterPage>(
    'GET /api/v1/matters/{code}',
    { version: read.data?.matter.version, area: read.data?.area.code },
    { path: { code: read.data?.matter.code ?? '' }, enabled: read.data !== undefined },
  );
  if (read.data && matter.data) {
    if (read.data.state !== 'draft') return <Redirect to={`/cases/${id}`} replace />;
    return <Confirm key={id} view={read.data} page={matter.data} />;
  }
  const failed = read.isError ? read : matter;
  return (
    <Page bar={words.bar}>
      <div className="lm-section">
        {failed.isError ? (
          <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
        ) : (
          <Loading rows={6} />
        )}
      </div>
    </Page>
  );
}

function Confirm({ view, page }: { view: CaseView; page: MatterPage }) {
  const words = useWords(residentCaseWords);
  const ui = useUiWords();
  const text = useText();
  const isElder = useIsElder();
  const [, navigate] = useLocation();
  const draft = useDraft(view);
  const [isUnready, setUnready] = useState(false);
  const specs = askedSpecs(view, page);
  const silent = silentFields(view, page);
  const submit = useSubmit<Record<string, never>, CaseReceipt>('POST /api/v1/cases/{id}/submit', {
    path: { id: view.id },
    // A name that was verified raises the level of who is signed in.
    refresh: ['GET /api/v1/cases', 'GET /api/v1/cases/{id}', 'GET /api/v1/identity/me'],
    onDone: () => {
      draft.drop();
      navigate(`/cases/${view.id}/sent`, { replace: true });
    },
  });
  const send = async () => {
    const wrong = checkValues(specs, draft.typed.fields, ui);
    draft.setErrors(wrong);
    setUnready(Object.keys(wrong).length > 0);
    if (Object.keys(wrong).length > 0) return;
    const hasTyped = specs.length > 0 || silent.length > 0 || draft.typed.commitments.length > 0;
    if (hasTyped && !(await draft.saveNow())) return setUnready(true);
    submit.mutate({});
  };
  return (
    <Page
      bar={text(view.matter.title)}
      backTo={`/matters/${view.matter.code}`}
      act={
        <Button
          kind="primary"
          wide
          tall
          isPending={submit.isPending || draft.saving === 'saving'}
          onPress={() => void send()}
        >
          {words.submit}
        </Button>
      }
      actNote={isUnready ? words.fixFirst : words.submitNote}
    >
      <Title lede={isElder ? words.checkNoteElder : words.checkNote}>
        {isElder ? words.checkElder : words.check}
      </Title>
      <div className="lm-section">
        <NeedNote view={view} askedCount={specs.length} silentCount={silent.length} />
      </div>
      {submit.isError && (
        <div className="lm-section">
          <ErrorState error={submit.error} onRetry={() => void send()} />
        </div>
      )}
      <Asked specs={specs} draft={draft} />
      <Ladder view={view} draft={draft} />
      {silent.length > 0 && <SilentNote fields={silent} draft={draft} />}
      <Section
        title={words.yours}
        aside={
          isElder && (
            <State kind="ok" icon="check">
              {words.allVerified}
            </State>
          )
        }
      >
        <Facts view={view} mayCorrect />
      </Section>
      <AfterSubmit page={page} />
    </Page>
  );
}
