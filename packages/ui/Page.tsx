// SPDX-License-Identifier: Apache-2.0
import { createContext, type ReactNode, useContext } from 'react';
import { Link } from 'wouter';
import { Foot, HeadBar } from './Frame.tsx';
import { Icon } from './Icon.tsx';
import { ReadAloud } from './ReadAloud.tsx';

/** What a face says once for all its pages. */
export interface FrameSettings {
  isElder: boolean;
  /** Where help is, and what it is called. */
  help: { to: string; name: string };
  /** In the elder theme always at the foot: the number, and someone who does it for you. */
  elderHelp: ReactNode;
}

export const FrameContext = createContext<FrameSettings>({
  isElder: false,
  help: { to: '/', name: '' },
  elderHelp: null,
});

/** Whether the page is drawn for old eyes and fingers. */
export function useIsElder(): boolean {
  return useContext(FrameContext).isElder;
}

export interface PageProps {
  /** In the bar at the top: what this page belongs to. */
  bar: ReactNode;
  backTo?: string;
  /** The one act, which stays at the foot. */
  act?: ReactNode;
  /** Under the act: what it cannot do. */
  actNote?: ReactNode;
  children: ReactNode;
}

/** An inner page of a one-column face: bar, content, and its act at the foot. */
export function Page({ bar, backTo, act, actNote, children }: PageProps) {
  const { isElder, help, elderHelp } = useContext(FrameContext);
  const hasFoot = act !== undefined || isElder;
  return (
    <>
      <HeadBar title={bar} backTo={backTo} end={isElder ? <ReadAloud /> : <HelpLink {...help} />} />
      <main className={`lm-page${hasFoot ? ' lm-page-act' : ''}`}>{children}</main>
      {hasFoot && (
        <Foot note={isElder ? undefined : actNote}>
          {act}
          {isElder && elderHelp}
        </Foot>
      )}
    </>
  );
}

function HelpLink({ to, name }: FrameSettings['help']) {
  return (
    <Link className="lm-head-aid" href={to}>
      <Icon name="help" size={20} />
      {name}
    </Link>
  );
}

/** The title of a page and the line under it. */
export function Title({ children, lede }: { children: ReactNode; lede?: ReactNode }) {
  return (
    <>
      <h1 className="lm-title">{children}</h1>
      {lede && <p className="lm-lede">{lede}</p>}
    </>
  );
}
