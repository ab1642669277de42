// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { CasePreview, DUE_GROUPS, useCaseList, workCaseWords } from '#modules/cases/web';
import { ErrorState, Loading, Moment, serverNow, useKeys, useWords } from '#packages/ui';
import { workWords } from '../words.ts';
import { groupRows } from './group-rows.ts';
import { InboxEmpty } from './InboxEmpty.tsx';
import { InboxTable } from './InboxTable.tsx';
import { KeysBar } from './KeysBar.tsx';

/** From this width on the case stands beside its list. */
const HAS_PREVIEW = '(min-width: 1101px)';

/** 收件箱: what waits at her desks, late first, what is paused apart; the chosen case at the right. */
export default function InboxPage() {
  const words = useWords(workWords);
  const acts = useWords(workCaseWords);
  const [, navigate] = useLocation();
  const [params, setParams] = useSearchParams();
  const view = params.get('view') === 'seen' ? 'seen' : 'desk';
  const q = params.get('q') ?? '';
  const { read, rows, hasMore } = useCaseList(view);
  const now = serverNow();
  const groups = groupRows(rows, { matter: params.get('matter') ?? '', q }, now);
  const shown = DUE_GROUPS.flatMap((group) => groups[group]);
  const [said, setSaid] = useState('');
  const at = Math.max(
    0,
    shown.findIndex(({ id }) => id === params.get('at')),
  );
  const chosen = shown[at];

  const choose = (id: string | undefined) => {
    if (!id) return;
    setParams(
      (known) => {
        const next = new URLSearchParams(known);
        next.set('at', id);
        return next;
      },
      { replace: true },
    );
    document.getElementById(`row-${id}`)?.focus();
  };
  const open = (id: string) => navigate(`/cases/${id}`);
  const more = () => void (hasMore && !read.isFetchingNextPage && read.fetchNextPage());
  useKeys({
    j: () => (shown[at + 1] ? choose(shown[at + 1]!.id) : more()),
    k: () => choose(shown[at - 1]?.id),
    Enter: isOnRow() && chosen ? () => open(chosen.id) : undefined,
  });
  const acted = (act: string, number: string) => {
    setSaid(words.done(acts.acted[act] ?? '', number));
    choose((shown[at + 1] ?? shown[at - 1])?.id);
  };
  return (
    <div className="inbox">
      <main className="inbox-list" id="main">
        <div className="inbox-head">
          <h1>
            {words.today} <Moment at={now.toISOString()} as="day" />
          </h1>
          {read.data && (
            <p className={groups.late.length > 0 ? 'lm-late' : 'lm-quiet'}>
              {words.summary(groups.late.length, groups.today.length)}
            </p>
          )}
        </div>
        <div className="inbox-scroll">
          {read.isPending && <Loading rows={9} />}
          {read.data && shown.length === 0 && <InboxEmpty view={view} q={q} count={rows.length} />}
          {shown.length > 0 && (
            <InboxTable
              groups={groups}
              chosen={chosen?.id}
              hasMore={hasMore}
              isFetching={read.isFetchingNextPage}
              onMore={more}
              onChoose={(id) => (matchMedia(HAS_PREVIEW).matches ? choose(id) : open(id))}
              onOpen={open}
            />
          )}
          {read.isError && (
            <div className="inbox-box">
              <ErrorState error={read.error} onRetry={() => void read.refetch()} />
            </div>
          )}
        </div>
        <p className="inbox-said" role="status">
          {said}
        </p>
        <KeysBar />
      </main>
      <aside className="inbox-preview">
        {chosen ? (
          <CasePreview key={chosen.id} id={chosen.id} onActed={acted} />
        ) : (
          <p className="inbox-none lm-quiet">{read.data ? acts.pickOne : ''}</p>
        )}
      </aside>
    </div>
  );
}

/** Enter opens the chosen case, unless another button or link has the focus. */
function isOnRow(): boolean {
  const focused = document.activeElement;
  return !focused || focused === document.body || focused.classList.contains('inbox-row');
}
