// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense } from 'react';
import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import { Button, Loading, Logo, useLanguage, useWords } from '#packages/ui';
import { DemoMark } from '../shell/DemoMark.tsx';
import { chooseLanguage, chooseTheme, useTheme } from '../shell/settings.ts';
import { shellWords } from '../shell/words.ts';
import { OPEN_ROUTES } from './routes.tsx';
import { openWords } from './words.ts';

const NotFound = lazy(() => import('../shell/NotFound.tsx'));

/** What anyone may see, in Chinese and English. */
export function OpenFace() {
  const words = useWords(openWords);
  return (
    <>
      <a className="lm-skip" href="#main">
        {words.skip}
      </a>
      <OpenBar />
      <Suspense fallback={<Loading rows={6} />}>
        <Switch>
          <Route path="/">
            <Redirect to={OPEN_ROUTES[0]!.path} replace />
          </Route>
          {OPEN_ROUTES.map(({ path, Screen }) => (
            <Route key={path} path={path}>
              <Screen />
            </Route>
          ))}
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </>
  );
}

function OpenBar() {
  const words = useWords(openWords);
  const shell = useWords(shellWords);
  const language = useLanguage();
  const isLarge = useTheme() === 'elder';
  const [location] = useLocation();
  return (
    <header className="open-top">
      <div>
        <Link className="open-brand" href="/">
          <Logo />
          {shell.open}
        </Link>
        <nav aria-label={words.nav}>
          {OPEN_ROUTES.map(
            ({ path, nav }) =>
              nav && (
                <Link
                  key={path}
                  href={path}
                  aria-current={location.startsWith(path) ? 'page' : undefined}
                >
                  {words[nav]}
                </Link>
              ),
          )}
        </nav>
        <div className="open-end">
          <DemoMark asChip />
          <Button kind="quiet" onPress={() => chooseTheme(isLarge ? 'usual' : 'elder')}>
            {isLarge ? shell.usualSize : shell.larger}
          </Button>
          <Button kind="quiet" onPress={() => chooseLanguage(language === 'zh' ? 'en' : 'zh')}>
            {words.language}
          </Button>
        </div>
      </div>
    </header>
  );
}
