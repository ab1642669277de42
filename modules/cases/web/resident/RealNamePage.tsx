// SPDX-License-Identifier: Apache-2.0
import { type FormEvent, useState } from 'react';
import {
  Button,
  ButtonLink,
  Card,
  ErrorState,
  Mark,
  Note,
  Page,
  TextField,
  Title,
  useKept,
  useSubmit,
  useWords,
} from '#packages/ui';
import type { VerifyRealName } from '../../contract.ts';
import { residentCaseWords } from './words.ts';

/** 实名: name and number against the household register; every mismatch gets the same answer. */
export default function RealNamePage() {
  const words = useWords(residentCaseWords);
  const kept = useKept<VerifyRealName>('real-name', { name: '', idNumber: '' });
  const [isLooked, setLooked] = useState(false);
  const { name, idNumber } = kept.values;
  const send = useSubmit<VerifyRealName, { level: string }>('POST /api/v1/cases/real-name', {
    refresh: ['GET /api/v1/identity/me'],
    onDone: kept.drop,
  });
  const hasNumberForm = /^\d{17}[\dXx]$/.test(idNumber.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setLooked(true);
    if (!name.trim() || !hasNumberForm) return;
    send.mutate({ name: name.trim(), idNumber: idNumber.trim().toUpperCase() });
  };
  if (send.isSuccess) {
    return (
      <Page
        bar={words.realName}
        backTo="/me"
        act={
          <ButtonLink to="/" kind="primary" wide tall>
            {words.home}
          </ButtonLink>
        }
      >
        <h1 className="lm-sr">{words.realName}</h1>
        <div className="lm-section">
          <Note title={words.realNameDone}>{words.realNameDoneNote}</Note>
        </div>
      </Page>
    );
  }
  return (
    <Page bar={words.realName} backTo="/me">
      <Title lede={words.realNameLede}>{words.realName}</Title>
      <div className="lm-section">
        <Card padded>
          <form className="lm-form" onSubmit={submit}>
            <TextField
              label={words.realNameName}
              autoComplete="off"
              value={name}
              onChange={(next) => kept.change({ ...kept.values, name: next })}
              error={isLooked && !name.trim() ? words.realNameNameMissing : undefined}
            />
            <TextField
              label={words.realNameNumber}
              autoComplete="off"
              value={idNumber}
              onChange={(next) => kept.change({ ...kept.values, idNumber: next })}
              error={isLooked && !hasNumberForm ? words.realNameNumberForm : undefined}
            />
            {send.isError && <ErrorState error={send.error} />}
            <Button kind="primary" type="submit" wide tall isPending={send.isPending}>
              {words.realNameSend}
            </Button>
          </form>
        </Card>
      </div>
      <div className="lm-section">
        <Mark>{words.realNameMark}</Mark>
      </div>
    </Page>
  );
}
