// SPDX-License-Identifier: Apache-2.0
import { useSearchParams } from 'wouter';
import type { OrganisationView } from '#modules/parties/contract';
import {
  Empty,
  ErrorState,
  Loading,
  MoreRows,
  Row,
  RowList,
  SearchBox,
  Title,
  useDoor,
  useRows,
  useText,
  useWords,
} from '#packages/ui';
import {
  EVERY_MATTER,
  type MayActAnswer,
  type MayActQuestion,
  type PowerEntriesQuery,
  type PowerEntryView,
} from '../../contract.ts';
import '../powers.css';
import { ExportLinks } from './ExportLinks.tsx';
import { ImportPart } from './ImportPart.tsx';
import { type ListChoice, ListFilters, readChoice } from './ListFilters.tsx';
import { listPageWords } from './words.ts';

/** A department asks for what it holds; a body of one place for all that applies there. */
function scopeOf({ code, kind, area }: OrganisationView): Record<string, string> {
  return kind === 'department' || kind === 'government' ? { holder: code } : { area };
}

/** 本单位的清单: what stands in it, out as a file, and in from a sheet for whoever keeps it. */
export function OurList({ body }: { body: OrganisationView }) {
  const words = useWords(listPageWords);
  const text = useText();
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const choice = readChoice(params);
  const change = (next: Partial<ListChoice> & { q?: string }) => {
    const kept = Object.entries({ q, ...choice, ...next }).filter(([, value]) => value);
    setParams(Object.fromEntries(kept), { replace: true });
  };
  const keeps = useKeepsList(body.area);
  return (
    <main className="open-main" id="main">
      <div className="powers-top">
        <div>
          <Title lede={words.oursLede}>{words.oursOf(text(body.name))}</Title>
        </div>
        <SearchBox
          label={words.searchOurs}
          value={q}
          onSearch={(next) => change({ q: next })}
          asYouType
          focusKey="/"
        />
      </div>
      <ListFilters choice={choice} onChange={change} />
      <p className="powers-tools">
        <ExportLinks area={body.area} list={choice.list || undefined} at={choice.at || undefined} />
      </p>
      <Entries asked={{ ...scopeOf(body), q, ...choice }} />
      {keeps && <ImportPart area={body.area} />}
    </main>
  );
}

/** Whether her post records entries here: it hands on all matters. */
function useKeepsList(area: string): boolean {
  const read = useDoor<MayActQuestion, MayActAnswer>('POST /api/v1/powers/may-act', {
    act: 'delegate',
    matter: EVERY_MATTER,
    area,
  });
  return read.data?.allowed === true;
}

function Entries({ asked }: { asked: Record<string, string> }) {
  const words = useWords(listPageWords);
  const text = useText();
  const said = Object.entries(asked).filter(([, value]) => value);
  const query: PowerEntriesQuery = Object.fromEntries(said);
  const read = useRows<PowerEntryView>('GET /api/v1/powers/entries', query);
  if (read.isError) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Loading rows={8} />;
  const items = read.data;
  if (items.length === 0) return <Empty title={words.noneOurs}>{words.noneOursNote}</Empty>;
  return (
    <>
      <p className="lm-help" role="status">
        {read.hasNextPage ? words.rowsMore(items.length) : words.rows(items.length)}
      </p>
      <RowList label={words.ours}>
        {items.map((entry) => (
          <Row
            key={entry.code}
            title={text(entry.title)}
            sub={[
              words.shortLists[entry.list],
              text(entry.takenOverByName ?? entry.leadName ?? entry.holderName),
              entry.areaName,
              `《${entry.basis.title}》${entry.basis.article ?? ''}`,
            ].join(' · ')}
            to={`/powers/entries/${entry.code}`}
          />
        ))}
      </RowList>
      <MoreRows read={read} />
    </>
  );
}
