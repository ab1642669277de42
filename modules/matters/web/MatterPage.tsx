// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useParams } from 'wouter';
import {
  ButtonLink,
  Card,
  ErrorState,
  formatDay,
  Loading,
  Note,
  Page,
  Pairs,
  Section,
  serverNow,
  Timeline,
  Title,
  useDoor,
  useText,
  useWords,
  WordButton,
} from '#packages/ui';
import type { MatterPage as MatterPageData } from '../contract.ts';
import { DoerName } from './DoerName.tsx';
import { MatterFolds } from './MatterFolds.tsx';
import { limitWords } from './matter-words.ts';
import { WhyDoer } from './WhyDoer.tsx';
import { matterWords } from './words.ts';
import type { MatterWords } from './words.zh.ts';

/** 事项: who decides and on what, how long, what it costs, what is asked; then one button. */
export default function MatterPage() {
  const { code = '' } = useParams<{ code: string }>();
  const words = useWords(matterWords);
  const text = useText();
  const read = useDoor<undefined, MatterPageData>('GET /api/v1/matters/{code}', undefined, {
    path: { code },
  });
  return (
    <Page
      bar={read.data ? text(read.data.matter.title) : words.matterBar}
      backTo="/matters"
      act={
        read.data &&
        read.data.matter.shape !== 'raised' && (
          <ButtonLink to={`/start/${code}`} kind="primary" wide tall>
            {words.start}
          </ButtonLink>
        )
      }
      actNote={words.startNote}
    >
      {read.isPending && <Loading rows={6} />}
      {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && <MatterInFull page={read.data} />}
    </Page>
  );
}

function MatterInFull({ page }: { page: MatterPageData }) {
  const words = useWords(matterWords);
  const text = useText();
  const { matter } = page;
  const asked = matter.fields.filter((field) => field.source.kind === 'asked');
  const papers = matter.proofs.flatMap((proof) => (proof.replaces ? [text(proof.replaces)] : []));
  const ownPower = ownPowerOf(matter, words);
  const spared = papers.length > 0 ? words.noPapers(papers.join('、')) : words.needNothingNote;
  return (
    <>
      <Title lede={text(matter.summary)}>{text(matter.title)}</Title>
      {ownPower && (
        <div className="lm-section">
          <Note kind="info" icon="people" title={ownPower.title}>
            {ownPower.note}
          </Note>
        </div>
      )}
      <div className="lm-section">
        {asked.length === 0 ? (
          <Note title={words.needNothing}>{spared}</Note>
        ) : (
          <Note kind="info" icon="edit" title={words.needAnswers(asked.length)}>
            {asked.map((field) => text(field.label)).join('、')}。{papers.length > 0 && spared}
          </Note>
        )}
      </div>
      <WhoAndWhen page={page} />
      <Section title={words.steps}>
        <Card padded>
          <Timeline
            label={words.steps}
            entries={matter.steps.map((step) => ({
              key: step.code,
              state: 'todo',
              what: text(step.title),
              who: <DoerName page={page} step={step} />,
            }))}
          />
        </Card>
      </Section>
      <MatterFolds matter={matter} />
      <p className="lm-help" style={{ marginTop: 16 }}>
        {words.version(matter.version, formatDay(matter.validFrom, serverNow()))}
      </p>
    </>
  );
}

/** 自治权、监督权、协管权: which of a community's own powers the matter rests on, by name. */
function ownPowerOf({ shape, decider, steps }: MatterPageData['matter'], words: MatterWords) {
  if (shape === 'raised') return words.ownPowers.supervision;
  if (decider === 'self-governance') return words.ownPowers.selfGovernance;
  return steps.some(({ act }) => act === 'opine') ? words.ownPowers.hearing : undefined;
}

function WhoAndWhen({ page }: { page: MatterPageData }) {
  const words = useWords(matterWords);
  const text = useText();
  const [isWhyOpen, setWhyOpen] = useState(false);
  const { matter, decides } = page;
  const step = matter.steps.find(({ code }) => code === decides?.step) ?? matter.steps.at(-1)!;
  const { promised, legal } = matter.clocks;
  const { pay, outcome, review } = matter;
  return (
    <Section title={words.who}>
      <Pairs
        pairs={[
          {
            key: 'who',
            label: words.whoDecides,
            value: (
              <>
                <DoerName page={page} step={step} />{' '}
                {decides?.basis && (
                  <WordButton underlined onPress={() => setWhyOpen(true)}>
                    {words.whyThem}
                  </WordButton>
                )}
              </>
            ),
          },
          {
            key: 'long',
            label: words.howLong,
            value: (
              <>
                {words.promised(limitWords(promised, words))}
                <small>{words.legal(limitWords(legal, words))}</small>
              </>
            ),
          },
          {
            key: 'cost',
            label: words.cost,
            value: words.costOf(matter.fee.yuan, matter.visits.count),
          },
          {
            key: 'outcome',
            label: words.outcome,
            value: (
              <>
                {pay ? `${text(pay.amount)}，发到${text(pay.to)}` : text(outcome.granted)}
                {review.reconsiderationDays > 0 && (
                  <small>{words.appeal(review.reconsiderationDays)}</small>
                )}
              </>
            ),
          },
        ]}
      />
      <WhyDoer page={page} isOpen={isWhyOpen} onClose={() => setWhyOpen(false)} />
    </Section>
  );
}
