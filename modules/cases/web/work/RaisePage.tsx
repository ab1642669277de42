// SPDX-License-Identifier: Apache-2.0
import {
  Empty,
  ErrorState,
  Loading,
  Moment,
  Row,
  RowList,
  Section,
  State,
  Title,
  useText,
  useWords,
} from '#packages/ui';
import { stateKind } from '../case-state.ts';
import { useCaseList } from './use-case-list.ts';
import { useRaisable } from './use-raisable.ts';
import './work-case.css';
import { workCaseWords } from './words.ts';

/** 向部门提出: what her body may put to departments, and what it has put to them. */
export default function RaisePage() {
  const words = useWords(workCaseWords);
  const text = useText();
  const { matters, isPending } = useRaisable();
  const unit = (of: string) => words.units[of] ?? of;
  return (
    <main className="wraise" id="main">
      <Title lede={words.raiseNote}>{words.raise}</Title>
      {isPending && <Loading rows={3} />}
      {!isPending && matters.length === 0 && (
        <Empty title={words.raiseNone}>{words.raiseNoneNote}</Empty>
      )}
      {matters.length > 0 && (
        <div className="lm-section">
          <RowList label={words.raise}>
            {matters.map((matter) => (
              <Row
                key={matter.code}
                icon="building"
                title={text(matter.title)}
                sub={text(matter.summary)}
                meta={[
                  {
                    icon: 'clock',
                    text: words.raiseWithin(matter.promised.days, unit(matter.promised.unit)),
                  },
                ]}
                to={`/raise/${matter.code}`}
              />
            ))}
          </RowList>
        </div>
      )}
      <RaisedBefore />
    </main>
  );
}

function RaisedBefore() {
  const words = useWords(workCaseWords);
  const text = useText();
  const { read, rows } = useCaseList('body');
  return (
    <Section title={words.raisedBefore}>
      {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.isPending && <Loading rows={3} />}
      {read.data && rows.length === 0 && <p className="lm-quiet">{words.raisedNone}</p>}
      {rows.length > 0 && (
        <RowList label={words.raisedBefore}>
          {rows.map((row) => (
            <Row
              key={row.id}
              title={text(row.title)}
              sub={
                <>
                  {row.number ?? ''} <Moment at={row.updatedAt} as="near" />
                </>
              }
              to={`/cases/${row.id}`}
              end={
                <State kind={stateKind(row.state, row.paused)}>
                  {(row.step && row.stepTitle && text(row.stepTitle)) || words.states[row.state]}
                </State>
              }
            />
          ))}
        </RowList>
      )}
    </Section>
  );
}
