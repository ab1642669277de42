// SPDX-License-Identifier: Apache-2.0
import { useLocation } from 'wouter';
import { CaseCard } from '#modules/cases/web';
import type { Me } from '#modules/identity/contract';
import { DomainGrid } from '#modules/matters/web';
import {
  Button,
  ButtonLink,
  ErrorState,
  Icon,
  Loading,
  Note,
  SearchBox,
  Section,
  useIsElder,
  useText,
  useWords,
  WordLink,
} from '#packages/ui';
import { useMe } from '../shell/session.ts';
import { chooseTheme } from '../shell/settings.ts';
import { ElderHome } from './ElderHome.tsx';
import { greetingOf, useOwnCases } from './home-data.ts';
import { residentWords } from './words.ts';

const SHOWN_MAX = 3;

/** 首页: greeting, one search box, what is under way, the ten domains. */
export default function HomePage() {
  const isElder = useIsElder();
  const me = useMe();
  if (me.isPending) {
    return (
      <main className="lm-page home">
        <Loading rows={4} />
      </main>
    );
  }
  if (me.isError) {
    return (
      <main className="lm-page home">
        <ErrorState error={me.error} onRetry={() => void me.refetch()} />
      </main>
    );
  }
  return isElder ? <ElderHome me={me.data} /> : <UsualHome me={me.data} />;
}

function UsualHome({ me }: { me: Me }) {
  const words = useWords(residentWords);
  const [, navigate] = useLocation();
  return (
    <main className="lm-page lm-page-tabs home">
      <Greeting me={me} />
      <SearchBox
        label={words.search}
        value=""
        voice
        onSearch={(typed) => typed && navigate(`/matters?q=${encodeURIComponent(typed)}`)}
      />
      {me.signedIn ? <Running me={me} /> : <SignedOut />}
      <Section title={words.matters} aside={<WordLink to="/matters">{words.allMatters}</WordLink>}>
        <DomainGrid />
      </Section>
    </main>
  );
}

function Greeting({ me }: { me: Me }) {
  const words = useWords(residentWords);
  const text = useText();
  const { name, hello } = greetingOf(me, words.hello);
  return (
    <div className="home-top">
      <div>
        <h1>{name ? words.greet(name, hello) : hello}</h1>
        {me.area && (
          <p className="home-place">
            <Icon name="pin" size={16} />
            {text(me.area.name)}
          </p>
        )}
      </div>
      <Button kind="quiet" icon="enlarge" onPress={() => chooseTheme('elder')}>
        {words.elder}
      </Button>
    </div>
  );
}

function Running({ me }: { me: Me }) {
  const words = useWords(residentWords);
  const { read, items, running } = useOwnCases(me);
  return (
    <Section
      title={words.running}
      aside={items.length > 0 && <WordLink to="/cases">{words.all(items.length)}</WordLink>}
    >
      {read.isPending && <Loading rows={3} />}
      {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {running.slice(0, SHOWN_MAX).map((row) => (
        <CaseCard key={row.id} row={row} />
      ))}
      {read.data && running.length === 0 && <p className="lm-quiet">{words.nothing}</p>}
    </Section>
  );
}

function SignedOut() {
  const words = useWords(residentWords);
  return (
    <div className="lm-section">
      <Note kind="info" icon="user" title={words.signInFirst}>
        {words.signInNote}
        <div className="lm-acts">
          <ButtonLink to="/sign-in" kind="primary">
            {words.signIn}
          </ButtonLink>
        </div>
      </Note>
    </div>
  );
}
