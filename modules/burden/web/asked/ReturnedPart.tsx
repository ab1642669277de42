// SPDX-License-Identifier: Apache-2.0
import { Empty, ErrorState, Loading, MoreRows, Section, useWords } from '#packages/ui';
import type { DemandRow } from '../../contract.ts';
import { DEMANDS } from '../doors.ts';
import { DemandTable } from '../gate/RuledPage.tsx';
import { useBurdenList } from '../use-burden-list.ts';
import { askedWords } from './words.ts';

/** What was returned or refused, so that this community need not do it. */
export function ReturnedPart({ area }: { area: string }) {
  const words = useWords(askedWords);
  const returned = useBurdenList<DemandRow>(DEMANDS, { state: 'returned', area });
  const refused = useBurdenList<DemandRow>(DEMANDS, { state: 'refused', area });
  const reads = [returned, refused];
  const rows = reads.flatMap(({ data }) => data ?? []);
  const failed = reads.find(({ isError }) => isError);
  return (
    <Section title={words.returnedTitle}>
      {failed?.error && <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />}
      {reads.some(({ isPending }) => isPending) && <Loading rows={4} />}
      {reads.every(({ data }) => data) && rows.length === 0 && (
        <div className="lm-card">
          <Empty title={words.noReturned}>{words.noReturnedNote}</Empty>
        </div>
      )}
      {rows.length > 0 && <DemandTable rows={rows} />}
      <MoreRows read={returned} />
      <MoreRows read={refused} />
    </Section>
  );
}
