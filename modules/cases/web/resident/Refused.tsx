// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Button, Card, Fold, Icon, Section, State, Title, useText, useWords } from '#packages/ui';
import type { CaseView, CriterionVerdict } from '../../contract.ts';
import { isVerified } from '../known-fields.ts';
import { Appeal, WhoHelps } from './Appeal.tsx';
import './cases.css';
import { FactSheet } from './FactSheet.tsx';
import { KnownTag, KnownValue } from './KnownFact.tsx';
import { DecidedBy, ResultNotice } from './Result.tsx';
import { residentCaseWords } from './words.ts';

/**
 * 这次没有批准, on one screen: which criterion, the fact used, the article; what would change it;
 * how to object; who can help.
 */
export function Refused({ view }: { view: CaseView }) {
  const words = useWords(residentCaseWords);
  const named = view.decision?.criteria ?? [];
  const failed = view.criteria.filter((one) => named.includes(one.code));
  const unmet = failed.length > 0 ? failed : view.criteria.filter((c) => c.verdict === 'unmet');
  const met = view.criteria.filter((one) => one.verdict === 'met' && !unmet.includes(one));
  const [opened, setOpened] = useState<string>();
  const field = opened ? view.fields[opened] : undefined;
  return (
    <>
      <Title
        lede={
          <>
            <DecidedBy view={view} />
            {unmet.length > 0 && words.notYourPapers}
          </>
        }
      >
        {words.refusedTitle}
      </Title>
      <div className="lm-section">
        {unmet.map((criterion) => (
          <Unmet key={criterion.code} view={view} criterion={criterion} onOpen={setOpened} />
        ))}
        {unmet.length === 0 && view.decision && (
          <div className="case-refused">
            <div>
              <State kind="late" icon="forbid">
                {words.reason}
              </State>
              <p>{view.decision.reason}</p>
            </div>
          </div>
        )}
      </div>
      {met.length > 0 && <OthersMet met={met} />}
      <WouldChange view={view} unmet={unmet} onWrong={setOpened} />
      <Appeal view={view} />
      <WhoHelps />
      <ResultNotice view={view} />
      {opened && field && isVerified(field) && (
        <FactSheet
          name={opened}
          field={field}
          view={view}
          mayCorrect
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}

interface UnmetProps {
  view: CaseView;
  criterion: CriterionVerdict;
  onOpen: (field: string) => void;
}

function Unmet({ view, criterion, onOpen }: UnmetProps) {
  const words = useWords(residentCaseWords);
  const text = useText();
  const { article } = criterion;
  return (
    <div className="case-refused">
      <div>
        <State kind="late" icon="forbid">
          {words.unmet}
        </State>
        <h2>{text(criterion.words)}</h2>
      </div>
      {criterion.facts.map((name) => {
        const field = view.fields[name];
        if (!field || !isVerified(field)) return null;
        return (
          <div key={name}>
            <div className="case-refused-head">
              <span>{words.factUsed}</span>
              <KnownTag field={field} onPress={() => onOpen(name)} />
            </div>
            {text(field.label)}：
            <b>
              <KnownValue name={name} field={field} />
            </b>
          </div>
        );
      })}
      <div>
        <div className="case-refused-head">{words.article}</div>《{article.title}》{article.article}
        ：{text(criterion.sentence)}
      </div>
    </div>
  );
}

function OthersMet({ met }: { met: readonly CriterionVerdict[] }) {
  const words = useWords(residentCaseWords);
  const text = useText();
  return (
    <div style={{ marginTop: 12 }}>
      <Card>
        <Fold
          title={
            <State kind="ok" size={20}>
              {words.othersMet(met.length)}
            </State>
          }
        >
          {met.map((criterion) => (
            <p key={criterion.code} style={{ display: 'flex', gap: 8 }}>
              <Icon name="check" size={20} />
              {text(criterion.words)}
            </p>
          ))}
        </Fold>
      </Card>
    </div>
  );
}

interface WouldChangeProps {
  view: CaseView;
  unmet: readonly CriterionVerdict[];
  onWrong: (field: string) => void;
}

function WouldChange({ view, unmet, onWrong }: WouldChangeProps) {
  const words = useWords(residentCaseWords);
  const text = useText();
  const ways = unmet.flatMap(({ code, wouldChange }) =>
    wouldChange ? [{ code, wouldChange }] : [],
  );
  const wrong = unmet
    .flatMap(({ facts }) => facts)
    .find((name) => view.fields[name] && isVerified(view.fields[name]));
  if (ways.length === 0 && !wrong) return null;
  return (
    <Section title={words.wouldChange}>
      <Card>
        {ways.map(({ code, wouldChange }) => (
          <p key={code} className="case-part">
            {text(wouldChange)}
          </p>
        ))}
        {wrong && (
          <div className="case-part">
            <b>{words.recordWrong}</b>
            <small>{words.recordWrongNote}</small>
            <div className="lm-acts">
              <Button icon="edit" onPress={() => onWrong(wrong)}>
                {words.wrong}
              </Button>
            </div>
          </div>
        )}
      </Card>
    </Section>
  );
}
