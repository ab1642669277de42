// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { agencyName } from '#modules/exchange/web';
import { Icon, Row, RowList, State, useIsElder, useText, useWords } from '#packages/ui';
import type { CaseView } from '../../contract.ts';
import { isVerified, type KnownField } from '../known-fields.ts';
import './cases.css';
import { FactSheet } from './FactSheet.tsx';
import { KnownTag, KnownValue } from './KnownFact.tsx';
import { residentCaseWords } from './words.ts';

export interface FactsProps {
  view: CaseView;
  /** Whether a value can still be said to be wrong. */
  mayCorrect: boolean;
}

/** What the registers know, each with its source; a tap says who read it, why, and 这不对. */
export function Facts({ view, mayCorrect }: FactsProps) {
  const words = useWords(residentCaseWords);
  const isElder = useIsElder();
  const [opened, setOpened] = useState<string>();
  const facts = Object.entries(view.fields).flatMap(([name, field]) =>
    isVerified(field) ? [{ name, field }] : [],
  );
  if (facts.length === 0) return null;
  const shown = opened ? facts.find(({ name }) => name === opened) : undefined;
  const List = isElder ? ElderFacts : UsualFacts;
  return (
    <>
      <List facts={facts} onOpen={setOpened} />
      {facts.some(({ field }) => field.masked) && (
        <p className="lm-help" style={{ marginTop: 10 }}>
          {words.maskedNote}
        </p>
      )}
      {shown && (
        <FactSheet
          name={shown.name}
          field={shown.field}
          view={view}
          mayCorrect={mayCorrect}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}

interface ListProps {
  facts: readonly { name: string; field: KnownField }[];
  onOpen: (name: string) => void;
}

function UsualFacts({ facts, onOpen }: ListProps) {
  const words = useWords(residentCaseWords);
  const text = useText();
  return (
    <dl className="lm-card lm-facts">
      <div className="lm-facts-head">
        <dt className="lm-sr">{words.yours}</dt>
        <dd>
          <State kind="ok" size={20}>
            {words.verified(facts.length)}
          </State>
        </dd>
      </div>
      {facts.map(({ name, field }) => (
        <div key={name} className="lm-facts-item">
          <dt>{text(field.label)}</dt>
          <dd>
            <KnownValue name={name} field={field} />
          </dd>
          <dd className="lm-facts-from">
            <KnownTag field={field} onPress={() => onOpen(name)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** More than this on one screen is a list nobody reads at this size. */
const ELDER_FACTS_MAX = 6;

function ElderFacts({ facts, onOpen }: ListProps) {
  const words = useWords(residentCaseWords);
  const text = useText();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? facts : facts.slice(0, ELDER_FACTS_MAX);
  const sources = [
    ...new Set(facts.map(({ field }) => text(agencyName(field.source, field.sourceTitle)))),
  ];
  return (
    <>
      <RowList label={words.yours}>
        {shown.map(({ name, field }) => (
          <Row
            key={name}
            onPress={() => onOpen(name)}
            title={
              <span className="case-elder-fact">
                <span>{text(field.label)}</span>
                <span>
                  <KnownValue name={name} field={field} />
                </span>
              </span>
            }
          />
        ))}
        {shown.length < facts.length && (
          <Row
            onPress={() => setAll(true)}
            title={words.moreVerified(facts.length - shown.length)}
            end={<Icon name="down" />}
          />
        )}
      </RowList>
      <p className="lm-help" style={{ marginTop: 10 }}>
        {words.allVerified}：{sources.join('、')}
      </p>
    </>
  );
}
