// SPDX-License-Identifier: Apache-2.0
import { type FormEvent, useState } from 'react';
import type { Me } from '#modules/identity/contract';
import {
  Button,
  Card,
  ErrorState,
  Icon,
  Row,
  RowList,
  Section,
  TextField,
  useDoor,
  useSubmit,
  useWords,
} from '#packages/ui';
import type { Presence } from '../../contract.ts';
import { counterWords } from './words.ts';

export interface CardReaderProps {
  onPresent: (presence: Presence) => void;
}

/** Waits for a card on the reader, or for the code on the person's own screen. */
export function CardReader({ onPresent }: CardReaderProps) {
  const words = useWords(counterWords);
  const me = useDoor<undefined, Me>('GET /api/v1/identity/me');
  return (
    <>
      <div className="counter-reader">
        <Icon name="card" size={40} />
        <h2>{words.wait}</h2>
        <p>{words.waitNote}</p>
      </div>
      <div className="counter-ways">
        {me.data?.demo && <DemoCard onPresent={onPresent} />}
        <ScreenCode onPresent={onPresent} />
      </div>
    </>
  );
}

/** On a demo installation: whose card lies on the reader. */
function DemoCard({ onPresent }: CardReaderProps) {
  const words = useWords(counterWords);
  const [other, setOther] = useState('');
  const put = useSubmit<{ person: string }, { proof: string }>('POST /api/v1/demo/card', {
    onDone: ({ proof }) => onPresent({ kind: 'card', proof }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (other.trim()) put.mutate({ person: other.trim() });
  };
  return (
    <Section title={words.demoCard}>
      {put.isError && <ErrorState error={put.error} />}
      <RowList label={words.demoCard}>
        {Object.entries(words.people).map(([person, name]) => (
          <Row
            key={person}
            icon="card"
            title={name}
            sub={person}
            onPress={() => put.mutate({ person })}
          />
        ))}
      </RowList>
      <form className="counter-code" onSubmit={submit}>
        <TextField label={words.otherPerson} value={other} onChange={setOther} />
        <Button type="submit" isPending={put.isPending}>
          {words.put}
        </Button>
      </form>
    </Section>
  );
}

function ScreenCode({ onPresent }: CardReaderProps) {
  const words = useWords(counterWords);
  const [code, setCode] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const digits = code.replace(/\s/g, '');
    const isCode = /^\d{8}$/.test(digits);
    setWrong(!isCode);
    if (isCode) onPresent({ kind: 'screen-code', proof: digits });
  };
  return (
    <Section title={words.orCode}>
      <Card padded>
        <form className="lm-form" onSubmit={submit}>
          <TextField
            label={words.code}
            help={words.codeHelp}
            error={isWrong ? words.codeWrong : undefined}
            inputMode="numeric"
            value={code}
            onChange={setCode}
          />
          <Button type="submit" icon="qr">
            {words.codeUse}
          </Button>
        </form>
      </Card>
    </Section>
  );
}
