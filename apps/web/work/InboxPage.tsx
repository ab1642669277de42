// SPDX-License-Identifier: Apache-2.0
import type { CaseRow } from '#modules/cases/contract';
import {
  daysFromToday,
  Empty,
  ErrorState,
  Icon,
  Loading,
  Masked,
  Moment,
  State,
  serverNow,
  useDoor,
  useText,
  useWords,
} from '#packages/ui';
import { workWords } from './words.ts';

interface DeskList {
  items: CaseRow[];
  next: string | null;
}

type Group = 'late' | 'dueToday' | 'later' | 'paused';

const GROUPS: readonly Group[] = ['late', 'dueToday', 'later', 'paused'];
const REFRESH_MS = 10_000;

function groupOf(row: CaseRow, now: Date): Group {
  if (row.paused) return 'paused';
  if (!row.due) return 'later';
  if (Date.parse(row.due) < now.getTime()) return 'late';
  return daysFromToday(row.due, now) === 0 ? 'dueToday' : 'later';
}

/** 收件箱: what waits at her desks, late first, what is paused apart. */
export default function InboxPage() {
  const words = useWords(workWords);
  const read = useDoor<{ view: string; limit: number }, DeskList>(
    'GET /api/v1/cases',
    { view: 'desk', limit: 100 },
    { everyMs: REFRESH_MS },
  );
  const now = serverNow();
  const rows = read.data?.items ?? [];
  return (
    <main className="work-main" id="main">
      <div className="work-head">
        <h1>
          {words.today} <Moment at={now.toISOString()} as="day" />
        </h1>
      </div>
      {read.isPending && <Loading rows={8} />}
      {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && rows.length === 0 && <Empty title={words.empty}>{words.emptyNote}</Empty>}
      {GROUPS.map((group) => (
        <InboxGroup
          key={group}
          group={group}
          rows={rows.filter((row) => groupOf(row, now) === group)}
        />
      ))}
    </main>
  );
}

function InboxGroup({ group, rows }: { group: Group; rows: readonly CaseRow[] }) {
  const words = useWords(workWords);
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className={`work-group${group === 'late' ? ' lm-late' : ''}`}>
        {group === 'late' && <Icon name="alert" size={16} />}
        {words[group]} {rows.length}
        {group === 'paused' && <span className="lm-quiet">{words.pausedNote}</span>}
      </h2>
      <ul>
        {rows.map((row) => (
          <InboxRow key={row.id} row={row} group={group} />
        ))}
      </ul>
    </section>
  );
}

function InboxRow({ row, group }: { row: CaseRow; group: Group }) {
  const words = useWords(workWords);
  const text = useText();
  return (
    <li className="work-row">
      <span>
        {row.due && group === 'late' && (
          <State kind="late">
            <Moment at={row.due} />
          </State>
        )}
        {row.due && group === 'paused' && (
          <State kind="wait">
            <Moment at={row.due} />
          </State>
        )}
        {row.due && group === 'dueToday' && <Moment at={row.due} as="time" />}
        {row.due && group === 'later' && <Moment at={row.due} />}
      </span>
      <span>
        <b>{text(row.title)}</b>{' '}
        <span className="lm-quiet">
          <Masked>{row.applicant}</Masked>
        </span>
      </span>
      <span>{text(row.stepTitle)}</span>
      <span className="lm-quiet">{words.channels[row.channel]}</span>
    </li>
  );
}
