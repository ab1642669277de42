// SPDX-License-Identifier: Apache-2.0
import { Redirect, useParams } from 'wouter';
import {
  Card,
  Chip,
  Clock,
  ErrorState,
  Fold,
  Loading,
  Moment,
  Page,
  Section,
  Title,
  useDoor,
  useText,
  useWords,
  Way,
} from '#packages/ui';
import type { CaseView } from '../../contract.ts';
import { stateKind, wayOf } from '../case-state.ts';
import { stateWords } from './CaseCard.tsx';
import { CaseTimeline } from './CaseTimeline.tsx';
import './cases.css';
import { Facts } from './Facts.tsx';
import { RatePart } from './RatePart.tsx';
import { Refused } from './Refused.tsx';
import { Granted, NotAccepted } from './Result.tsx';
import { SupplementPart } from './SupplementPart.tsx';
import { WithdrawPart } from './WithdrawPart.tsx';
import { residentCaseWords } from './words.ts';

const REFRESH_MS = 20_000;

/** 办到哪一步: the way, the clock, what is asked, the result, and everything that happened. */
export default function CasePage() {
  const { id = '' } = useParams<{ id: string }>();
  const words = useWords(residentCaseWords);
  const text = useText();
  const read = useDoor<undefined, CaseView>('GET /api/v1/cases/{id}', undefined, {
    path: { id },
    everyMs: REFRESH_MS,
  });
  if (read.data?.state === 'draft') return <Redirect to={`/apply/${id}`} replace />;
  return (
    <Page bar={read.data ? text(read.data.matter.title) : words.bar} backTo="/cases">
      {read.isPending && <Loading rows={6} />}
      {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && <CaseInFull view={read.data} />}
    </Page>
  );
}

function CaseInFull({ view }: { view: CaseView }) {
  const words = useWords(residentCaseWords);
  const isOver = view.decision !== null || view.state === 'completed';
  return (
    <>
      <Outcome view={view} />
      {!isOver && <Standing view={view} />}
      {view.state === 'supplement-requested' && <SupplementPart view={view} />}
      <Section title={words.course} aside={words.newestFirst}>
        <Card padded>
          <CaseTimeline view={view} />
        </Card>
      </Section>
      <div className="lm-section">
        <Card>
          <Fold title={words.facts}>
            <Facts view={view} mayCorrect={!isOver} />
          </Fold>
        </Card>
      </div>
      {view.mine.acts.includes('rate') || view.rating ? <RatePart view={view} /> : null}
      {view.mine.acts.includes('withdraw') && <WithdrawPart view={view} />}
    </>
  );
}

function Outcome({ view }: { view: CaseView }) {
  switch (view.state) {
    case 'granted':
    case 'completed':
      return <Granted view={view} />;
    case 'refused':
      return <Refused view={view} />;
    case 'not-accepted':
      return <NotAccepted view={view} />;
    case 'draft':
    case 'submitted':
    case 'supplement-requested':
    case 'accepted':
    case 'reviewed':
    case 'withdrawn':
    case 'lapsed':
      return <Heading view={view} />;
  }
}

function Heading({ view }: { view: CaseView }) {
  const words = useWords(residentCaseWords);
  const text = useText();
  return (
    <Title
      lede={
        <>
          <span className="lm-nb">{view.number}</span>
          {view.submittedAt && (
            <>
              ，{words.submittedAt} <Moment at={view.submittedAt} />
            </>
          )}
        </>
      }
    >
      {text(view.matter.title)}
    </Title>
  );
}

function Standing({ view }: { view: CaseView }) {
  const words = useWords(residentCaseWords);
  const text = useText();
  const { promised, paused } = view.clocks;
  const needsHer = view.state === 'supplement-requested';
  const state = { state: view.state, ...view.flags };
  return (
    <div className="lm-section">
      <Card padded className="case-card">
        <header>
          <h2>{words.wayLabel}</h2>
          <Chip kind={stateKind(view.state, view.flags.paused)}>{stateWords(state, words)}</Chip>
        </header>
        <Way
          label={words.wayLabel}
          steps={wayOf(view.state, view.flags.paused).map(({ node, state: at }) => ({
            key: node,
            name: words.nodes[node],
            state: at,
          }))}
        />
        {promised && (
          <div className="case-card-due">
            <Clock
              at={promised.due}
              before={words.atLatest}
              after={words.hasResult}
              note={paused ? text(paused.why) : needsHer ? undefined : words.nothingToDo}
              state={paused ? 'paused' : 'running'}
            />
          </div>
        )}
      </Card>
    </div>
  );
}
