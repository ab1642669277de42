// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import {
  Button,
  Card,
  ChoiceField,
  ErrorState,
  Section,
  State,
  TextField,
  useSubmit,
  useWords,
} from '#packages/ui';
import type { CaseReceipt, CaseView, Rate } from '../../contract.ts';
import { residentCaseWords } from './words.ts';

/** 评价: one of five words, and more if she likes. */
export function RatePart({ view }: { view: CaseView }) {
  const words = useWords(residentCaseWords);
  const [score, setScore] = useState('');
  const [said, setSaid] = useState('');
  const send = useSubmit<Rate, CaseReceipt>('POST /api/v1/cases/{id}/rate', {
    path: { id: view.id },
    refresh: ['GET /api/v1/cases/{id}'],
  });
  if (view.rating) {
    return (
      <div className="lm-section">
        <State kind="ok">{words.rated(words.rateNames[view.rating.score - 1] ?? '')}</State>
      </div>
    );
  }
  const choices = words.rateNames.map((label, index) => ({ value: String(index + 1), label }));
  return (
    <Section title={words.rate}>
      <Card padded>
        <div className="lm-form">
          <ChoiceField
            label={words.rate}
            help={words.rateNobody}
            value={score}
            onChange={setScore}
            choices={choices.toReversed()}
          />
          <TextField
            label={words.rateText}
            isLong
            value={said}
            onChange={setSaid}
            lengthMax={1000}
          />
          {send.isError && <ErrorState error={send.error} />}
          <Button
            isDisabled={score === ''}
            isPending={send.isPending}
            onPress={() =>
              send.mutate({ score: Number(score), ...(said.trim() ? { text: said.trim() } : {}) })
            }
          >
            {words.rateSend}
          </Button>
        </div>
      </Card>
    </Section>
  );
}
