// SPDX-License-Identifier: Apache-2.0
import {
  Empty,
  ErrorState,
  Loading,
  MoreRows,
  Row,
  RowList,
  useRows,
  useText,
  useWords,
} from '#packages/ui';
import type { Decider, PowerEntriesQuery, PowerEntryView, PowerList } from '../contract.ts';
import { powerPageWords } from './page-words.ts';

const PAGE_ROWS = 50;

export interface FoundEntriesProps {
  q: string;
  area: string;
  decider?: Decider;
  list?: PowerList;
  /** In force on this day; today without it. */
  at?: string;
}

/** Entries that match the words, in the community if one is chosen. */
export function FoundEntries({ q, area, decider, list, at }: FoundEntriesProps) {
  const words = useWords(powerPageWords);
  const text = useText();
  const asked: PowerEntriesQuery = {
    q,
    ...(area ? { area } : {}),
    ...(decider ? { decider } : {}),
    ...(list ? { list } : {}),
    ...(at ? { at } : {}),
  };
  const read = useRows<PowerEntryView>('GET /api/v1/powers/entries', asked, { size: PAGE_ROWS });
  if (read.isError) return <ErrorState error={read.error} />;
  if (!read.data) return <Loading rows={4} />;
  const items = read.data;
  if (items.length === 0) return <Empty title={words.nothing}>{words.nothingNote}</Empty>;
  return (
    <>
      <p className="lm-help" role="status">
        {read.hasNextPage ? words.foundMore(items.length) : words.found(items.length)}
      </p>
      <RowList label={words.title}>
        {items.map((entry) => (
          <Row
            key={entry.code}
            title={text(entry.title)}
            sub={[text(entry.holderName), entry.areaName, `《${entry.basis.title}》`].join(
              words.comma,
            )}
            to={`/powers/entries/${entry.code}${area ? `?area=${area}` : ''}`}
          />
        ))}
      </RowList>
      <MoreRows read={read} />
    </>
  );
}
