// SPDX-License-Identifier: Apache-2.0
import { type FormEvent, useState } from 'react';
import {
  Button,
  Card,
  type LogVerdict,
  Note,
  TextField,
  useWords,
  verifyLogPlace,
} from '#packages/ui';
import { openWords } from './words.ts';

/** A line's place and commitment: the reader's own browser recomputes the proof. */
export function CheckLine() {
  const words = useWords(openWords);
  const [index, setIndex] = useState('');
  const [leaf, setLeaf] = useState('');
  const [error, setError] = useState<string>();
  const [verdict, setVerdict] = useState<LogVerdict | 'checking'>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const isWhole =
      /^\d{1,15}$/.test(index.trim()) && /^[A-Za-z0-9+/]{40,}={0,2}$/.test(leaf.trim());
    setError(isWhole ? undefined : words.checkFormat);
    if (!isWhole) return setVerdict(undefined);
    setVerdict('checking');
    setVerdict(await verifyLogPlace({ index: Number(index), leaf: leaf.trim() }));
  };
  return (
    <Card padded>
      <p className="lm-help">{words.checkNote}</p>
      <form className="lm-form log-form" onSubmit={(event) => void submit(event)}>
        <TextField label={words.index} inputMode="numeric" value={index} onChange={setIndex} />
        <TextField label={words.leaf} value={leaf} onChange={setLeaf} error={error} />
        <div>
          <Button kind="primary" type="submit" icon="seal" isPending={verdict === 'checking'}>
            {words.check}
          </Button>
        </div>
      </form>
      <div aria-live="polite">
        {verdict && verdict !== 'checking' && <Answer verdict={verdict} />}
      </div>
    </Card>
  );
}

function Answer({ verdict }: { verdict: LogVerdict }) {
  const words = useWords(openWords);
  switch (verdict.is) {
    case 'true':
      return (
        <Note title={words.yes}>
          {words.yesNote(
            (verdict.index + 1).toLocaleString('en'),
            verdict.size.toLocaleString('en'),
          )}
        </Note>
      );
    case 'false':
      return (
        <Note kind="late" title={words.no}>
          {words.noNote}
        </Note>
      );
    case 'waiting':
      return (
        <Note kind="wait" icon="clock" title={words.waiting}>
          {words.waitingNote}
        </Note>
      );
    case 'unreachable':
      return (
        <Note kind="wait" icon="offline" title={words.unreachable}>
          {words.unreachableNote}
        </Note>
      );
  }
}
