// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { WhyDrawer } from '#modules/powers/web';
import { LogMark, Moment, Timeline, useText, useWords, WordButton } from '#packages/ui';
import type { CaseView, TimelineEntry } from '../../contract.ts';
import { nodeOf, roleOf } from '../timeline.ts';
import { residentCaseWords } from './words.ts';
import type { ResidentCaseWords } from './words.zh.ts';

/** 经过, the newest on top: what, when, who, on what power, and the seal of the log. */
export function CaseTimeline({ view }: { view: CaseView }) {
  const words = useWords(residentCaseWords);
  const text = useText();
  const [why, setWhy] = useState<TimelineEntry>();
  const waiting = waitingFor(view, words, text);
  const past = view.timeline.toReversed().map((entry) => ({
    key: entry.id,
    state: nodeOf(view, entry),
    when: <Moment at={entry.at} as="near" />,
    what: text(entry.title),
    who: whoWords(entry, words, text),
    more: (
      <>
        {entry.note && <p>“{entry.note}”</p>}
        {entry.chain.length > 0 && (
          <WordButton underlined onPress={() => setWhy(entry)}>
            {words.why}
          </WordButton>
        )}
        <LogMark place={entry.log} label={words.checkSeal(text(entry.title))} />
      </>
    ),
  }));
  const now = waiting ? [{ key: 'now', state: 'here' as const, when: words.now, ...waiting }] : [];
  return (
    <>
      <Timeline label={words.course} entries={[...now, ...past]} />
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

/** Whom the case waits for: the matter says who does the step, a committee as well as an office. */
function waitingFor(view: CaseView, words: ResidentCaseWords, text: ReturnType<typeof useText>) {
  if (view.state === 'supplement-requested') return { what: words.waitsYou };
  const step = view.steps.find(({ state }) => state === 'here');
  if (!step) return undefined;
  const title = text(step.title);
  return step.organisation
    ? { what: words.waits(text(step.organisation)), who: title }
    : { what: words.waits(title) };
}

function whoWords(
  entry: TimelineEntry,
  words: ResidentCaseWords,
  text: ReturnType<typeof useText>,
): string {
  const role = roleOf(entry, words);
  if (role !== undefined) return role;
  const { who } = entry;
  const name = [text(who.organisation), who.person].filter(Boolean).join(' ');
  const post = text(who.post);
  const inName = who.inWhoseName && words.inName(text(who.inWhoseName));
  return [name, post, inName].filter(Boolean).join('，');
}
