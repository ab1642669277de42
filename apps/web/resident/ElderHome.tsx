// SPDX-License-Identifier: Apache-2.0
import { Link } from 'wouter';
import { CaseCard } from '#modules/cases/web';
import type { Me } from '#modules/identity/contract';
import { Button, ButtonLink, Icon, type IconName, ReadAloud, useWords } from '#packages/ui';
import { chooseTheme } from '../shell/settings.ts';
import { greetingOf, useOwnCases } from './home-data.ts';
import { residentWords } from './words.ts';

/** The home page for old eyes: one fact, four acts, read aloud, help at the foot. */
export function ElderHome({ me }: { me: Me }) {
  const words = useWords(residentWords);
  const { running } = useOwnCases(me);
  const { name, hello } = greetingOf(me, words.hello);
  const acts: { to: string; icon: IconName; name: string; note: string }[] = [
    { to: '/matters', icon: 'mic', name: words.elderFind, note: words.elderFindNote },
    { to: '/code', icon: 'qr', name: words.elderCode, note: words.elderCodeNote },
    { to: '/cases', icon: 'tasks', name: words.elderCases, note: words.elderCasesNote },
    { to: '/diary', icon: 'eye', name: words.elderDiary, note: words.elderDiaryNote },
  ];
  return (
    <main className="lm-page lm-page-tabs home">
      <div className="home-top">
        <h1>
          {name && (
            <>
              {name}，<br />
            </>
          )}
          {hello}
        </h1>
        <ReadAloud />
      </div>
      {running[0] && <CaseCard row={running[0]} />}
      {!me.signedIn && (
        <ButtonLink to="/sign-in" kind="primary" wide tall>
          {words.signIn}
        </ButtonLink>
      )}
      <nav className="home-four" aria-label={words.nav}>
        {acts.map(({ to, icon, name: title, note }) => (
          <Link key={to} className="lm-card" href={to}>
            <Icon name={icon} size={40} />
            <b>{title}</b>
            <span>{note}</span>
          </Link>
        ))}
      </nav>
      <div className="home-usual">
        <Button kind="quiet" onPress={() => chooseTheme('usual')}>
          {words.usual}
        </Button>
      </div>
    </main>
  );
}
