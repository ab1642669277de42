// SPDX-License-Identifier: Apache-2.0
import { Link } from 'wouter';
import { Chip, Clock, Icon, Moment, useIsElder, useText, useWords, Way } from '#packages/ui';
import type { CaseRow } from '../../contract.ts';
import { stateKind, wayOf } from '../case-state.ts';
import './cases.css';
import { residentCaseWords } from './words.ts';
import type { ResidentCaseWords } from './words.zh.ts';

/** Somebody else owes the next act. */
const RUNNING = new Set<string>(['submitted', 'accepted', 'reviewed']);

export function stateWords(
  row: Pick<CaseRow, 'state' | 'paused' | 'awaitingVerification'>,
  words: ResidentCaseWords,
): string {
  if (row.paused) return words.paused;
  if (row.awaitingVerification && row.state === 'reviewed') return words.awaiting;
  return words.states[row.state];
}

/** One case under way: what it is, how far it has come, by when there is a result. */
export function CaseCard({ row }: { row: CaseRow }) {
  const words = useWords(residentCaseWords);
  const text = useText();
  const isElder = useIsElder();
  const to = row.state === 'draft' ? `/apply/${row.id}` : `/cases/${row.id}`;
  if (isElder) return <ElderCaseCard row={row} to={to} />;
  const needsHer = row.state === 'supplement-requested' || row.state === 'draft';
  const isOpen = needsHer || RUNNING.has(row.state);
  return (
    <Link className="lm-card case-card" href={to}>
      <header>
        <b>{text(row.title)}</b>
        <Chip kind={stateKind(row.state, row.paused)}>{stateWords(row, words)}</Chip>
      </header>
      {row.state !== 'draft' && (
        <Way
          label={words.wayLabel}
          steps={wayOf(row.state, row.paused).map(({ node, state }) => ({
            key: node,
            name: words.nodes[node],
            state,
          }))}
        />
      )}
      {row.due && isOpen && (
        <div className="case-card-due">
          <Clock
            at={row.due}
            before={row.state === 'draft' ? words.draftUntil : words.atLatest}
            after={row.state === 'draft' ? undefined : words.hasResult}
            note={needsHer ? undefined : words.nothingToDo}
            state={row.paused ? 'paused' : 'running'}
          />
        </div>
      )}
    </Link>
  );
}

function ElderCaseCard({ row, to }: { row: CaseRow; to: string }) {
  const words = useWords(residentCaseWords);
  const text = useText();
  const isRunning = RUNNING.has(row.state);
  return (
    <Link className="lm-card case-card" href={to}>
      <header>
        <b>{text(row.title)}</b>
        <Icon name="right" />
      </header>
      {isRunning && row.due ? (
        <>
          <p className="case-card-say">
            {words.workingOn}
            <b>
              <Moment at={row.due} as="spoken" />
            </b>
            {words.tellResult}
          </p>
          <p className="case-card-due lm-state lm-ok">
            <Icon name="ok" />
            {words.waitAtHome}
          </p>
        </>
      ) : (
        <p className="case-card-say">
          <b>{stateWords(row, words)}</b>
        </p>
      )}
    </Link>
  );
}
