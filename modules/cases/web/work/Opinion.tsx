// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import type { MatterPage } from '#modules/matters/contract';
import { Button, Conflict, ErrorState, Section, useKeys, useText, useWords } from '#packages/ui';
import type { CaseView } from '../../contract.ts';
import { Blocked } from './Blocked.tsx';
import { OpinionForm } from './OpinionForm.tsx';
import {
  type Choice,
  choicesOf,
  doingOf,
  problemOf,
  reasonOf,
  startTyped,
  type Typed,
} from './opinion.ts';
import { PausedPart } from './PausedPart.tsx';
import { primaryAct } from './steps.ts';
import { type CaseDoing, isConflict, isOnlySystem, useAct, useFreshCase } from './use-act.ts';
import { countMet } from './verdicts.ts';
import { whoActed } from './WorkTimeline.tsx';
import { workCaseWords } from './words.ts';

export interface OpinionProps {
  view: CaseView;
  page: MatterPage;
  onActed: (act: string) => void;
}

/** The officer's part of the case: her one act, or why she has none; what she wrote stays. */
export function Opinion({ view, page, onActed }: OpinionProps) {
  const words = useWords(workCaseWords);
  const text = useText();
  const primary = primaryAct(view);
  const [typed, setTyped] = useState<Typed>(() => startTyped(view, page, primary ?? 'accept'));
  const [hasTried, setTried] = useState(false);
  const reread = useFreshCase(view.id);
  const act = useAct(view, (doing) => {
    setTried(false);
    onActed(doing.act);
  });
  const choices = primary ? choicesOf(view, page, primary) : [];
  const isStale = choices.length > 0 && !choices.includes(typed.choice);
  const current = isStale && primary ? startTyped(view, page, primary) : typed;
  const reason = reasonOf(view, current, { words, text });
  const problem = problemOf(view, { ...current, reason }, words);
  const send = () => {
    setTried(true);
    if (problem || act.isPending || !primary) return;
    // Deciding asks an owed register once more and so moves the version by itself.
    const isOnLatest = primary === 'decide' && view.flags.awaitingVerification;
    const doing = { ...doingOf(current, reason), isOnLatest };
    act.mutate(doing, { onError: (error) => void (isConflict(error) && sendOnFresh(doing)) });
  };
  const sendOnFresh = async (doing: CaseDoing) => {
    const fresh = await reread();
    if (fresh && isOnlySystem(view, fresh)) act.mutate({ ...doing, isOnLatest: true });
  };
  const choose = (choice: Choice) =>
    choices.includes(choice) ? () => setTyped({ ...current, choice }) : undefined;
  const isForm = primary !== undefined && primary !== 'resume';
  useKeys({
    a: isForm && current.choice === 'accept' ? send : choose('accept'),
    d: isForm && current.choice !== 'accept' ? send : undefined,
    s: choose('supplement'),
    r: choose('refuse-acceptance') ?? choose('refuse') ?? choose('disagree'),
  });
  const aside =
    view.criteria.length > 0 && isForm
      ? words.countMet(countMet(view), view.criteria.length)
      : undefined;
  return (
    <>
      {act.isError && (
        <div className="wcase-gap">
          {isConflict(act.error) ? (
            <Conflict
              title={words.conflictTitle}
              theirs={<Theirs view={view} />}
              yours={
                <>
                  <b>{words.choices[typed.choice]}</b>
                  <small>{reason || words.nothingWritten}</small>
                </>
              }
              acts={
                <>
                  <Button kind="primary" onPress={() => act.reset()}>
                    {words.conflictSee}
                  </Button>
                  {isForm && !isStale && <Button onPress={send}>{words.conflictAgain}</Button>}
                </>
              }
            >
              {words.conflictNote}
            </Conflict>
          ) : (
            <ErrorState error={act.error} kept={words.kept} onRetry={send} />
          )}
        </div>
      )}
      {isForm && (
        <Section title={words.opinionOf[primary]} aside={aside}>
          <OpinionForm
            view={view}
            page={page}
            primary={primary}
            typed={current}
            reason={reason}
            problem={hasTried ? problem : undefined}
            isPending={act.isPending}
            onChange={setTyped}
            onSend={send}
          />
        </Section>
      )}
      {primary === 'resume' && (
        <PausedPart
          view={view}
          isPending={act.isPending}
          onResume={() => act.mutate({ act: 'resume', body: {} })}
        />
      )}
      {!primary && (
        <div className="lm-section">
          <Blocked view={view} />
        </div>
      )}
    </>
  );
}

/** The last thing that counts: what, and by whom. */
function Theirs({ view }: { view: CaseView }) {
  const words = useWords(workCaseWords);
  const text = useText();
  const last = view.timeline.at(-1);
  if (!last) return null;
  return (
    <>
      <b>{text(last.title)}</b>
      <small>{whoActed(last, words, text)}</small>
    </>
  );
}
