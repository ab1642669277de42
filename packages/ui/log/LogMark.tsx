// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Note } from '../Note.tsx';
import { Seal } from '../Seal.tsx';
import { useUiWords } from '../ui-words.ts';
import { type LogPlace, type LogVerdict, verifyLogPlace } from './verify-inclusion.ts';

export interface LogMarkProps {
  place: LogPlace;
  /** Spoken name of the seal: which entry it checks. */
  label: string;
}

/** A seal at the corner of its entry, and the sentence it opens below. */
export function LogMark({ place, label }: LogMarkProps) {
  const [verdict, setVerdict] = useState<LogVerdict | 'checking'>();
  const press = async () => {
    if (verdict) return setVerdict(undefined);
    setVerdict('checking');
    setVerdict(await verifyLogPlace(place));
  };
  return (
    <div className="lm-log-mark">
      <Seal label={label} isOpen={verdict !== undefined} onPress={() => void press()} />
      {verdict && <LogSentence verdict={verdict} />}
    </div>
  );
}

function LogSentence({ verdict }: { verdict: LogVerdict | 'checking' }) {
  const words = useUiWords();
  if (verdict === 'checking') return <p role="status">{words.sealChecking}</p>;
  switch (verdict.is) {
    case 'true':
      return (
        <div role="status">
          <Note title={words.sealTrue}>
            {words.sealTrueNote((verdict.index + 1).toLocaleString('en'))}
          </Note>
        </div>
      );
    case 'false':
      return (
        <div role="alert">
          <Note kind="late" title={words.sealFalse}>
            {words.sealFalseNote((verdict.index + 1).toLocaleString('en'))}
          </Note>
        </div>
      );
    case 'waiting':
      return (
        <div role="status">
          <Note kind="wait" icon="clock" title={words.sealWaiting}>
            {words.sealWaitingNote}
          </Note>
        </div>
      );
    case 'unreachable':
      return (
        <div role="status">
          <Note kind="wait" icon="offline" title={words.sealUnreachable}>
            {words.sealUnreachableNote}
          </Note>
        </div>
      );
  }
}
