// SPDX-License-Identifier: Apache-2.0
import { ButtonLink, ErrorState, Loading, type ProblemError, useWords } from '#packages/ui';
import { gateWords } from './words.ts';

interface NotReadProps {
  read: { error: ProblemError | null; refetch(): unknown };
  /** What is being worked out meanwhile, where it takes a moment. */
  note?: string;
}

/** The page of a demand or a question that is not here yet, or cannot be read. */
export function NotRead({ read, note }: NotReadProps) {
  const words = useWords(gateWords);
  return (
    <main className="gate-main" id="main">
      {read.error ? (
        <ErrorState
          isPage
          error={read.error}
          onRetry={() => void read.refetch()}
          other={<ButtonLink to="/gate">{words.toDesk}</ButtonLink>}
        />
      ) : (
        <Loading rows={8} note={note} />
      )}
    </main>
  );
}
