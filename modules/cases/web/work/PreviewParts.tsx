// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { WhyDrawer } from '#modules/powers/web';
import { Icon, Moment, Section, State, useKeys, useText, useWords } from '#packages/ui';
import type { CaseView } from '../../contract.ts';
import { useSourceName } from './FactWords.tsx';
import { countMet, factOf, VERDICT_KIND } from './verdicts.ts';
import { workCaseWords } from './words.ts';

const COURSE_SHOWN = 3;

/** The rules with their verdicts, one a line. */
export function PreviewRules({ view }: { view: CaseView }) {
  const words = useWords(workCaseWords);
  const text = useText();
  const sourceName = useSourceName();
  const { criteria } = view;
  if (criteria.length === 0) return null;
  return (
    <Section
      title={words.rulesToSee(criteria.length)}
      aside={words.countMet(countMet(view), criteria.length)}
    >
      <ul className="wprev-rules">
        {criteria.map((rule) => {
          const fact = factOf(view, rule);
          const isMet = rule.verdict === 'met';
          return (
            <li key={rule.code}>
              <span>{text(isMet ? rule.sentence : rule.words)}</span>
              <State kind={VERDICT_KIND[rule.verdict]} icon={isMet ? 'check' : undefined}>
                {fact ? (
                  <span>
                    {sourceName(fact)}⁠·
                    <Moment at={fact.asOf} as="nearDay" />
                  </span>
                ) : (
                  words.unknown
                )}
              </State>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** The latest of what happened, newest first. */
export function PreviewCourse({ view }: { view: CaseView }) {
  const words = useWords(workCaseWords);
  const text = useText();
  const shown = view.timeline.slice(-COURSE_SHOWN).toReversed();
  return (
    <Section title={words.course} aside={words.allCourse(view.timeline.length)}>
      <ol className="wprev-course">
        {shown.map((entry) => (
          <li key={entry.id}>
            <span className="lm-quiet">
              <Moment at={entry.at} as="near" />
            </span>
            <span>
              {text(entry.title)}
              {entry.note && <small>“{entry.note}”</small>}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** 为什么归我 in one line; a press draws the chain. */
export function PreviewWhy({ view }: { view: CaseView }) {
  const words = useWords(workCaseWords);
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const { chain, acts } = view.mine;
  useKeys({ w: acts.length > 0 ? () => setOpen(true) : undefined });
  if (acts.length === 0) return null;
  const path = chain
    .filter(({ kind }) => kind !== 'law' && kind !== 'person')
    .map(({ title }) => text(title))
    .join(' → ');
  return (
    <>
      <button type="button" className="wprev-why" onClick={() => setOpen(true)}>
        <Icon name="link" size={20} />
        <span>
          <b>{words.whyMine}</b>
          {path}
          {words.comma}
          {words.whyMineWhole}
        </span>
        <Icon name="right" size={20} />
      </button>
      <WhyDrawer
        title={words.whyMine}
        chain={chain}
        isSelf
        deedsAt="/delegations"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
