// SPDX-License-Identifier: Apache-2.0
import { type FormEvent, useState } from 'react';
import { useSearchParams } from 'wouter';
import {
  Button,
  Card,
  ErrorState,
  Section,
  TextField,
  Title,
  useSubmit,
  useWords,
} from '#packages/ui';
import type { VerifiedECert, VerifyECertBody } from '../../contract.ts';
import { bodyOf, isNumber } from './read-input.ts';
import { Scanner } from './Scanner.tsx';
import { Verdict } from './Verdict.tsx';
import './verify.css';
import { verifyWords } from './words.ts';

/** 查证照: by number status, type, issuer and date, no more; by code also what the holder chose. */
export default function VerifyPage() {
  const words = useWords(verifyWords);
  const [params] = useSearchParams();
  const [typed, setTyped] = useState(params.get('identifier') ?? '');
  const ask = useSubmit<VerifyECertBody, VerifiedECert>('POST /api/v1/ecerts/verify');
  const check = (text: string) => {
    if (text.trim()) ask.mutate(bodyOf(text.trim()));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    check(typed);
  };
  return (
    <main className="open-main open-narrow" id="main">
      <Title lede={words.lede}>{words.title}</Title>
      <div className="lm-section">
        <Card padded className="verify-box">
          <form className="lm-form" onSubmit={submit}>
            <TextField
              label={words.identifier}
              value={typed}
              onChange={setTyped}
              isLong
              lengthMax={4000}
            />
            <div className="verify-acts">
              <Button
                kind="primary"
                type="submit"
                icon="search"
                isPending={ask.isPending}
                isDisabled={!typed.trim()}
              >
                {words.check}
              </Button>
              <Scanner
                onRead={(text) => {
                  setTyped(text);
                  check(text);
                }}
              />
            </div>
          </form>
        </Card>
      </div>
      <div aria-live="polite">
        {ask.isError && (
          <div className="lm-section">
            <ErrorState error={ask.error} onRetry={() => check(typed)} />
          </div>
        )}
        {ask.data && <Verdict found={ask.data} isByNumber={isNumber(typed.trim())} />}
      </div>
      <Section title={words.how}>
        <p className="lm-quiet">{words.howNote}</p>
      </Section>
    </main>
  );
}
