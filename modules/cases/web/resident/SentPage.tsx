// SPDX-License-Identifier: Apache-2.0
import { useParams } from 'wouter';
import {
  ButtonLink,
  Card,
  Clock,
  ErrorState,
  Loading,
  Mark,
  Note,
  Page,
  Pairs,
  Section,
  Timeline,
  useDoor,
  useText,
  useWords,
} from '#packages/ui';
import type { CaseView } from '../../contract.ts';
import './cases.css';
import { residentCaseWords } from './words.ts';

/** 提交好了: number, clock, what happens next, who to call. */
export default function SentPage() {
  const { id = '' } = useParams<{ id: string }>();
  const words = useWords(residentCaseWords);
  const text = useText();
  const read = useDoor<undefined, CaseView>('GET /api/v1/cases/{id}', undefined, { path: { id } });
  return (
    <Page
      bar={read.data ? text(read.data.matter.title) : words.bar}
      act={
        <ButtonLink to={`/cases/${id}`} kind="primary" wide tall>
          {words.track}
        </ButtonLink>
      }
    >
      {read.isPending && <Loading rows={5} />}
      {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && <Sent view={read.data} />}
    </Page>
  );
}

function Sent({ view }: { view: CaseView }) {
  const words = useWords(residentCaseWords);
  const text = useText();
  const { promised } = view.clocks;
  const steps = view.steps.filter(({ state }) => state !== 'done');
  return (
    <>
      <h1 className="lm-sr">{words.sent}</h1>
      <div className="lm-section">
        <Note title={words.sent}>{words.sentNote}</Note>
      </div>
      <div className="lm-section">
        <Card padded>
          <p className="lm-help">{words.number}</p>
          <p className="case-number lm-nb">{view.number}</p>
          {promised && (
            <div className="case-card-due">
              <Clock
                at={promised.due}
                before={words.atLatest}
                after={words.hasResult}
                note={words.nothingToDo}
              />
            </div>
          )}
        </Card>
      </div>
      <Section title={words.next}>
        <Card padded>
          <Timeline
            label={words.next}
            entries={steps.map((step) => ({
              key: step.code,
              state: step.state === 'here' ? 'here' : 'todo',
              what: text(step.title),
              who: text(step.organisation),
            }))}
          />
        </Card>
      </Section>
      <Section title={words.whoHelps}>
        <Pairs pairs={[{ key: 'ask', label: words.askWho, value: words.hotline }]} />
      </Section>
      <div className="lm-section">
        <Mark to="/diary">{words.inDiary}</Mark>
      </div>
    </>
  );
}
