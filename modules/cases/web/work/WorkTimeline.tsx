// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { WhyDrawer } from '#modules/powers/web';
import { LogMark, Moment, Timeline, useText, useWords, WordButton } from '#packages/ui';
import type { CaseView, TimelineEntry } from '../../contract.ts';
import { nodeOf, roleOf } from '../timeline.ts';
import { stepHere } from './steps.ts';
import { workCaseWords } from './words.ts';
import type { WorkCaseWords } from './words.zh.ts';

/** 经过, the oldest on top: when, what, who, on what document, and the seal of the log. */
export function WorkTimeline({ view }: { view: CaseView }) {
  const words = useWords(workCaseWords);
  const text = useText();
  const [why, setWhy] = useState<TimelineEntry>();
  const past = view.timeline.map((entry) => ({
    key: entry.id,
    state: nodeOf(view, entry),
    when: <Moment at={entry.at} as="near" />,
    what: text(entry.title),
    who: whoActed(entry, words, text),
    basis: entry.chain.length > 0 && (
      <WordButton underlined onPress={() => setWhy(entry)}>
        {documentOf(entry, words)}
      </WordButton>
    ),
    more: (
      <>
        {entry.note && <p className="wcase-note">“{entry.note}”</p>}
        <LogMark place={entry.log} label={words.checkSeal(text(entry.title))} />
      </>
    ),
  }));
  return (
    <>
      <Timeline label={words.course} entries={[...past, ...nowEntry(view, words, text)]} />
      {why && (
        <WhyDrawer
          title={words.whyAct(text(why.title))}
          chain={why.chain}
          isOpen
          onClose={() => setWhy(undefined)}
        />
      )}
    </>
  );
}

function documentOf(entry: TimelineEntry, words: WorkCaseWords): string {
  const isBody = (kind: string) => kind !== 'post' && kind !== 'person' && kind !== 'law';
  const document = entry.chain.findLast((node) => node.document && isBody(node.kind))?.document;
  return document ? words.by(document) : words.why;
}

/** Who acted, as colleagues name each other: name, post, organisation. */
export function whoActed(
  entry: TimelineEntry,
  words: WorkCaseWords,
  text: ReturnType<typeof useText>,
): string {
  const role = roleOf(entry, words);
  if (role !== undefined) return role;
  const { who } = entry;
  const inName = who.inWhoseName && words.inName(text(who.inWhoseName));
  return [who.person, text(who.post), text(who.organisation), inName]
    .filter(Boolean)
    .join(words.comma);
}

function nowEntry(view: CaseView, words: WorkCaseWords, text: ReturnType<typeof useText>) {
  const here = stepHere(view);
  if (!here) return [];
  const isHers = view.mine.acts.length > 0;
  const isApplicants = view.state === 'supplement-requested';
  const what = isApplicants
    ? words.waitsApplicant
    : view.flags.paused
      ? words.paused
      : isHers
        ? words.waitsYou
        : words.waits(text(here.organisation));
  const { step } = view.clocks;
  return [
    {
      key: 'now',
      state: isApplicants || view.flags.paused ? ('paused' as const) : ('here' as const),
      when: words.now,
      what,
      who: (
        <>
          {text(here.title)}
          {step && !view.flags.paused && (
            <>
              {words.comma}
              <Moment at={step} as="near" />
              {words.before}
            </>
          )}
        </>
      ),
    },
  ];
}
