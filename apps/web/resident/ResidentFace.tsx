// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense, useEffect } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import {
  Foot,
  FrameContext,
  type FrameSettings,
  HeadBar,
  Loading,
  ReadAloud,
  TabBar,
  useWords,
} from '#packages/ui';
import { DemoMark } from '../shell/DemoMark.tsx';
import { fetchOtherPages } from '../shell/page.tsx';
import { useKeeping, useMe, useSessionEnded } from '../shell/session.ts';
import { useTheme } from '../shell/settings.ts';
import { ElderHelp } from './ElderHelp.tsx';
import { RESIDENT_PEOPLE } from './people.ts';
import { type FaceRoute, RESIDENT_ROUTES } from './routes.tsx';
import { residentWords } from './words.ts';

const SignInAgain = lazy(async () => ({
  default: (await import('../shell/SignIn.tsx')).SignInAgain,
}));
const NotFound = lazy(() => import('../shell/NotFound.tsx'));

/** Begins only when the page beside it stands: a weak phone first draws what was asked for. */
function OtherPages() {
  useEffect(() => fetchOtherPages(), []);
  return null;
}

/** The face of a resident: one column, a bar at the foot, the elder version of each page. */
export function ResidentFace() {
  const words = useWords(residentWords);
  const isElder = useTheme() === 'elder';
  const me = useMe();
  useKeeping(me.data);
  const { isEnded, reopened } = useSessionEnded(me.data);
  const frame: FrameSettings = {
    isElder,
    help: { to: '/help', name: words.help },
    elderHelp: <ElderHelp />,
  };
  return (
    <FrameContext value={frame}>
      <DemoMark />
      <Suspense fallback={<Waiting />}>
        <OtherPages />
        <Switch>
          {RESIDENT_ROUTES.map((route) => (
            <Route key={route.path} path={route.path}>
              <Guarded route={route} />
            </Route>
          ))}
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
      {isEnded && (
        <Suspense fallback={null}>
          <SignInAgain people={RESIDENT_PEOPLE} onDone={reopened} />
        </Suspense>
      )}
    </FrameContext>
  );
}

function Guarded({ route }: { route: FaceRoute }) {
  const words = useWords(residentWords);
  const isElder = useTheme() === 'elder';
  const [location] = useLocation();
  const me = useMe();
  if (route.isOwn && me.data && !me.data.signedIn) {
    return <Redirect to={`/sign-in?next=${encodeURIComponent(location)}`} replace />;
  }
  if (route.isOwn && me.isPending) return <Waiting />;
  // Without the bar at the foot a page needs its way back at the top.
  const barOf: Record<string, string> = { '/code': words.tabs.code, '/me': words.tabs.me };
  const bar = isElder ? barOf[route.path] : undefined;
  return (
    <>
      {bar && <HeadBar title={bar} end={<ReadAloud />} />}
      <route.Screen />
      {route.hasTabs && !isElder && <Tabs current={route.path} />}
      {route.hasTabs && isElder && (
        <Foot>
          <ElderHelp />
        </Foot>
      )}
    </>
  );
}

function Tabs({ current }: { current: string }) {
  const words = useWords(residentWords);
  return (
    <TabBar
      label={words.nav}
      current={current}
      tabs={[
        { to: '/', icon: 'home', name: words.tabs.home },
        { to: '/matters', icon: 'tasks', name: words.tabs.matters },
        { to: '/code', icon: 'qr', name: words.tabs.code },
        { to: '/me', icon: 'user', name: words.tabs.me },
      ]}
    />
  );
}

function Waiting() {
  return (
    <main className="lm-page" style={{ paddingTop: 24 }}>
      <Loading rows={5} />
    </main>
  );
}
