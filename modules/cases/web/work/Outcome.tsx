// SPDX-License-Identifier: Apache-2.0
import { Moment, Note, Pairs, Section, useText, useWords } from '#packages/ui';
import type { CaseView } from '../../contract.ts';
import { stateKind } from '../case-state.ts';
import { workCaseWords } from './words.ts';

/** 结果: what was decided, by whom, why, and until when it may be objected to. */
export function Outcome({ view }: { view: CaseView }) {
  const words = useWords(workCaseWords);
  const text = useText();
  const { decision, rating, state } = view;
  // A work order is completed too; who does it from now on is said only of work handed back.
  const reply = view.applicant.organisation ? view.reply : null;
  const isOver = view.steps.every((step) => step.state !== 'here') && view.number !== null;
  if (!decision && !isOver) return null;
  const kind = stateKind(state, false);
  const last = view.timeline.findLast(({ note }) => note !== null);
  const pairs = decision
    ? [
        {
          key: 'reconsider',
          label: words.reconsider,
          value: (
            <>
              {words.toUntil(text(decision.reconsideration.to))}{' '}
              <Moment at={decision.reconsideration.until} as="day" />
            </>
          ),
        },
        {
          key: 'sue',
          label: words.sue,
          value: (
            <>
              {words.toUntil(text(decision.litigation.to))}{' '}
              <Moment at={decision.litigation.until} as="day" />
            </>
          ),
        },
        ...(decision.certificate
          ? [{ key: 'notice', label: words.certificate, value: decision.certificate }]
          : []),
      ]
    : [];
  return (
    <Section title={words.result}>
      <Note kind={kind} title={words.states[state]}>
        {decision ? (
          <p>
            {words.decidedBy(text(decision.by))}
            {words.comma}
            <Moment at={decision.at} />
          </p>
        ) : null}
        {reply && (
          <p>
            {view.steps.some(({ act }) => act === 'answer')
              ? words.replied(text(reply.by))
              : words.fromNowOn(text(reply.by))}
          </p>
        )}
        {(decision?.reason ?? reply?.text ?? last?.note) && (
          <p>“{decision?.reason ?? reply?.text ?? last?.note}”</p>
        )}
        {rating && (
          <p>
            {words.rating} {words.score(rating.score)}
          </p>
        )}
      </Note>
      {pairs.length > 0 && (
        <div className="wcase-gap">
          <Pairs pairs={pairs} />
        </div>
      )}
    </Section>
  );
}
