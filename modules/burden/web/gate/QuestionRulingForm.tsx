// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import {
  Button,
  Checkbox,
  ErrorState,
  Icon,
  Segmented,
  TextField,
  useKeys,
  useText,
  useWords,
} from '#packages/ui';
import { QUESTION_RULINGS, type RuleQuestionBody, type WorkQuestion } from '../../contract.ts';
import { useBurdenAct } from '../doors.ts';
import { sayAsker } from '../say.ts';
import { burdenWords } from '../words.ts';
import { RulingClock } from './RulingClock.tsx';
import { gateWords } from './words.ts';

type Outcome = RuleQuestionBody['outcome'];

/** Ordinary work without a number never goes on by a ruling: it must be admitted. */
function isOpenTo(outcome: Outcome, { demand, urgency }: WorkQuestion): boolean {
  return outcome !== 'continue' || demand !== null || urgency !== 'ordinary';
}

/** What goes on under a statute or a declaration goes on; without a number it is admitted first. */
function usualFor(question: WorkQuestion): Outcome {
  return isOpenTo('continue', question) ? 'continue' : 'admit-first';
}

export interface QuestionRulingFormProps {
  question: WorkQuestion;
  /** Other communities' open questions about the same work. */
  same: readonly WorkQuestion[];
  onRuled: (outcome: Outcome) => void;
}

/** The ruling on a question: one of three, its reasons, what it does to each side, one button. */
export function QuestionRulingForm({ question, same, onRuled }: QuestionRulingFormProps) {
  const words = useWords(gateWords);
  const common = useWords(burdenWords);
  const text = useText();
  const [outcome, setOutcome] = useState<Outcome>(() => usualFor(question));
  const [written, setWritten] = useState<string>();
  const [hasTried, setTried] = useState(false);
  const [isForAll, setForAll] = useState(false);
  const act = useBurdenAct<WorkQuestion>(() => onRuled(outcome));
  const outcomes = QUESTION_RULINGS.filter((one) => isOpenTo(one, question));
  const reasons =
    written ?? (question.demand ? '' : words.questionDraft[outcome](question.declaration ?? ''));
  const isBlank = reasons.trim() === '';
  const send = () => {
    setTried(true);
    if (isBlank || act.isPending) return;
    const { id, version } = question;
    const body: RuleQuestionBody = { outcome, reasons: reasons.trim() };
    const door = 'POST /api/v1/burden/questions/{id}/rule' as const;
    const also = isForAll
      ? same.map((one) => ({ door, id: one.id, version: one.version, body }))
      : [];
    act.mutate({ door, id, version, body, also });
  };
  const choose = (next: Outcome | undefined) => (next ? () => setOutcome(next) : undefined);
  useKeys({ d: send, a: choose(outcomes[2]), s: choose(outcomes[1]), r: choose(outcomes[0]) });
  const then = words.questionThen[outcome];
  return (
    <>
      <div className="gate-head">
        <h2>{words.questionRuling}</h2>
        <small>{question.state === 'going-on' ? words.goingOnClock : words.questionClock}</small>
      </div>
      <RulingClock due={question.due} />
      <Segmented
        label={words.questionRuling}
        value={outcome}
        onChange={setOutcome}
        choices={outcomes.map((value) => ({
          value,
          name: (
            <>
              {value === outcome && <Icon name="check" size={20} />}
              {common.questionRulings[value]}
            </>
          ),
        }))}
      />
      {outcomes.length < QUESTION_RULINGS.length && (
        <p className="gate-barred">
          <Icon name="forbid" size={16} />
          <span>{words.noNumberNoContinue}</span>
        </p>
      )}
      <div className="gate-word">
        <TextField
          label={words.questionReasons}
          help={words.questionReasonsHelp}
          value={reasons}
          isLong
          lengthMax={2000}
          error={hasTried && isBlank ? words.questionNeeded : undefined}
          onChange={setWritten}
        />
      </div>
      {same.length > 0 && (
        <div className="gate-word">
          <Checkbox isOn={isForAll} onChange={setForAll}>
            {words.ruleForAll(same.length)}
          </Checkbox>
          <p className="lm-help">
            {same.map(({ areaName }) => text(areaName)).join(common.listSeparator)}
          </p>
        </div>
      )}
      <dl className="gate-then">
        <dt>{sayAsker(text(question.from.name), common)}</dt>
        <dd>{then.department}</dd>
        <dt>{words.community}</dt>
        <dd>{then.community}</dd>
        <dt>{words.public}</dt>
        <dd>{then.public}</dd>
      </dl>
      {act.isError && (
        <div className="gate-word">
          <ErrorState error={act.error} kept={common.kept} onRetry={send} />
        </div>
      )}
      <div className="gate-go">
        <Button kind="primary" tall keyHint="d" isPending={act.isPending} onPress={send}>
          {words.questionSend[outcome]}
        </Button>
        <p>{words.questionCannot}</p>
      </div>
    </>
  );
}
