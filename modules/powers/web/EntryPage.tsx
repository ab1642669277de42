// SPDX-License-Identifier: Apache-2.0
import { useParams, useSearchParams } from 'wouter';
import {
  ButtonLink,
  Card,
  Empty,
  ErrorState,
  formatDay,
  Loading,
  Pairs,
  Section,
  serverNow,
  Title,
  useDoor,
  useLanguage,
  useText,
  useWords,
  WordLink,
} from '#packages/ui';
import type { PowerEntryPage, PowerEntryView } from '../contract.ts';
import { EntryChain } from './EntryChain.tsx';
import { EntryLinks } from './EntryLinks.tsx';
import { EntryHistory } from './list/EntryHistory.tsx';
import { listPageWords } from './list/words.ts';
import type { ListPageWords } from './list/words.zh.ts';
import { OrganisationName } from './OrganisationName.tsx';
import { powerPageWords } from './page-words.ts';
import type { PowerPageWords } from './page-words.zh.ts';
import './powers.css';
import { useLinks } from './use-links.ts';

/** One entry of the list: by which law, in whose name, who is liable, and its links. */
export default function EntryPage() {
  const words = useWords(powerPageWords);
  const { code = '' } = useParams<{ code: string }>();
  const [params] = useSearchParams();
  const area = params.get('area') ?? '';
  const read = useDoor<never, PowerEntryPage>('GET /api/v1/powers/entries/{code}', undefined, {
    path: { code },
  });
  const isUnknown = read.error?.status === 404;
  return (
    <main className="open-main" id="main">
      <p className="powers-back">
        <WordLink to={area ? `/powers?area=${area}` : '/powers'} icon="back">
          {words.title}
        </WordLink>
      </p>
      {read.isPending && <Loading rows={6} />}
      {read.isError && !isUnknown && (
        <ErrorState error={read.error} onRetry={() => void read.refetch()} />
      )}
      {isUnknown && (
        <Card>
          <Empty
            icon="search"
            title={words.nothing}
            act={<ButtonLink to="/powers">{words.title}</ButtonLink>}
          >
            {words.nothingNote}
          </Empty>
        </Card>
      )}
      {read.data && <Entry page={read.data} area={area} />}
    </main>
  );
}

function Entry({ page, area }: { page: PowerEntryPage; area: string }) {
  const { entry } = page;
  const words = useWords(powerPageWords);
  const text = useText();
  const links = useLinks(entry.code, area);
  return (
    <>
      <Title lede={words.lists[entry.list]}>{text(entry.title)}</Title>
      <EntryHistory page={page} area={area} />
      <div className="powers-entry">
        <div>
          <Section title={words.whoAndWhy}>
            <EntryPairs entry={entry} />
          </Section>
        </div>
        <div>
          <Section title={words.chain} aside={words.chainNote}>
            <Card padded>
              <EntryChain entry={entry} links={links.items} />
            </Card>
          </Section>
        </div>
      </div>
      <Section title={words.links} aside={area ? words.linksHere : words.linksNote}>
        <EntryLinks links={links} />
      </Section>
    </>
  );
}

function EntryPairs({ entry }: { entry: PowerEntryView }) {
  const words = useWords(powerPageWords);
  const text = useText();
  const language = useLanguage();
  const day = (date: string) => formatDay(date, serverNow(), language);
  const more = useWords(listPageWords);
  const { basis } = entry;
  const note = basis.note && (words.notes[basis.note] ?? basis.note);
  const known = {
    [entry.holder]: text(entry.holderName),
    [entry.inWhoseName]: text(entry.inWhoseNameName),
  };
  const name = (code: string) =>
    known[code] ?? <OrganisationName code={code} otherwise={words.none} />;
  const acts = entry.acts.map((act) => words.acts[act]).join(words.listSeparator);
  const validity = [
    words.since(day(entry.validFrom)),
    entry.validTo && words.until(day(entry.validTo)),
  ];
  const pairs = [
    {
      key: 'basis',
      label: words.basis,
      value: (
        <>
          《{basis.title}》
          <small>
            {[basis.documentNumber, basis.article, note].filter(Boolean).join(words.comma)}
          </small>
        </>
      ),
    },
    ...dutyPairs(entry, more, text),
    { key: 'holder', label: words.holder, value: name(entry.holder) },
    { key: 'name', label: words.inWhoseName, value: name(entry.inWhoseName) },
    { key: 'liable', label: words.liability, value: name(entry.liable) },
    { key: 'respondent', label: words.respondent, value: name(entry.respondent) },
    { key: 'origin', label: words.origin, value: words.origins[entry.origin] },
    { key: 'acts', label: words.actsHeld, value: acts || words.none },
    { key: 'area', label: words.area, value: entry.areaName },
    { key: 'validity', label: words.validity, value: validity.filter(Boolean).join(words.comma) },
    ...(entry.level === 'county' ? [recordPair(entry, words)] : []),
    { key: 'decision', label: words.decision, value: entry.decision ?? words.none },
    ...(entry.supersedes
      ? [
          {
            key: 'supersedes',
            label: more.supersedes,
            value: <WordLink to={`/powers/entries/${entry.supersedes}`}>{more.toBefore}</WordLink>,
          },
        ]
      : []),
  ];
  return <Pairs pairs={pairs} />;
}

/** How the holder answered communities: its record, by link. */
function recordPair({ holder }: PowerEntryView, words: PowerPageWords) {
  const value = <WordLink to={`/record/${holder}`}>{words.recordSee}</WordLink>;
  return { key: 'record', label: words.record, value };
}

/** 牵头 and 配合, and who took a thing over: where the entry says so. */
function dutyPairs(
  entry: PowerEntryView,
  words: ListPageWords,
  text: (words: { zh: string; en: string }) => string,
) {
  const { duties, leadName, takenOverByName, manner } = entry;
  const lines = (said: string) => <span className="powers-lines">{said}</span>;
  const said = {
    lead: leadName && text(leadName),
    leadDuty: duties && lines(duties.leadDuty),
    helpDuty: duties && lines(duties.helpDuty),
    takenOverBy: takenOverByName && text(takenOverByName),
    manner: manner && lines(manner),
  };
  return (['lead', 'leadDuty', 'helpDuty', 'takenOverBy', 'manner'] as const).flatMap((key) =>
    said[key] ? [{ key, label: words[key], value: said[key] }] : [],
  );
}
