// SPDX-License-Identifier: Apache-2.0
import { type FormEvent, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { VerifiedECert, VerifyECertBody } from '#modules/ecerts/contract';
import {
  Button,
  ErrorState,
  Moment,
  Note,
  Pairs,
  Section,
  TextField,
  Title,
  useSubmit,
  useText,
  useWords,
} from '#packages/ui';
import { openWords } from './words.ts';

/** A number is upper-case letters, digits and separators; anything else is the text of a code. */
function bodyOf(typed: string): VerifyECertBody {
  return /^[0-9A-Za-z.\- ]{1,80}$/.test(typed)
    ? { identifier: typed.replaceAll(' ', '') }
    : { qr: typed };
}

/** 查证照: by number status, type, issuer and date, no more; by code also what the holder chose. */
export default function VerifyPage() {
  const words = useWords(openWords);
  const [params] = useSearchParams();
  const [typed, setTyped] = useState(params.get('identifier') ?? '');
  const ask = useSubmit<VerifyECertBody, VerifiedECert>('POST /api/v1/ecerts/verify');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim()) ask.mutate(bodyOf(typed.trim()));
  };
  return (
    <main className="open-main open-narrow" id="main">
      <Title lede={words.verifyLede}>{words.verifyTitle}</Title>
      <form className="lm-form lm-section" onSubmit={submit}>
        <TextField label={words.identifier} value={typed} onChange={setTyped} isLong />
        <div>
          <Button kind="primary" type="submit" icon="search" isPending={ask.isPending}>
            {words.check}
          </Button>
        </div>
      </form>
      <div aria-live="polite">
        {ask.isError && (
          <div className="lm-section">
            <ErrorState error={ask.error} />
          </div>
        )}
        {ask.data && <Answer found={ask.data} isByNumber={'identifier' in bodyOf(typed.trim())} />}
      </div>
    </main>
  );
}

function Answer({ found, isByNumber }: { found: VerifiedECert; isByNumber: boolean }) {
  const words = useWords(openWords);
  const text = useText();
  const kind = found.status === 'valid' ? 'ok' : found.status === 'suspended' ? 'wait' : 'late';
  const about = [
    found.type && { key: 'type', label: words.type, value: text(found.type.title) },
    found.issuer && { key: 'issuer', label: words.issuer, value: text(found.issuer.title) },
    found.issuedOn && {
      key: 'issued',
      label: words.issuedOn,
      value: <Moment at={found.issuedOn} as="day" />,
    },
    found.validTo && {
      key: 'until',
      label: words.validTo,
      value: <Moment at={found.validTo} as="day" />,
    },
  ].filter((pair) => pair !== undefined && pair !== '' && pair !== null);
  return (
    <>
      <div className="lm-section">
        <Note kind={kind} title={words.statuses[found.status]}>
          {found.why && <p>{words.why[found.why]}</p>}
          <p className="lm-help">
            {words.checkedAt} <Moment at={found.checkedAt} />
            {isByNumber && found.status === 'valid' && `。${words.onlyNumber}`}
          </p>
        </Note>
      </div>
      {about.length > 0 && (
        <div className="lm-section">
          <Pairs pairs={about} />
        </div>
      )}
      {found.shows && found.shows.length > 0 && (
        <Section title={words.shows}>
          <Pairs
            pairs={found.shows.map(({ name, label, value }) => ({
              key: name,
              label: text(label),
              value: String(value ?? '—'),
            }))}
          />
        </Section>
      )}
    </>
  );
}
