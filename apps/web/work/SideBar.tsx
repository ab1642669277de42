// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, Suspense } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { askedWords, burdenWords, gateWords, loadBurdenSide } from '#modules/burden/web';
import { useCaseList, useRaisable } from '#modules/cases/web';
import { Icon, type IconName, useText, useWords } from '#packages/ui';
import { page } from '../shell/page.tsx';
import { workWords } from './words.ts';

const BurdenSide = page(loadBurdenSide, burdenWords, gateWords, askedWords);

/** At the left: where to work, what to show, and one queue per matter, each with its count. */
export function SideBar() {
  const words = useWords(workWords);
  const text = useText();
  const [location] = useLocation();
  const [params] = useSearchParams();
  const { read, rows, hasMore } = useCaseList('desk');
  const raisable = useRaisable();
  const isInbox = location === '/';
  const view = params.get('view') === 'seen' ? 'seen' : 'desk';
  const matter = params.get('matter') ?? '';
  const total = hasMore ? words.countMore(rows.length) : rows.length;
  const queues = new Map<string, { title: string; count: number }>();
  for (const row of rows) {
    const known = queues.get(row.matter);
    queues.set(row.matter, { title: text(row.title), count: (known?.count ?? 0) + 1 });
  }
  return (
    <nav className="work-side" aria-label={words.nav}>
      <ul>
        <Entry
          to="/"
          icon="inbox"
          count={read.data && total}
          isHere={isInbox && view === 'desk' && matter === ''}
        >
          {words.inbox}
        </Entry>
        <Entry to="/?view=seen" icon="eye" isHere={isInbox && view === 'seen'}>
          {words.seen}
        </Entry>
        <Entry to="/counter" icon="desk" isHere={location === '/counter'}>
          {words.counter}
        </Entry>
        {raisable.matters.length > 0 && (
          <Entry to="/raise" icon="building" isHere={location.startsWith('/raise')}>
            {words.raise}
          </Entry>
        )}
        <Entry to="/asymmetry" icon="scales" isHere={location === '/asymmetry'}>
          {words.asymmetry}
        </Entry>
        <Entry to="/powers" icon="list" isHere={location.startsWith('/powers')}>
          {words.powers}
        </Entry>
        <Entry to="/delegations" icon="link" isHere={location.startsWith('/delegations')}>
          {words.delegations}
        </Entry>
      </ul>
      <Suspense fallback={null}>
        <BurdenSide />
      </Suspense>
      {isInbox && queues.size > 0 && view === 'desk' && (
        <>
          <h2>{words.byMatter}</h2>
          <ul>
            {[...queues].map(([code, { title, count }]) => (
              <Entry key={code} to={`/?matter=${code}`} count={count} isHere={matter === code}>
                {title}
              </Entry>
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}

interface EntryProps {
  to: string;
  icon?: IconName;
  count?: ReactNode;
  isHere: boolean;
  children: ReactNode;
}

function Entry({ to, icon, count, isHere, children }: EntryProps) {
  return (
    <li>
      <Link href={to} aria-current={isHere ? 'page' : undefined}>
        {icon && <Icon name={icon} size={20} />}
        <span className="work-cut">{children}</span>
        {count !== undefined && <span className="work-count">{count}</span>}
      </Link>
    </li>
  );
}
