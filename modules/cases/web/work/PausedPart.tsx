// SPDX-License-Identifier: Apache-2.0
import { Button, Moment, Note, useKeys, useText, useWords } from '#packages/ui';
import type { CaseView } from '../../contract.ts';
import { workCaseWords } from './words.ts';

export interface PausedPartProps {
  view: CaseView;
  isPending: boolean;
  onResume: () => void;
}

/** The clock stands still: why, until when, and the way to go on earlier. */
export function PausedPart({ view, isPending, onResume }: PausedPartProps) {
  const words = useWords(workCaseWords);
  const text = useText();
  const { paused } = view.clocks;
  useKeys({ a: onResume });
  return (
    <div className="lm-section">
      <Note kind="wait" icon="pause" title={words.opinionOf.resume}>
        {paused && <p>{text(paused.why)}</p>}
        {paused?.until && (
          <p>
            {words.pausedUntil} <Moment at={paused.until} />
          </p>
        )}
        <div className="lm-acts">
          <Button kind="primary" keyHint="a" isPending={isPending} onPress={onResume}>
            {words.doAct.resume}
          </Button>
        </div>
      </Note>
    </div>
  );
}
