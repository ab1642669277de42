// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';
import {
  Button,
  Card,
  ErrorState,
  Loading,
  Mark,
  Moment,
  Qr,
  Title,
  useSubmit,
  useWords,
} from '#packages/ui';
import type { PresenceCode } from '../contract.ts';
import './identity.css';
import { identityWords } from './words.ts';

/** 我的码: eight digits and their code, shown at the counter instead of a typed number. */
export default function PresencePage() {
  const words = useWords(identityWords);
  const ask = useSubmit<Record<string, never>, PresenceCode>('POST /api/v1/identity/presence-code');
  const { mutate } = ask;
  const hasAsked = useRef(false);
  useEffect(() => {
    if (hasAsked.current) return;
    hasAsked.current = true;
    mutate({});
  }, [mutate]);
  return (
    <main className="lm-page lm-page-tabs">
      <Title lede={words.lede}>{words.title}</Title>
      <div className="lm-section">
        {ask.isError && <ErrorState error={ask.error} onRetry={() => ask.mutate({})} />}
        {ask.isPending && <Loading rows={3} />}
        {ask.data && (
          <Card padded>
            <div className="presence">
              <Qr payload={ask.data.code} label={words.digits(ask.data.code)} />
              <p className="presence-digits">
                {ask.data.code.replace(/^(\d{4})(\d{4})$/, '$1 $2')}
              </p>
              <p className="lm-help">
                <Moment at={ask.data.until} as="time" />
                {words.until}
              </p>
              <Button icon="refresh" onPress={() => ask.mutate({})}>
                {words.renew}
              </Button>
            </div>
          </Card>
        )}
      </div>
      <div className="lm-section">
        <Mark>{words.note}</Mark>
      </div>
    </main>
  );
}
