// SPDX-License-Identifier: Apache-2.0
import { useSearchParams } from 'wouter';
import {
  Card,
  dateParts,
  Empty,
  ErrorState,
  Loading,
  Row,
  RowList,
  Section,
  serverNow,
  Title,
  useDoor,
  useText,
  useWords,
  WordLink,
} from '#packages/ui';
import type { PowerChange, PowerDiff, PowerDiffQuery, PowerListDiff } from '../../contract.ts';
import { AreaPicker } from '../AreaPicker.tsx';
import { powerPageWords } from '../page-words.ts';
import '../powers.css';
import { DayInput } from './ListFilters.tsx';
import { listPageWords } from './words.ts';

/** What one town or community gained, lost and saw changed between two days. */
export default function DiffPage() {
  const words = useWords(listPageWords);
  const page = useWords(powerPageWords);
  const [params, setParams] = useSearchParams();
  const { year } = dateParts(serverNow().toISOString());
  const area = params.get('area') ?? '';
  const from = params.get('from') ?? `${year - 1}-12-31`;
  const to = params.get('to') ?? `${year}-12-31`;
  const change = (next: Partial<PowerDiffQuery>) => setParams({ area, from, to, ...next });
  const read = useDoor<PowerDiffQuery, PowerDiff>(
    'GET /api/v1/powers/diff',
    { area, from, to },
    { enabled: area !== '' && from !== '' && to !== '' },
  );
  const name = useText()(read.data?.name ?? { zh: '', en: '' });
  return (
    <main className="open-main" id="main">
      <p className="powers-back">
        <WordLink to={area ? `/powers?area=${area}` : '/powers'} icon="back">
          {page.title}
        </WordLink>
      </p>
      <Title lede={words.diffLede(from, to)}>{name ? words.diffTitle(name) : words.diff}</Title>
      <AreaPicker key={area} area={area} onPick={(next) => change({ area: next })} />
      <div className="powers-pick">
        <DayInput label={words.from} value={from} onChange={(next) => change({ from: next })} />
        <DayInput label={words.to} value={to} onChange={(next) => change({ to: next })} />
      </div>
      {area === '' && (
        <Card>
          <Empty icon="pin" title={words.chooseFirst} />
        </Card>
      )}
      {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {area !== '' && read.isPending && <Loading rows={6} />}
      {read.data && <Lists diff={read.data} />}
    </main>
  );
}

function Lists({ diff }: { diff: PowerDiff }) {
  const words = useWords(listPageWords);
  const moved = diff.lists.filter(
    ({ gained, lost, changed }) => gained.length + lost.length + changed.length > 0,
  );
  if (moved.length === 0) {
    return (
      <Card>
        <Empty icon="swap" title={words.noChange}>
          {words.noChangeNote}
        </Empty>
      </Card>
    );
  }
  return moved.map((list) => <ListPart key={list.list} diff={list} area={diff.area} />);
}

function ListPart({ diff, area }: { diff: PowerListDiff; area: string }) {
  const words = useWords(listPageWords);
  const text = useText();
  const rows = (of: PowerListDiff['gained'], icon: 'plus' | 'minus') =>
    of.map((entry) => (
      <Row
        key={entry.code}
        icon={icon}
        title={text(entry.title)}
        sub={`${text(entry.takenOverByName ?? entry.leadName ?? entry.holderName)} · 《${entry.basis.title}》`}
        to={`/powers/entries/${entry.code}?area=${area}`}
      />
    ));
  const parts = [
    { key: 'gained', label: words.gained, rows: rows(diff.gained, 'plus') },
    { key: 'lost', label: words.lost, rows: rows(diff.lost, 'minus') },
    {
      key: 'changed',
      label: words.changed,
      rows: diff.changed.map((one) => <Changed key={one.after.code} change={one} area={area} />),
    },
  ].filter((part) => part.rows.length > 0);
  return (
    <Section title={words.shortLists[diff.list]} aside={words.counts(diff.before, diff.after)}>
      {parts.map((part) => (
        <div key={part.key} className="powers-diff">
          <h3>
            {part.label} {part.rows.length}
          </h3>
          <RowList label={part.label}>{part.rows}</RowList>
        </div>
      ))}
    </Section>
  );
}

function Changed({ change, area }: { change: PowerChange; area: string }) {
  const words = useWords(listPageWords);
  const text = useText();
  const { before, after, fields } = change;
  const names = fields.map((field) => words.fields[field] ?? field).join(words.separator);
  const isMoved = before.list !== after.list;
  const sub = isMoved
    ? words.moved(words.shortLists[before.list], words.shortLists[after.list])
    : words.changedFields(names);
  return (
    <Row
      icon={isMoved ? 'swap' : 'edit'}
      title={text(after.title)}
      sub={sub}
      to={`/powers/entries/${after.code}?area=${area}`}
    />
  );
}
