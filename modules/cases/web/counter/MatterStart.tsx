// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import type { MatterList, MatterSummary } from '#modules/matters/contract';
import { limitWords, matterWords, performerWords } from '#modules/matters/web';
import {
  Button,
  Empty,
  ErrorState,
  Icon,
  Loading,
  type ProblemError,
  SearchBox,
  Section,
  State,
  useDoor,
  useSubmit,
  useText,
  useWords,
} from '#packages/ui';
import type { CaseDraft, OpenCase, Presence } from '../../contract.ts';
import { RightDoor } from './RightDoor.tsx';
import { type ChangeSitting, withCase, withElsewhere } from './sitting.ts';
import { counterWords } from './words.ts';

export interface MatterStartProps {
  presence: Presence;
  /** Codes of matters she was told are handled elsewhere. */
  elsewhere: readonly string[];
  onChange: ChangeSitting;
}

/** What she wants, in her words; each matter is started in her name, or its right door is told. */
export function MatterStart({ presence, elsewhere, onChange }: MatterStartProps) {
  const words = useWords(counterWords);
  const [q, setQ] = useState('');
  const read = useDoor<{ q: string }, MatterList>('GET /api/v1/matters', { q });
  return (
    <Section title={words.found} aside={words.beginNote}>
      <SearchBox label={words.find} value={q} onSearch={setQ} asYouType focusKey="/" />
      <div className="counter-gap">
        {read.isPending && <Loading rows={4} />}
        {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
        {read.data?.items.length === 0 && (
          <Empty icon="search" title={words.none}>
            {words.noneNote}
          </Empty>
        )}
        {read.data && read.data.items.length > 0 && (
          <ul className="lm-card lm-rows">
            {read.data.items.map((matter) => (
              <MatterToStart
                key={matter.code}
                matter={matter}
                presence={presence}
                elsewhere={elsewhere}
                onChange={onChange}
              />
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}

/** Refusals that mean: this counter is the wrong door. */
function isElsewhere(error: ProblemError): boolean {
  return error.code === 'CASE_MATTER_ELSEWHERE' || error.code === 'CASE_NO_POWER';
}

interface ToStartProps extends MatterStartProps {
  matter: MatterSummary;
}

function MatterToStart({ matter, presence, elsewhere, onChange }: ToStartProps) {
  const words = useWords(counterWords);
  const limits = useWords(matterWords);
  const text = useText();
  const open = useSubmit<OpenCase, CaseDraft>('POST /api/v1/cases', {
    onDone: (draft) => onChange(withCase(draft.id)),
  });
  const start = () =>
    open.mutate(
      { matter: matter.code, presence, channel: 'counter' },
      { onError: (error) => isElsewhere(error) && onChange(withElsewhere(matter.code)) },
    );
  const isPrinted = elsewhere.includes(matter.code);
  return (
    <li>
      <div className="counter-row">
        <span>
          <b>{text(matter.title)}</b>
          <small>{text(matter.summary)}</small>
        </span>
        <span>
          {words.decides(performerWords(matter.decidedBy, limits))}
          <small>{limitWords(matter.promised, limits)}</small>
        </span>
        {isPrinted ? (
          <State kind="ok" icon="check">
            {words.printed}
          </State>
        ) : (
          <Button isPending={open.isPending} onPress={start}>
            {words.begin}
          </Button>
        )}
      </div>
      {isPrinted && <Elsewhere code={matter.code} />}
      {open.isError && !isElsewhere(open.error) && (
        <ErrorState error={open.error} onRetry={start} />
      )}
    </li>
  );
}

/** 不归这里: the right door, in one line. */
function Elsewhere({ code }: { code: string }) {
  const words = useWords(counterWords);
  return (
    <p className="counter-door">
      <Icon name="door" />
      <span>
        <b>{words.elsewhere}</b>
        <RightDoor code={code} />
      </span>
    </p>
  );
}
