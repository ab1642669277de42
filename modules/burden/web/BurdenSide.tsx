// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Icon, type IconName, useDoor, useWords } from '#packages/ui';
import type { AskedOfUs, GateCounts } from '../contract.ts';
import { AskedSide } from './asked/AskedSide.tsx';
import { ASKED, COUNTS } from './doors.ts';
import { GateSide } from './gate/GateSide.tsx';
import { COMMUNITY_WORK_APPEAL, useMay } from './use-may.ts';
import { isCommunity, useOwnBody } from './use-own-body.ts';
import { burdenWords } from './words.ts';

const AT_GATE = /^\/(gate|questions\/.+|demands\/(?!new$).+)(\/|$)/;

/** In the side bar: the desks of the gate that are hers, by what her post may do. */
export default function BurdenSide() {
  const [location] = useLocation();
  const rules = useMay('admit');
  const rulesAppeals = useMay('admit', COMMUNITY_WORK_APPEAL);
  const files = useMay('demand');
  const questions = useMay('question');
  const isGate = rules || rulesAppeals;
  return (
    <>
      <ul>
        {isGate && <GateEntry isHere={AT_GATE.test(location)} />}
        {files && <FilingEntry isHere={/^\/demands(\/new)?$/.test(location)} />}
        {questions && <AskedEntry isHere={location === '/asked'} />}
      </ul>
      {isGate && AT_GATE.test(location) && (
        <div className="work-side-more">
          <GateSide />
        </div>
      )}
      {questions && location === '/asked' && (
        <div className="work-side-more">
          <AskedSide />
        </div>
      )}
    </>
  );
}

function GateEntry({ isHere }: { isHere: boolean }) {
  const words = useWords(burdenWords);
  const counts = useDoor<undefined, GateCounts>(COUNTS).data;
  const waiting = counts && counts.waiting + counts.appeals + counts.questions;
  return (
    <Entry to="/gate" icon="tasks" count={waiting} isHere={isHere}>
      {words.side.gate}
    </Entry>
  );
}

function FilingEntry({ isHere }: { isHere: boolean }) {
  const words = useWords(burdenWords);
  return (
    <Entry to="/demands" icon="doc" isHere={isHere}>
      {words.side.filing}
    </Entry>
  );
}

function AskedEntry({ isHere }: { isHere: boolean }) {
  const words = useWords(burdenWords);
  const area = useOwnBody()?.area ?? '';
  const asked = useDoor<{ area: string }, AskedOfUs>(
    ASKED,
    { area },
    { enabled: isCommunity(area) },
  ).data;
  const count = asked && asked.unnumbered.length + asked.admitted.length;
  return (
    <Entry to="/asked" icon="gate" count={count} isHere={isHere}>
      {words.side.asked}
    </Entry>
  );
}

interface EntryProps {
  to: string;
  icon: IconName;
  count?: number | undefined;
  isHere: boolean;
  children: ReactNode;
}

function Entry({ to, icon, count, isHere, children }: EntryProps) {
  return (
    <li>
      <Link href={to} aria-current={isHere ? 'page' : undefined}>
        <Icon name={icon} size={20} />
        <span className="work-cut">{children}</span>
        {count !== undefined && <span className="work-count">{count}</span>}
      </Link>
    </li>
  );
}
