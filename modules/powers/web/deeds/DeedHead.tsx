// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon, useWords } from '#packages/ui';
import './deed-head.css';
import { deedWords } from './words.ts';

export interface DeedHeadProps {
  title: ReactNode;
  chip: ReactNode;
  sub: ReactNode;
  /** How many of the five stages are done. */
  stage: number;
  hasStopped?: boolean;
}

/** What it hands on, its state and paper; at the right how far it has come. */
export function DeedHead({ title, chip, sub, stage, hasStopped }: DeedHeadProps) {
  const words = useWords(deedWords);
  return (
    <header className="deed-head">
      <Link className="deed-back" href="/delegations">
        <Icon name="back" size={20} />
        {words.back}
      </Link>
      <div className="deed-title">
        <h1>
          {title} {chip}
        </h1>
        <p>{sub}</p>
      </div>
      <ol className="deed-steps" aria-label={words.stagesLabel}>
        {words.stages.map((name, index) => (
          <li
            key={name}
            className={stepClass(index, stage, hasStopped)}
            aria-current={index === stage && !hasStopped ? 'step' : undefined}
          >
            {name}
          </li>
        ))}
      </ol>
    </header>
  );
}

function stepClass(index: number, stage: number, hasStopped: boolean | undefined) {
  if (index < stage) return 'deed-step-done';
  if (index > stage) return undefined;
  return hasStopped ? 'deed-step-stopped' : 'deed-step-here';
}
