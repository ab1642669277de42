// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';
import { Redirect, useLocation, useParams } from 'wouter';
import {
  ButtonLink,
  ErrorState,
  isProblem,
  Loading,
  Page,
  type ProblemError,
  Title,
  useSubmit,
  useWords,
} from '#packages/ui';
import type { CaseDraft, OpenCase } from '../../contract.ts';
import { residentCaseWords } from './words.ts';

/** A matter that a rule decides on the spot has a page of its own. */
const REAL_NAME = 'real-name';

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
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a visit, however often drawn
  useEffect(() => {
    if (hasStarted.current || matter === REAL_NAME) return;
    hasStarted.current = true;
    start();
  }, []);
  if (matter === REAL_NAME) return <Redirect to="/real-name" replace />;
  return (
    <Page bar={words.bar} backTo={`/matters/${matter}`}>
      <Title lede={open.isError ? undefined : words.startingNote}>{words.starting}</Title>
      <div className="lm-section">
        {open.isError ? (
          <NotOpened error={open.error} matter={matter} onRetry={start} />
        ) : (
          <Loading rows={5} />
        )}
      </div>
    </Page>
  );
}

interface NotOpenedProps {
  error: ProblemError;
  matter: string;
  onRetry: () => void;
}

/** The way out that fits: sign in, verify the name, read the matter, or try again. */
function NotOpened({ error, matter, onRetry }: NotOpenedProps) {
  const words = useWords(residentCaseWords);
  const isPassing = error.status === 0 || error.status >= 500;
  const [to, name] =
    error.status === 401
      ? [`/sign-in?next=/start/${matter}`, words.signIn]
      : isProblem(error, 'HTTP_LEVEL')
        ? ['/real-name', words.realName]
        : [`/matters/${matter}`, words.seeMatter];
  return (
    <ErrorState
      error={error}
      onRetry={isPassing ? onRetry : undefined}
      other={
        <ButtonLink to={to} kind={isPassing ? 'plain' : 'primary'}>
          {name}
        </ButtonLink>
      }
    />
  );
}
