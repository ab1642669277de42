// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import type { Me } from '#modules/identity/contract';
import { Icon, Loading, Logo, useText, useWords } from '#packages/ui';
import { DemoMark } from '../shell/DemoMark.tsx';
import { useMe, useSessionEnded } from '../shell/session.ts';
import { shellWords } from '../shell/words.ts';
import { PostChoice } from './PostChoice.tsx';
import { WORK_PEOPLE } from './people.ts';
import { WORK_ROUTES } from './routes.tsx';
import { workWords } from './words.ts';

const SignIn = lazy(async () => ({ default: (await import('../shell/SignIn.tsx')).SignIn }));
const SignInAgain = lazy(async () => ({
  default: (await import('../shell/SignIn.tsx')).SignInAgain,
}));
const NotFound = lazy(() => import('../shell/NotFound.tsx'));

/** The workbench: bar at the top, queues at the left, the page beside them. */
export function WorkFace() {
  const words = useWords(workWords);
  const me = useMe();
  const { isEnded, reopened } = useSessionEnded(me.data);
  return (
    <div className="work">
      <a className="lm-skip" href="#main">
        {words.skip}
      </a>
      <TopBar me={me.data} />
      <SideBar />
      <Suspense fallback={<Loading rows={6} />}>
        {me.data?.signedIn ? (
          <Pages />
        ) : (
          <main className="work-signin" id="main">
            {me.data && <SignIn people={WORK_PEOPLE} onDone={() => undefined} />}
          </main>
        )}
        {isEnded && <SignInAgain people={WORK_PEOPLE} onDone={reopened} />}
      </Suspense>
    </div>
  );
}

function Pages() {
  return (
    <Switch>
      {WORK_ROUTES.map(({ path, Screen }) => (
        <Route key={path} path={path}>
          <Screen />
        </Route>
      ))}
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}

function TopBar({ me }: { me: Me | undefined }) {
  const words = useWords(shellWords);
  const text = useText();
  return (
    <header className="work-top">
      <Link className="work-brand" href="/">
        <Logo />
        {words.work}
      </Link>
      <DemoMark asChip />
      {me?.signedIn && (
        <div className="work-me">
          <span>
            {me.person?.name}
            <small>{me.post && `${text(me.post.organisation.name)}⁠·${text(me.post.title)}`}</small>
          </span>
          <PostChoice me={me} />
          <Icon name="user" />
        </div>
      )}
    </header>
  );
}

function SideBar() {
  const words = useWords(workWords);
  const [location] = useLocation();
  return (
    <nav className="work-side" aria-label={words.nav}>
      {WORK_ROUTES.map(
        ({ path, nav }) =>
          nav && (
            <Link key={path} href={path} aria-current={location === path ? 'page' : undefined}>
              <Icon name={nav.icon} size={20} />
              {words[nav.name] as string}
            </Link>
          ),
      )}
    </nav>
  );
}
