// SPDX-License-Identifier: Apache-2.0
import { useMemo, useState } from 'react';
import { Button, Empty, ErrorState, State, useKeys, useText, useWords } from '#packages/ui';
import type { AskedOfUs, WorkQuestion } from '../../contract.ts';
import { useBurdenAct } from '../doors.ts';
import { Sentence } from '../Sentence.tsx';
import { useSay } from '../say.ts';
import { burdenWords } from '../words.ts';
import { useStoppedUntil } from './use-stopped-until.ts';
import { askedWords } from './words.ts';

export interface UnnumberedProps {
  asked: AskedOfUs;
  onSaid: (said: string) => void;
}

const ORDER: readonly WorkQuestion['state'][] = ['noted', 'waiting', 'going-on'];

/** What may still be asked first, then what waits and what goes on; what is ruled on last. */
function byUrgency(a: WorkQuestion, b: WorkQuestion): number {
  const place = ({ state }: WorkQuestion) =>
    ORDER.includes(state) ? ORDER.indexOf(state) : ORDER.length;
  return place(a) - place(b);
}

/** Work without a number: one button asks by what right, and at once it need not be done. */
export function Unnumbered({ asked, onSaid }: UnnumberedProps) {
  const words = useWords(askedWords);
  const stoppedUntil = useStoppedUntil();
  const say = useSay();
  const rows = useMemo(() => [...asked.unnumbered].sort(byUrgency), [asked.unnumbered]);
  const open = rows.filter(({ mine }) => mine.includes('ask'));
  const [chosen, setChosen] = useState<string>();
  const at = Math.max(
    0,
    open.findIndex(({ id }) => id === chosen),
  );
  const act = useBurdenAct<WorkQuestion>((answer) => onSaid(stoppedUntil(answer)));
  const ask = ({ id, version }: WorkQuestion) => {
    if (!act.isPending) {
      act.mutate({ door: 'POST /api/v1/burden/questions/{id}/ask', id, version, body: {} });
    }
  };
  const choose = (next: WorkQuestion | undefined) => {
    if (!next) return;
    setChosen(next.id);
    document.getElementById(`ask-${next.id}`)?.querySelector('button')?.focus();
  };
  useKeys({
    j: () => choose(open[at + 1]),
    k: () => choose(open[at - 1]),
    q: open[at] ? () => ask(open[at]!) : undefined,
  });
  return (
    <section className="gate-section" aria-labelledby="asked-unnumbered">
      <div className="gate-head">
        <h2 id="asked-unnumbered">{words.unnumberedTitle(rows.length)}</h2>
        <small>{words.unnumberedNote}</small>
      </div>
      {act.isError && (
        <div className="asked-fault">
          <ErrorState error={act.error} />
        </div>
      )}
      {rows.length === 0 ? (
        <div className="lm-card">
          <Empty title={words.noUnnumbered}>{words.noUnnumberedNote}</Empty>
        </div>
      ) : (
        <ul className="lm-card asked-none">
          {rows.map((row) => (
            <li key={row.id}>
              <What row={row} />
              <Effort row={row} />
              <span className="asked-none-do" id={`ask-${row.id}`}>
                {row.mine.includes('ask') ? (
                  <>
                    <Button
                      kind={row.id === open[at]?.id ? 'primary' : 'outline'}
                      keyHint={row.id === open[at]?.id ? 'q' : undefined}
                      isPending={act.isPending && act.variables?.id === row.id}
                      onPress={() => ask(row)}
                    >
                      {words.ask}
                    </Button>
                    <small>
                      <Sentence>{words.askNote(say.day(asked.askDue))}</Sentence>
                    </small>
                  </>
                ) : (
                  <Standing row={row} />
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function What({ row }: { row: WorkQuestion }) {
  const words = useWords(askedWords);
  const common = useWords(burdenWords);
  const text = useText();
  const say = useSay();
  const came = words.asked(text(row.from.name), say.day(row.askedOn), common.askedBy[row.askedBy]);
  const ours = row.questionedAt ? `${words.askedByUs(say.day(row.questionedAt))}` : undefined;
  const said = row.declaration
    ? [text(row.from.name), row.declaration]
    : [came, ours ?? words.noNumberNoDocument];
  return (
    <span>
      <b>{row.title}</b>
      <small>
        <Sentence>{said.join(common.comma)}</Sentence>
      </small>
    </span>
  );
}

function Effort({ row }: { row: WorkQuestion }) {
  const say = useSay();
  if (row.minutesEach === 0) return <span />;
  return (
    <span className="asked-none-effort">
      {say.minutes(row.minutesEach)}
      <small>{say.often(row.often)}</small>
    </span>
  );
}

const LOOKS = {
  noted: { kind: 'info', icon: 'clock' },
  waiting: { kind: 'wait', icon: 'pause' },
  'going-on': { kind: 'info', icon: 'right' },
  stopped: { kind: 'ok', icon: 'stop' },
  'to-be-admitted': { kind: 'wait', icon: 'pause' },
  continues: { kind: 'info', icon: 'right' },
} as const;

/** Where it stands: suspended until a ruling, going on, or ruled. */
function Standing({ row }: { row: WorkQuestion }) {
  const words = useWords(askedWords);
  const common = useWords(burdenWords);
  const text = useText();
  const say = useSay();
  const look = LOOKS[row.state];
  return (
    <>
      <State kind={look.kind} icon={look.icon}>
        {common.questionStates[row.state]}
      </State>
      {row.due && (
        <small>
          {row.state === 'going-on' ? words.ratifyBy : words.ruledBy}{' '}
          <Sentence>{say.moment(row.due)}</Sentence>
          {row.state === 'waiting' && (
            <>
              {` ${words.ruled}`}
              <br />
              {words.byRule}
            </>
          )}
        </small>
      )}
      {row.ruling && (
        <small>
          {row.ruling.by ? text(row.ruling.by) : common.byClock}
          {common.comma}
          {row.ruling.reasons}
        </small>
      )}
    </>
  );
}
