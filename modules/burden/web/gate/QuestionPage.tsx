// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useParams } from 'wouter';
import {
  ButtonLink,
  Chip,
  Moment,
  Note,
  Pairs,
  type StateKind,
  useDoor,
  useText,
  useWords,
} from '#packages/ui';
import type { QuestionState, WorkQuestion } from '../../contract.ts';
import { Desk } from '../Desk.tsx';
import { QUESTION } from '../doors.ts';
import { useSay } from '../say.ts';
import { burdenWords } from '../words.ts';
import { NotRead } from './NotRead.tsx';
import { QuestionRulingForm } from './QuestionRulingForm.tsx';
import { RulingClock } from './RulingClock.tsx';
import { isSameWork } from './same-work.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { useWaiting } from './use-waiting.ts';
import { gateWords } from './words.ts';
import './gate.css';

const LOOKS: Record<QuestionState, StateKind> = {
  noted: 'info',
  waiting: 'wait',
  'going-on': 'info',
  stopped: 'late',
  'to-be-admitted': 'wait',
  continues: 'ok',
};

/** A community's question: what is asked of it and how it came; at the right, the ruling. */
export default function QuestionPage() {
  const { id = '' } = useParams<{ id: string }>();
  const read = useDoor<undefined, WorkQuestion>(QUESTION, undefined, { path: { id } });
  if (read.data) return <Loaded key={id} question={read.data} />;
  return <NotRead read={read} />;
}

function Loaded({ question }: { question: WorkQuestion }) {
  const words = useWords(gateWords);
  const common = useWords(burdenWords);
  const text = useText();
  const [said, setSaid] = useState('');
  const same = useWaiting(question.mine.includes('rule')).asked.filter(
    (one) => one.id !== question.id && one.mine.includes('rule') && isSameWork(one, question),
  );
  const isRuling = question.mine.includes('rule') && said === '';
  const next = useDeskKeys(question.id, isRuling || said !== '');
  const { state, questionedAt, notedAt } = question;
  const aside = isRuling ? (
    <QuestionRulingForm
      question={question}
      same={same}
      onRuled={(outcome) => setSaid(words.questionRuled[outcome] ?? '')}
    />
  ) : (
    <QuestionOutcome question={question} said={said} next={next} />
  );
  return (
    <Desk label={words.rulings} aside={aside}>
      <header>
        <p className="gate-no">
          {words.questionHead}
          {common.comma}
          <Moment at={questionedAt ?? notedAt} as="day" /> {words.received}
        </p>
        <h1 className="gate-title">
          {question.title} <Chip kind={LOOKS[state]}>{common.questionStates[state]}</Chip>
        </h1>
        <p className="gate-ask">
          {words.questionOf(text(question.areaName))}
          {same.length > 0 && `${common.comma}${words.communitiesAsk(same.length + 1)}`}
        </p>
      </header>
      <QuestionFacts question={question} />
    </Desk>
  );
}

interface QuestionOutcomeProps {
  question: WorkQuestion;
  said: string;
  next: string | undefined;
}

/** Its clock, or how it was ruled on. */
function QuestionOutcome({ question, said, next }: QuestionOutcomeProps) {
  const words = useWords(gateWords);
  const common = useWords(burdenWords);
  const text = useText();
  const { state, due, ruling } = question;
  return (
    <>
      {said && (
        <div className="gate-said" role="status">
          <Note title={said}>{next && <ButtonLink to={next}>{words.next}</ButtonLink>}</Note>
        </div>
      )}
      <div className="gate-head">
        <h2>{words.rulings}</h2>
      </div>
      {!ruling && <RulingClock due={due} />}
      {ruling && (
        <div className="gate-rulings">
          <p className="gate-rulings-head">
            <Chip kind={LOOKS[state]}>{common.questionRulings[ruling.outcome]}</Chip>
            <small>
              {ruling.by ? text(ruling.by) : common.byClock} <Moment at={ruling.at} as="near" />
            </small>
          </p>
          <p className="gate-lines">{ruling.reasons}</p>
        </div>
      )}
    </>
  );
}

/** What is asked, by whom, how it came and how long it takes, as the community recorded it. */
function QuestionFacts({ question }: { question: WorkQuestion }) {
  const words = useWords(gateWords);
  const common = useWords(burdenWords);
  const text = useText();
  const say = useSay();
  const effort = `${say.often(question.often)}${common.comma}${words.minutesEachTime(say.minutes(question.minutesEach))}`;
  return (
    <section className="gate-section" aria-labelledby="gate-what">
      <div className="gate-head">
        <h2 id="gate-what">{words.questionWhat}</h2>
      </div>
      <Pairs
        pairs={[
          { key: 'number', label: words.questionNumber, value: question.number ?? words.noNumber },
          { key: 'who', label: words.whoAsks, value: text(question.from.name) },
          {
            key: 'how',
            label: words.howAsked,
            value: (
              <>
                <Moment at={question.askedOn} as="day" /> {common.askedBy[question.askedBy]}
              </>
            ),
          },
          { key: 'effort', label: words.effort, value: effort },
          ...(question.declaration || question.urgency !== 'ordinary'
            ? [
                {
                  key: 'declaration',
                  label: common.urgencies[question.urgency],
                  value: question.declaration ?? '',
                },
              ]
            : []),
          ...(question.reason
            ? [{ key: 'remark', label: words.remark, value: question.reason }]
            : []),
        ]}
      />
      {question.demand && (
        <p className="gate-word">
          <ButtonLink to={`/demands/${question.demand}`} icon="doc">
            {words.seeDemand}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}
