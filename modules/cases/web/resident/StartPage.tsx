// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';
import { useLocation, useParams } from 'wouter';
import { ButtonLink, ErrorState, Loading, Page, Title, useSubmit, useWords } from '#packages/ui';
import type { CaseDraft, OpenCase } from '../../contract.ts';
import { residentCaseWords } from './words.ts';

/** Opens the draft: the registers are asked while the person waits a moment. */
export default function StartPage() {
  const { matter = '' } = useParams<{ matter: string }>();
  const words = useWords(residentCaseWords);
  const [, navigate] = useLocation();
  const hasStarted = useRef(false);
  const open = useSubmit<OpenCase, CaseDraft>('POST /api/v1/cases', {
    refresh: ['GET /api/v1/cases'],
    onDone: (draft) => navigate(`/apply/${draft.id}`, { replace: true }),
  });
  const start = () => open.mutate({ matter, channel: 'online' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per visit, whatever is drawn again
  useEffect(() => {
    if (hasStarted.current) return;
    hasStarted.current = true;
    start();
  }, []);
  return (
    <Page bar={words.bar} backTo={`/matters/${matter}`}>
      <Title lede={open.isError ? undefined : words.startingNote}>{words.starting}</Title>
      <div className="lm-section">
        {open.isError ? (
          <ErrorState
            error={open.error}
            onRetry={start}
            other={
              open.error.status === 401 && (
                <ButtonLink to={`/sign-in?next=/start/${matter}`} kind="primary">
                  {words.signIn}
                </ButtonLink>
              )
            }
          />
        ) : (
          <Loading rows={5} />
        )}
      </div>
    </Page>
  );
}
