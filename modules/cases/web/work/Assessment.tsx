// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Button, ChoiceField, ErrorState, Section, TextField, useWords } from '#packages/ui';
import type { CaseView } from '../../contract.ts';
import { useAct } from './use-act.ts';
import { workCaseWords } from './words.ts';

/** 社区的评价: one of five words on what the department answered, by the body that asked. */
export function Assessment({ view }: { view: CaseView }) {
  const words = useWords(workCaseWords);
  const [score, setScore] = useState('');
  const [said, setSaid] = useState('');
  const act = useAct(view);
  if (!view.mine.acts.includes('rate') || view.applicant.organisation === null) return null;
  const told = said.trim() === '' ? {} : { text: said.trim() };
  const send = () => act.mutate({ act: 'rate', body: { score: Number(score), ...told } });
  return (
    <Section title={words.assess}>
      <div className="lm-card wcase-opinion">
        <div className="lm-form">
          <ChoiceField
            label={words.assess}
            help={words.assessNote}
            value={score}
            onChange={setScore}
            choices={words.grades
              .map((label, index) => ({ value: String(index + 1), label }))
              .toReversed()}
          />
          <TextField
            label={words.assessText}
            isLong
            value={said}
            onChange={setSaid}
            lengthMax={1000}
          />
          {act.isError && <ErrorState error={act.error} onRetry={send} />}
          <Button kind="primary" isDisabled={score === ''} isPending={act.isPending} onPress={send}>
            {words.assessSend}
          </Button>
        </div>
      </div>
    </Section>
  );
}
