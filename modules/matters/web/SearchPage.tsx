// SPDX-License-Identifier: Apache-2.0
import { Link, useSearchParams } from 'wouter';
import {
  Button,
  ButtonLink,
  Card,
  ErrorState,
  Icon,
  Loading,
  RowList,
  SearchBox,
  Section,
  useDoor,
  useUiWords,
  useWords,
} from '#packages/ui';
import type { MatterDomain, MatterList } from '../contract.ts';
import { DOMAIN_ICONS } from './domain-icons.ts';
import { MatterRow } from './MatterRow.tsx';
import './matters.css';
import { matterWords } from './words.ts';

interface MattersQuery {
  q?: string;
  domain?: string;
}

/** The contract's own list would bring its schemas into the page; the icons know the same ten. */
function readDomain(asked: string | null): MatterDomain | undefined {
  return asked && asked in DOMAIN_ICONS ? (asked as MatterDomain) : undefined;
}

/** 办事: plain words to matters; without words, all of them or those of a domain. */
export default function SearchPage() {
  const words = useWords(matterWords);
  const ui = useUiWords();
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const domain = readDomain(params.get('domain'));
  const search = (typed: string) => setParams(typed ? { q: typed } : {}, { replace: true });
  return (
    <>
      <header className="matter-head">
        <div>
          <Link className="lm-head-back" href="/" aria-label={ui.back}>
            <Icon name="back" />
          </Link>
          <SearchBox label={words.search} value={q} onSearch={search} asYouType voice />
        </div>
      </header>
      <main className="lm-page lm-page-tabs">
        <h1 className="lm-sr">{words.searchTitle}</h1>
        <Results q={q} domain={domain} onAll={() => setParams({})} />
      </main>
    </>
  );
}

interface ResultsProps {
  q: string;
  domain: MatterDomain | undefined;
  onAll: () => void;
}

function Results({ q, domain, onAll }: ResultsProps) {
  const words = useWords(matterWords);
  const found = useDoor<MattersQuery, MatterList>('GET /api/v1/matters', { q, domain });
  if (found.isPending) return <Loading rows={5} />;
  if (found.isError) {
    return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  }
  const matters = found.data.items;
  if (matters.length === 0) return <NothingFound q={q} onAll={onAll} />;
  const title = domain
    ? words.inDomain(words.domains[domain], matters.length)
    : q
      ? words.found(matters.length)
      : words.all;
  return (
    <>
      <Section title={title}>
        <RowList>
          {matters.map((matter) => (
            <MatterRow key={matter.code} matter={matter} />
          ))}
        </RowList>
      </Section>
      <Section title={words.notThese}>
        <Card padded>
          <p>{words.notTheseNote}</p>
          <div className="lm-acts">
            <ButtonLink to="tel:12345" icon="phone" kind="outline">
              {words.noneCall}
            </ButtonLink>
            {domain && <Button onPress={onAll}>{words.all}</Button>}
          </div>
        </Card>
      </Section>
    </>
  );
}

function NothingFound({ q, onAll }: { q: string; onAll: () => void }) {
  const words = useWords(matterWords);
  return (
    <section style={{ paddingTop: 32 }} aria-live="polite">
      <Icon name="search" size={40} />
      <h2 style={{ fontSize: 'var(--t-22)', marginTop: 16 }}>{words.none}</h2>
      <p className="lm-lede">{words.noneNote}</p>
      {q && (
        <div className="lm-section">
          <Card padded>
            <b>“{q}”</b>
            <div className="lm-acts">
              <ButtonLink to="tel:12345" icon="phone" kind="primary" wide tall>
                {words.noneCall}
              </ButtonLink>
            </div>
          </Card>
        </div>
      )}
      <Section title={words.noneLook}>
        <div className="matter-chips">
          <Button onPress={onAll}>{words.all}</Button>
          <ButtonLink to="/help">{words.helpAct}</ButtonLink>
        </div>
      </Section>
    </section>
  );
}
