// SPDX-License-Identifier: Apache-2.0
import { ErrorState, Loading, MoreRows, Row, useRows, useText, useWords } from '#packages/ui';
import type { PowerEntriesQuery, PowerEntryView } from '../../contract.ts';
import { PowerColumn } from '../PowerColumn.tsx';
import { powerPageWords } from '../page-words.ts';
import { listPageWords } from './words.ts';

const COLUMNS = [
  { list: 'basic', icon: 'ok', kind: 'may' },
  { list: 'cooperate', icon: 'people', kind: 'assists' },
  { list: 'taken-back', icon: 'back', kind: 'barred' },
] as const;

/** 基本履职 · 配合履职 · 上级收回: the three lists of one subdistrict. */
export function TownPart({ area }: { area: string }) {
  return (
    <div className="powers-columns">
      {COLUMNS.map((column) => (
        <TownColumn key={column.list} area={area} column={column} />
      ))}
    </div>
  );
}

function TownColumn({ area, column }: { area: string; column: (typeof COLUMNS)[number] }) {
  const { list, icon, kind } = column;
  const words = useWords(listPageWords);
  const page = useWords(powerPageWords);
  const text = useText();
  const read = useRows<PowerEntryView, PowerEntriesQuery>('GET /api/v1/powers/entries', {
    area,
    list,
  });
  if (read.isError) return <ErrorState error={read.error} />;
  if (!read.data) return <Loading rows={6} />;
  const sub = (entry: PowerEntryView) => {
    if (list === 'basic') return `《${entry.basis.title}》${entry.basis.article ?? ''}`;
    return page.leads(text(entry.takenOverByName ?? entry.leadName ?? entry.holderName));
  };
  return (
    <PowerColumn
      icon={icon}
      kind={kind}
      title={words.shortLists[list]}
      note={words.townNotes[list]}
      rows={ownFirst(read.data, area).map((entry) => ({
        key: entry.code,
        row: (
          <Row
            key={entry.code}
            title={text(entry.title)}
            sub={sub(entry)}
            to={`/powers/entries/${entry.code}?area=${area}`}
          />
        ),
      }))}
      more={read.hasNextPage && <MoreRows read={read} />}
    />
  );
}

/** What the town's own list says, before what holds in the whole county. */
function ownFirst(entries: readonly PowerEntryView[], area: string): PowerEntryView[] {
  return entries.toSorted((a, b) => Number(b.area === area) - Number(a.area === area));
}
