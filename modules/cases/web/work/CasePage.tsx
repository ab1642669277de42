// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import type { MatterPage } from '#modules/matters/contract';
import {
  ButtonLink,
  ErrorState,
  Loading,
  Note,
  Section,
  useDoor,
  useKeys,
  useText,
  useWords,
} from '#packages/ui';
import type { CaseField, CaseView } from '../../contract.ts';
import { Assessment } from './Assessment.tsx';
import { CaseHead } from './CaseHead.tsx';
import { Clocks } from './Clocks.tsx';
import { Hearing } from './Hearing.tsx';
import { Opinion } from './Opinion.tsx';
import { Outcome } from './Outcome.tsx';
import { Proofs } from './Proofs.tsx';
import { RulesTable } from './RulesTable.tsx';
import { StepFacts } from './StepFacts.tsx';
import { useNeighbours } from './use-neighbours.ts';
import { WhyMine } from './WhyMine.tsx';
import { WorkTimeline } from './WorkTimeline.tsx';
import './work-case.css';
import { workCaseWords } from './words.ts';

/** One case at work: what happened · rules, facts and the act · why it is mine, and the clocks. */
export default function CasePage() {
  const { id = '' } = useParams<{ id: string }>();
  const words = useWords(workCaseWords);
  const read = useDoor<undefined, CaseView>('GET /api/v1/cases/{id}', undefined, { path: { id } });
  const [, navigate] = useLocation();
  const { previous, next } = useNeighbours(id);
  useKeys({
    j: next ? () => navigate(`/cases/${next}`) : undefined,
    k: previous ? () => navigate(`/cases/${previous}`) : undefined,
    u: () => navigate('/'),
  });
  if (read.data) return <Loaded key={id} view={read.data} />;
  return (
    <main className="wcase-empty" id="main">
      {read.isError ? (
        <ErrorState
          isPage
          error={read.error}
          onRetry={() => void read.refetch()}
          other={<ButtonLink to="/">{words.inbox}</ButtonLink>}
        />
      ) : (
        <Loading rows={8} note={words.loading} />
      )}
    </main>
  );
}

function Loaded({ view }: { view: CaseView }) {
  const words = useWords(workCaseWords);
  const [opened, setOpened] = useState<Record<string, CaseField>>({});
  const [acted, setActed] = useState<string>();
  const matter = useDoor<{ version: number; area: string }, MatterPage>(
    'GET /api/v1/matters/{code}',
    { version: view.matter.version, area: view.area.code },
    { path: { code: view.matter.code } },
  );
  const { next } = useNeighbours(view.id);
  const hasRules = view.criteria.length > 0 || view.evidence.length > 0;
  const facts = <StepFacts view={view} page={matter.data} opened={opened} onOpened={setOpened} />;
  return (
    <div className="wcase" data-matter={view.matter.code}>
      <CaseHead view={view} />
      <main className="wcase-body" id="main">
        <div className="wcase-main">
          {acted && (
            <div className="wcase-acted" role="status">
              <Note title={words.acted[acted]}>
                <ButtonLink to={next ? `/cases/${next}` : '/'}>
                  {next ? words.next : words.inbox}
                </ButtonLink>
              </Note>
            </div>
          )}
          <Outcome view={view} />
          <Assessment view={view} />
          <Hearing view={view} />
          {hasRules && <Rules view={view} opened={opened} />}
          {!hasRules && facts}
          {matter.isError && (
            <ErrorState error={matter.error} onRetry={() => void matter.refetch()} />
          )}
          {matter.data && <Opinion view={view} page={matter.data} onActed={setActed} />}
          {hasRules && facts}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so a key must reach it */}
        <aside className="wcase-why" tabIndex={0} aria-label={words.mine}>
          <WhyMine view={view} />
          <Section title={words.clocks}>
            <Clocks view={view} />
          </Section>
        </aside>
        <div className="wcase-course">
          <Section title={words.course} aside={words.oldestFirst}>
            <WorkTimeline view={view} />
          </Section>
        </div>
      </main>
    </div>
  );
}

function Rules({ view, opened }: { view: CaseView; opened: Record<string, CaseField> }) {
  const words = useWords(workCaseWords);
  const text = useText();
  return (
    <Section
      title={words.rules}
      aside={words.matterVersion(text(view.matter.title), view.matter.version)}
    >
      <RulesTable view={view} opened={opened} />
      <Proofs view={view} />
    </Section>
  );
}
