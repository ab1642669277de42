// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense, useState } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { useOwnCostMeter } from '#modules/burden/web';
import type { Me } from '#modules/identity/contract';
import { ErrorState, Loading, useWords } from '#packages/ui';
import { DemoMark } from '../shell/DemoMark.tsx';
import { useKeeping, useMe, useSessionEnded } from '../shell/session.ts';
import { KeysHelp } from './KeysHelp.tsx';
import { WORK_PEOPLE } from './people.ts';
import { WORK_ROUTES, type WorkRoute } from './routes.tsx';
import { SideBar } from './SideBar.tsx';
import { TopBar } from './TopBar.tsx';
import { workWords } from './words.ts';

const SignInAgain = lazy(async () => ({
  default: (await import('../shell/SignIn.tsx')).SignInAgain,
}));
const SignInPage = lazy(() => import('./SignInPage.tsx'));
const PostPage = lazy(() => import('./PostPage.tsx'));
const NotFound = lazy(() => import('../shell/NotFound.tsx'));

/** The workbench: a bar at the top, queues at the left, the page beside them. */
export function WorkFace() {
  const words = useWords(workWords);
  const me = useMe();
  useKeeping(me.data);
  const { isEnded, reopened } = useSessionEnded(me.data);
  const present = useStaying(me.data);
  const isAway = present !== undefined && (isEnded || me.data?.signedIn === false);
  return (
    <>
      <a className="lm-skip" href="#main">
        {words.skip}
      </a>
      <Suspense fallback={<Waiting />}>
        {me.isPending && !present && <Waiting />}
        {me.isError && (
          <main className="work-alone" id="main">
            <ErrorState error={me.error} onRetry={() => void me.refetch()} />
          </main>
        )}
        {present && <Inside key={present.account} me={present} />}
        {me.data && !present && <SignInPage />}
        {isAway && <SignInAgain people={WORK_PEOPLE} onDone={reopened} />}
      </Suspense>
    </>
  );
}

/** Who was last signed in here: her page stays, with what she typed, while she is away. */
function useStaying(me: Me | undefined): Me | undefined {
  const [last, setLast] = useState<Me>();
  if (me?.signedIn && me !== last) setLast(me);
  return me?.signedIn ? me : last;
}

function Inside({ me }: { me: Me }) {
  const [location] = useLocation();
  useOwnCostMeter(me.post ? location : '');
  if (!me.post) return <PostPage me={me} />;
  return (
    <>
      <Switch>
        {WORK_ROUTES.map((route) => (
          <Route key={route.path} path={route.path}>
            <Framed route={route} me={me} />
          </Route>
        ))}
        <Route>
          <NotFound />
        </Route>
      </Switch>
      <KeysHelp />
    </>
  );
}

function Framed({ route, me }: { route: WorkRoute; me: Me }) {
  if (route.isBare) {
    return (
      <div className="work-bare">
        <DemoMark />
        <Suspense fallback={<Waiting />}>
          <route.Screen />
        </Suspense>
      </div>
    );
  }
  return (
    <div className="work">
      <TopBar me={me} />
      <SideBar />
      <Suspense fallback={<Waiting />}>
        <route.Screen />
      </Suspense>
    </div>
  );
}

function Waiting() {
  return (
    <div className="work-alone">
      <Loading rows={8} />
    </div>
  );
}
