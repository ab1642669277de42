// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Button,
  Card,
  call,
  daysFromToday,
  Empty,
  ErrorState,
  formatDay,
  formatWeekday,
  Loading,
  Moment,
  Page,
  type ProblemError,
  Segmented,
  serverNow,
  Title,
  useUiWords,
  useWords,
} from '#packages/ui';
import type { DiaryEntry } from '../contract.ts';
import './diary.css';
import { DiaryRow } from './DiaryRow.tsx';
import { QuestionSheet } from './QuestionSheet.tsx';
import { exchangeWords } from './words.ts';

interface DiaryList {
  items: DiaryEntry[];
  next: string | null;
}

type Filter = 'all' | 'people' | 'system';

/** Opening the door is written down, but it is not yet a read. */
function isRead({ kind }: DiaryEntry): boolean {
  return kind === 'verify' || kind === 'query' || kind === 'reveal';
}

/** Read by a person, as against a question the system asked a register. */
function isByPerson(entry: DiaryEntry): boolean {
  return entry.kind === 'reveal' || entry.kind === 'presence' || typeof entry.who === 'object';
}

function useDiary() {
  return useInfiniteQuery<DiaryList, ProblemError, DiaryEntry[], string[], string | undefined>({
    queryKey: ['GET /api/v1/exchange/diary'],
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      call('GET /api/v1/exchange/diary', { cursor: pageParam, limit: 50 }, { signal }),
    getNextPageParam: (last) => last.next ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}

/** 谁看了我的信息: by day, who, why, what; a seal that is checked on this very device. */
export default function DiaryPage() {
  const words = useWords(exchangeWords);
  const read = useDiary();
  return (
    <Page bar={words.bar} backTo="/me">
      {read.data && read.data.length > 0 ? (
        <Diary entries={read.data}>
          {read.hasNextPage && (
            <div className="lm-section">
              <Button
                wide
                isPending={read.isFetchingNextPage}
                onPress={() => void read.fetchNextPage()}
              >
                {words.earlier}
              </Button>
            </div>
          )}
        </Diary>
      ) : (
        <>
          <Title lede={words.ledeNone}>{words.title}</Title>
          <div className="lm-section">
            {read.isPending && <Loading rows={5} />}
            {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
            {read.data && (
              <Card>
                <Empty icon="eye" title={words.empty}>
                  {words.emptyNote}
                </Empty>
              </Card>
            )}
          </div>
        </>
      )}
    </Page>
  );
}

interface DiaryProps {
  entries: readonly DiaryEntry[];
  children: React.ReactNode;
}

function Diary({ entries, children }: DiaryProps) {
  const words = useWords(exchangeWords);
  const [filter, setFilter] = useState<Filter>('all');
  const [questioned, setQuestioned] = useState<DiaryEntry>();
  const byPeople = entries.filter(isByPerson);
  const kept = { all: entries, people: byPeople, system: entries.filter((e) => !isByPerson(e)) };
  return (
    <>
      <Title lede={<Summary entries={entries} />}>{words.title}</Title>
      <div className="lm-section">
        <Segmented
          label={words.filter}
          value={filter}
          onChange={setFilter}
          choices={[
            { value: 'all', name: words.all(kept.all.length) },
            { value: 'people', name: words.people(kept.people.length) },
            { value: 'system', name: words.system(kept.system.length) },
          ]}
        />
      </div>
      {groupByDay(kept[filter]).map(([day, ofDay]) => (
        <section key={day}>
          <DayHeading at={ofDay[0]!.at} />
          <Card>
            {ofDay.map((entry) => (
              <DiaryRow
                key={entry.id}
                entry={entry}
                isByPerson={isByPerson(entry)}
                onQuestion={() => setQuestioned(entry)}
              />
            ))}
          </Card>
        </section>
      ))}
      {children}
      <p className="lm-help" style={{ marginTop: 16 }}>
        {words.complete}
      </p>
      {questioned && <QuestionSheet entry={questioned} onClose={() => setQuestioned(undefined)} />}
    </>
  );
}

function Summary({ entries }: { entries: readonly DiaryEntry[] }) {
  const words = useWords(exchangeWords);
  const reads = entries.filter(isRead);
  const bodies = new Set(
    reads.flatMap(({ who, source }) => {
      if (typeof who === 'object') return [who.organisation.zh];
      return source ? [source.agency] : [];
    }),
  );
  const days = 1 - daysFromToday(entries.at(-1)!.at, serverNow());
  return <>{words.lede(Math.max(days, 1), bodies.size, reads.length)}</>;
}

function DayHeading({ at }: { at: string }) {
  const ui = useUiWords();
  const now = serverNow();
  const away = daysFromToday(at, now);
  const named = away === 0 ? ui.today : away === -1 ? ui.yesterday : undefined;
  return (
    <div className="diary-day">
      <h2>{named ?? <Moment at={at} as="day" />}</h2>
      <span className="lm-help lm-nb">
        {named && <span className="lm-d">{formatDay(at, now)}</span>} {formatWeekday(at)}
      </span>
    </div>
  );
}

function groupByDay(entries: readonly DiaryEntry[]): [string, DiaryEntry[]][] {
  const days = new Map<string, DiaryEntry[]>();
  for (const entry of entries) {
    const day = formatDay(entry.at, serverNow());
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}
