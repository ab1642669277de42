// SPDX-License-Identifier: Apache-2.0
import { ButtonLink, Empty, ErrorState, Loading, MoreRows, Title, useWords } from '#packages/ui';
import type { DemandRow } from '../../contract.ts';
import { DEMANDS } from '../doors.ts';
import { DemandTable } from '../gate/RuledPage.tsx';
import { useBurdenList } from '../use-burden-list.ts';
import { useOwnBody } from '../use-own-body.ts';
import { filingWords } from './words.ts';
import '../gate/gate.css';
import './filing.css';

/** What the department has asked of communities, and where each demand stands. */
export default function FilingPage() {
  const words = useWords(filingWords);
  const own = useOwnBody();
  const read = useBurdenList<DemandRow>(DEMANDS, { from: own?.code }, { isOn: own !== undefined });
  const rows = read.data ?? [];
  return (
    <main className="gate-main" id="main">
      <div className="filing-top">
        <div>
          <Title lede={words.listLede}>{words.listTitle}</Title>
        </div>
        <ButtonLink kind="primary" icon="plus" to="/demands/new">
          {words.file}
        </ButtonLink>
      </div>
      {read.isPending && <Loading rows={6} />}
      {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && rows.length === 0 && <Empty title={words.empty}>{words.emptyNote}</Empty>}
      {rows.length > 0 && <DemandTable rows={rows} />}
      <MoreRows read={read} />
    </main>
  );
}
