// SPDX-License-Identifier: Apache-2.0
import { Link, useLocation, useSearchParams } from 'wouter';
import { Moment, serverNow, useDoor, useText, useWords } from '#packages/ui';
import type { GateCounts } from '../../contract.ts';
import { COUNTS } from '../doors.ts';
import { useWaiting, type Waiting } from './use-waiting.ts';
import { gateWords } from './words.ts';

/** So many stand in the side bar; the rest on a page of their own. */
const SIDE_MOST = 8;

/** In the side bar of the gate: what waits, each with its clock, and what was ruled. */
export function GateSide() {
  const words = useWords(gateWords);
  const waiting = useWaiting();
  const [location] = useLocation();
  const [params] = useSearchParams();
  const counts = useDoor<undefined, GateCounts>(COUNTS).data;
  const view = location === '/gate/ruled' ? (params.get('view') ?? 'admitted') : '';
  const ruled = [
    { view: 'admitted', name: words.register, count: counts?.admitted },
    { view: 'returned', name: words.returned, count: counts?.returned },
    { view: 'ending', name: words.endingThisYear, count: counts?.endingThisYear },
  ];
  return (
    <>
      <WaitingPart
        title={words.sideDemands}
        none={words.noDemands}
        rows={waiting.demands}
        isPending={waiting.isPending}
      />
      <WaitingPart
        title={words.sideQuestions}
        none={words.noQuestions}
        rows={waiting.questions}
        isPending={waiting.isPending}
      />
      <h2>{words.sideRuled}</h2>
      <ul>
        {ruled.map((one) => (
          <li key={one.view}>
            <Link
              href={`/gate/ruled?view=${one.view}`}
              aria-current={view === one.view ? 'page' : undefined}
            >
              <span className="work-cut">{one.name}</span>
              {one.count !== undefined && <span className="work-count">{one.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

interface WaitingPartProps {
  title: string;
  none: string;
  rows: readonly Waiting[];
  isPending: boolean;
}

function WaitingPart({ title, none, rows, isPending }: WaitingPartProps) {
  const words = useWords(gateWords);
  const [location] = useLocation();
  const shown = shownOf(rows, location);
  return (
    <>
      <h2>{title}</h2>
      {rows.length === 0 && !isPending && <p className="gate-side-none">{none}</p>}
      <ul className="gate-side-list">
        {shown.map((row) => (
          <li key={row.key}>
            <Link
              className="gate-side-row"
              href={row.path}
              title={row.title}
              aria-current={location === row.path ? 'page' : undefined}
            >
              <span>
                <span className="work-cut">{row.title}</span>
                <WaitingWho row={row} />
              </span>
              {row.due && (
                <span className={`work-count${isLate(row.due) ? ' lm-late' : ''}`}>
                  <Moment at={row.due} as="day" />
                </span>
              )}
            </Link>
          </li>
        ))}
        {shown.length < rows.length && (
          <li>
            <Link href="/gate?all=1">
              <span className="work-cut">{words.seeAll}</span>
              <span className="work-count">{rows.length}</span>
            </Link>
          </li>
        )}
      </ul>
    </>
  );
}

/** Those due first, and the one that is open if it is not among them. */
function shownOf(rows: readonly Waiting[], location: string): readonly Waiting[] {
  const first = rows.slice(0, SIDE_MOST);
  const open = rows.find(({ path }) => path === location);
  return open && !first.includes(open) ? [...first, open] : first;
}

function isLate(due: string): boolean {
  return Date.parse(due) < serverNow().getTime();
}

/** The department that asks; of a question, the community. */
export function WaitingWho({ row }: { row: Waiting }) {
  const words = useWords(gateWords);
  const text = useText();
  const area = text(row.question?.areaName);
  const many = (row.communities ?? 1) > 1 ? words.communitiesAsk(row.communities!) : area;
  const who = row.demand ? text(row.demand.from.name) : many;
  return (
    <small className="work-cut">
      {row.demand?.state === 'appealed' && `${words.appealed} `}
      {who}
    </small>
  );
}
