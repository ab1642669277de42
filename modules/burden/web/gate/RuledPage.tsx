// SPDX-License-Identifier: Apache-2.0
import { Link, useSearchParams } from 'wouter';
import {
  dateParts,
  Empty,
  ErrorState,
  Loading,
  Moment,
  MoreRows,
  Segmented,
  serverNow,
  Title,
  useText,
  useWords,
} from '#packages/ui';
import type { DemandRow, DemandState } from '../../contract.ts';
import { DEMANDS } from '../doors.ts';
import { figure } from '../say.ts';
import { useBurdenList } from '../use-burden-list.ts';
import { burdenWords } from '../words.ts';
import { gateWords } from './words.ts';
import './gate.css';

const VIEWS = ['admitted', 'returned', 'ending'] as const;
type View = (typeof VIEWS)[number];

const STATE_OF: Record<View, DemandState> = {
  admitted: 'admitted',
  returned: 'returned',
  ending: 'admitted',
};

/** Ends before this year is out, by the last day of its admission. */
function endsThisYear({ validUntil }: DemandRow): boolean {
  return (
    validUntil !== null &&
    validUntil.slice(0, 4) <= String(dateParts(serverNow().toISOString()).year)
  );
}

/** What was ruled: admitted, returned, and what ends this year. */
export default function RuledPage() {
  const words = useWords(gateWords);
  const [params, setParams] = useSearchParams();
  const view = VIEWS.find((one) => one === params.get('view')) ?? 'admitted';
  const read = useBurdenList<DemandRow>(DEMANDS, { state: STATE_OF[view] });
  const rows = (read.data ?? []).filter((row) => view !== 'ending' || endsThisYear(row));
  return (
    <main className="gate-main" id="main">
      <Title>{words.ruledTitle}</Title>
      <div className="gate-views">
        <Segmented
          label={words.ruledTitle}
          value={view}
          onChange={(next) => setParams({ view: next }, { replace: true })}
          choices={VIEWS.map((value) => ({ value, name: words.ruledViews[value] }))}
        />
      </div>
      {read.isPending && <Loading rows={8} />}
      {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && rows.length === 0 && (
        <Empty title={words.ruledEmpty}>{words.ruledEmptyNote}</Empty>
      )}
      {rows.length > 0 && <DemandTable rows={rows} />}
      <MoreRows read={read} />
    </main>
  );
}

/** Demands side by side: number, what and who, how many communities, state, until when. */
export function DemandTable({ rows }: { rows: readonly DemandRow[] }) {
  const common = useWords(burdenWords);
  const text = useText();
  return (
    <ul className="lm-card gate-rows">
      {rows.map((row) => (
        <li key={row.id}>
          <Link className="gate-row" href={`/demands/${row.id}`}>
            <span className="gate-row-no">{row.admittedNumber ?? row.number}</span>
            <span className="gate-row-what">
              <b>{row.title}</b>
              <small>{[text(row.from.name), common.kinds[row.kind]].join(common.comma)}</small>
            </span>
            <span className="gate-row-size">{common.communities(figure(row.communities))}</span>
            <span className="gate-row-state">
              {common.demandStates[row.state]}
              <small>
                <RowDay row={row} />
              </small>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Its last day once admitted; before, when it is due. */
function RowDay({ row }: { row: DemandRow }) {
  const words = useWords(gateWords);
  const common = useWords(burdenWords);
  const at = row.validUntil ?? row.due;
  if (!at) return null;
  return (
    <>
      {row.validUntil ? words.lastDay : common.dueBy} <Moment at={at} as="day" />
    </>
  );
}
