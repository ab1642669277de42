// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { ProblemError } from './api/problem.ts';
import { Button } from './Button.tsx';
import { formatTime } from './dates.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-shapes.ts';
import { serverNow } from './server-time.ts';
import { useLanguage } from './text.ts';
import { useUiWords } from './ui-words.ts';

export interface EmptyProps {
  icon?: IconName;
  title: ReactNode;
  children?: ReactNode;
  /** The one thing to do. */
  act?: ReactNode;
  /** It is all the page holds, so its title is the page's. */
  isPage?: boolean;
}

/** Nothing here: what will appear, and the one thing to do. */
export function Empty({ icon = 'inbox', title, children, act, isPage }: EmptyProps) {
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <div className="lm-nil">
      <Icon name={icon} size={40} />
      <Heading>{title}</Heading>
      {children && <p>{children}</p>}
      {act}
    </div>
  );
}

export interface LoadingProps {
  rows?: number;
  /** A line under the bones when it takes longer than usual. */
  note?: ReactNode;
}

/** Holds the layout while rows are fetched, so that nothing jumps. */
export function Loading({ rows = 4, note }: LoadingProps) {
  const words = useUiWords();
  return (
    <div className="lm-card" role="status" aria-busy="true">
      <span className="lm-sr">{words.loading}</span>
      <ul className="lm-bones" aria-hidden="true">
        {Array.from({ length: rows }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the bones have no identity
          <li key={index}>
            <i className="lm-bone" style={{ width: '70%' }} />
            <i className="lm-bone" style={{ width: `${72 - ((index * 17) % 40)}%` }} />
            <i className="lm-bone" />
          </li>
        ))}
      </ul>
      {note && <p className="lm-mark">{note}</p>}
    </div>
  );
}

export interface ErrorStateProps {
  error: unknown;
  /** What was not lost, when the screen knows better than the error does. */
  kept?: ReactNode;
  onRetry?: () => void;
  /** A second way out. */
  other?: ReactNode;
  /** It is all the page holds, so its title is the page's. */
  isPage?: boolean;
}

/** An error in four: what happened, what is kept, what to do, what to say when reporting it. */
export function ErrorState({ error, kept, onRetry, other, isPage }: ErrorStateProps) {
  const Heading = isPage ? 'h1' : 'h2';
  const words = useUiWords();
  const language = useLanguage();
  const problem = error instanceof ProblemError ? error : undefined;
  const isOffline = problem?.code === 'NETWORK';
  const title = isOffline ? words.networkTitle : (problem?.say(language) ?? words.serverTitle);
  const body = isOffline ? words.networkBody : (problem?.next(language) ?? words.serverBody);
  return (
    <div className="lm-card lm-fault" role="alert">
      <Heading className="lm-late">
        <Icon name={isOffline ? 'offline' : 'alert'} />
        {title}
      </Heading>
      <p>{body}</p>
      {kept && <p>{kept}</p>}
      {(onRetry || other) && (
        <div className="lm-acts">
          {onRetry && (
            <Button kind="primary" icon="refresh" onPress={onRetry}>
              {words.retry}
            </Button>
          )}
          {other}
        </div>
      )}
      <p className="lm-fault-code">
        {words.reportAs(problem?.code ?? 'SCREEN', formatTime(serverNow().toISOString()))}
      </p>
    </div>
  );
}

export interface ConflictProps {
  title: ReactNode;
  children: ReactNode;
  theirs: ReactNode;
  yours: ReactNode;
  acts: ReactNode;
}

/** Someone else was first: theirs counts, yours is kept. Blue, because nobody did wrong. */
export function Conflict({ title, children, theirs, yours, acts }: ConflictProps) {
  const words = useUiWords();
  return (
    <div className="lm-card lm-fault" role="alert">
      <h2 className="lm-info">
        <Icon name="swap" />
        {title}
      </h2>
      <p>{children}</p>
      <dl className="lm-versus">
        <div>
          <dt>{words.inForce}</dt>
          <dd>{theirs}</dd>
        </div>
        <div>
          <dt>{words.yours}</dt>
          <dd>{yours}</dd>
        </div>
      </dl>
      <div className="lm-acts">{acts}</div>
    </div>
  );
}
