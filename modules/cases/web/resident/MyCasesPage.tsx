// SPDX-License-Identifier: Apache-2.0
import {
  ButtonLink,
  Card,
  Empty,
  ErrorState,
  Loading,
  Page,
  Title,
  useDoor,
  useWords,
} from '#packages/ui';
import type { CaseRow } from '../../contract.ts';
import { CaseCard } from './CaseCard.tsx';
import { residentCaseWords } from './words.ts';

interface OwnCases {
  items: CaseRow[];
  next: string | null;
}

/** 我办的事: everything, the newest first. */
export default function MyCasesPage() {
  const words = useWords(residentCaseWords);
  const read = useDoor<{ view: string; limit: number }, OwnCases>('GET /api/v1/cases', {
    view: 'own',
    limit: 100,
  });
  return (
    <Page bar={words.mine}>
      <Title>{words.mine}</Title>
      <div className="lm-section">
        {read.isPending && <Loading rows={4} />}
        {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
        {read.data?.items.map((row) => (
          <CaseCard key={row.id} row={row} />
        ))}
        {read.data?.items.length === 0 && (
          <Card>
            <Empty
              icon="tasks"
              title={words.mineEmpty}
              act={<ButtonLink to="/matters">{words.find}</ButtonLink>}
            >
              {words.mineEmptyNote}
            </Empty>
          </Card>
        )}
      </div>
    </Page>
  );
}
