// SPDX-License-Identifier: Apache-2.0
import { memo } from 'react';
import type { CaseRow } from '#modules/cases/contract';
import { type DueGroup, spanWords, workCaseWords } from '#modules/cases/web';
import { Icon, Moment, State, serverNow, useText, useWords } from '#packages/ui';

export interface InboxRowProps {
  row: CaseRow;
  group: DueGroup;
  isChosen: boolean;
  onChoose: (id: string) => void;
  onOpen: (id: string) => void;
}

/** One case in the list: one line, whatever it is called; the whole name is in its title. */
export const InboxRow = memo(InboxRowPlain, isSame);

function isSame(before: InboxRowProps, now: InboxRowProps): boolean {
  return before.row === now.row && before.group === now.group && before.isChosen === now.isChosen;
}

function InboxRowPlain({ row, group, isChosen, onChoose, onOpen }: InboxRowProps) {
  const words = useWords(workCaseWords);
  const text = useText();
  const step = text(row.stepTitle) || words.states[row.state];
  return (
    <li>
      <button
        type="button"
        id={`row-${row.id}`}
        className="inbox-row"
        aria-current={isChosen ? 'true' : undefined}
        onClick={() => onChoose(row.id)}
        onDoubleClick={() => onOpen(row.id)}
      >
        <span className="inbox-due">
          <DueWords row={row} group={group} />
        </span>
        <span className="inbox-what" title={text(row.title)}>
          <b>{text(row.title)}</b> <span>{row.applicant}</span>
        </span>
        <span className="inbox-step" title={step}>
          {row.awaitingVerification && <Icon name="pause" size={16} label={words.awaiting} />}
          <span className="work-cut">{step}</span>
        </span>
        <span className="inbox-area work-cut" title={text(row.areaName)}>
          {text(row.areaName)}
        </span>
        <span className="inbox-from">{words.channels[row.channel]}</span>
      </button>
    </li>
  );
}

function DueWords({ row, group }: Pick<InboxRowProps, 'row' | 'group'>) {
  const words = useWords(workCaseWords);
  if (group === 'ended') return <span className="lm-quiet">{words.states[row.state]}</span>;
  if (group === 'paused') return <State kind="wait">{words.pausedShort}</State>;
  if (!row.due) return <span className="lm-quiet">{words.states[row.state]}</span>;
  if (group === 'late') {
    const by = serverNow().getTime() - Date.parse(row.due);
    return <State kind="late">{words.lateBy(spanWords(by, words).trim())}</State>;
  }
  return <Moment at={row.due} as={group === 'today' ? 'time' : 'full'} />;
}
