// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { useLocation, useParams } from 'wouter';
import {
  ButtonLink,
  ErrorState,
  formatTime,
  Loading,
  Note,
  Section,
  useKeys,
  useText,
  useWords,
} from '#packages/ui';
import type { Deed } from '../../contract.ts';
import { nameOfPaper } from '../link-words.ts';
import { WhyChain } from '../WhyChain.tsx';
import { ActsGiven } from './ActsPart.tsx';
import { AssignPart } from './AssignPart.tsx';
import { DeedChain } from './DeedChain.tsx';
import { DeedHead } from './DeedHead.tsx';
import { DeedHistory } from './DeedHistory.tsx';
import { DeedState } from './DeedState.tsx';
import { DeedTurnPart } from './DeedTurnPart.tsx';
import { changedFrom, type DeedChange, hasStopped, receiverOf, stageOf, termsOf } from './deed.ts';
import './deed.css';
import { MeansPart } from './MeansPart.tsx';
import { PartiesPart } from './PartiesPart.tsx';
import { StopActs } from './StopActs.tsx';
import { StoppedPart } from './StoppedPart.tsx';
import { SupervisionPart } from './SupervisionPart.tsx';
import { postsOf, useDeed, useDeedAct, usePicture, useSources } from './use-deed.ts';
import { useStanding } from './use-standing.ts';
import { deedWords } from './words.ts';

export interface DeedPageProps {
  /** What would happen to open cases if it stopped: shown by the face, for powers know no cases. */
  whatIf?: (deed: Deed) => ReactNode;
}

/** 一份委托书: what it gives with which means, whose turn it is, and the chain it hangs on. */
export default function DeedPage({ whatIf }: DeedPageProps) {
  const { id = '' } = useParams<{ id: string }>();
  const words = useWords(deedWords);
  const read = useDeed(id);
  const [, navigate] = useLocation();
  useKeys({ u: () => navigate('/delegations') });
  if (read.data) return <Loaded key={id} deed={read.data} whatIf={whatIf} />;
  return (
    <main className="deed-empty" id="main">
      {read.isError ? (
        <ErrorState
          isPage
          error={read.error}
          onRetry={() => void read.refetch()}
          other={<ButtonLink to="/delegations">{words.back}</ButtonLink>}
        />
      ) : (
        <Loading rows={8} note={words.loading} />
      )}
    </main>
  );
}

function Loaded({ deed, whatIf }: { deed: Deed; whatIf: DeedPageProps['whatIf'] }) {
  const words = useWords(deedWords);
  const text = useText();
  const picture = usePicture(deed);
  const mayAmend = deed.mine.includes('amend');
  const sources = useSources(deed, mayAmend);
  const amend = useDeedAct(deed.id);
  const terms = termsOf(deed);
  const change = (said: DeedChange) => {
    const body = changedFrom(terms, said);
    if (Object.keys(body).length === 0) return;
    amend.mutate({ verb: 'amend', body, key: crypto.randomUUID() });
  };
  const standing = useStanding(deed);
  const names = { from: text(deed.fromName), to: text(deed.toName), area: deed.areaName };
  return (
    <div className="deed">
      <DeedHead
        title={text(deed.entryTitle)}
        chip={<DeedState deed={deed} />}
        sub={
          <>
            {nameOfPaper(deed.document)}
            {words.comma}
            {names.to}
            <SavedWords amend={amend} deed={deed} />
          </>
        }
        stage={stageOf(deed)}
        hasStopped={hasStopped(deed)}
      />
      <div className="deed-body">
        <main className="deed-main" id="main">
          {amend.isError && <ErrorState error={amend.error} />}
          <DeedTurnPart deed={deed} />
          {picture.data && <AssignPart deed={deed} picture={picture.data} />}
          <StoppedPart deed={deed} />
          {mayAmend && deed.state !== 'draft' && (
            <div className="deed-stopped">
              <Note kind="info">{words.amendAgreed}</Note>
            </div>
          )}
          <PartiesPart
            terms={terms}
            names={names}
            picture={picture.data}
            suspensions={deed.suspensions}
            onChange={mayAmend ? change : undefined}
          />
          <ActsGiven
            terms={terms}
            picture={picture.data}
            onChange={mayAmend ? (acts) => change({ acts }) : undefined}
          />
          <MeansPart
            means={deed.means}
            sources={sources}
            posts={postsOf(picture.data, text)}
            period={{ from: deed.validFrom, until: deed.validTo }}
            onChange={mayAmend ? (means) => change({ means }) : undefined}
          />
          <SupervisionPart terms={terms} onChange={mayAmend ? change : undefined} />
          <DeedHistory deed={deed} />
          <StopActs deed={deed} />
        </main>
        <aside className="deed-aside" aria-label={words.chainTitle}>
          {picture.isError && <ErrorState error={picture.error} />}
          {picture.data && (
            <DeedChain
              picture={picture.data}
              terms={terms}
              stopsOn={deed.stopsOn}
              standing={standing.standing}
              said={standing.said}
            />
          )}
          {receiverOf(deed) === undefined && (
            <Section title={words.chainTitle}>
              <WhyChain chain={deed.chain} deedsAt="/delegations" />
            </Section>
          )}
          {deed.state === 'in-force' && whatIf?.(deed)}
        </aside>
      </div>
    </div>
  );
}

function SavedWords({ amend, deed }: { amend: { isPending: boolean }; deed: Deed }) {
  const words = useWords(deedWords);
  if (amend.isPending) return <>{`${words.comma}${words.saving}`}</>;
  const last = deed.history.findLast(({ verb }) => verb === 'amend' || verb === 'draft');
  if (deed.state !== 'draft' || !last) return null;
  return (
    <span className="lm-nb">
      {words.comma}
      {words.saved(formatTime(last.at))}
    </span>
  );
}
