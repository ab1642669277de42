// SPDX-License-Identifier: Apache-2.0
import {
  Card,
  daysFromToday,
  formatWeekday,
  Moment,
  Row,
  RowList,
  Section,
  serverNow,
  useText,
  useWords,
} from '#packages/ui';
import type { CaseView } from '../../contract.ts';
import './cases.css';
import { residentCaseWords } from './words.ts';

/** 不同意这个决定: to whom, until which day, what it costs. Both roads stand side by side. */
export function Appeal({ view }: { view: CaseView }) {
  const words = useWords(residentCaseWords);
  const text = useText();
  if (!view.decision) return null;
  const { reconsideration, litigation } = view.decision;
  return (
    <Section title={words.disagree}>
      <Card>
        <div className="case-part">
          <div className="case-part-head">
            <b>{words.reconsider}</b>
            <span className="lm-help">{words.reconsiderTerms}</span>
          </div>
          <p>
            {words.to(text(reconsideration.to))}
            <LastDay at={reconsideration.until} />
          </p>
        </div>
        <div className="case-part">
          <b>{words.sue}</b>
          <p>
            {words.to(text(litigation.to))}
            <LastDay at={litigation.until} />
          </p>
          <small>{words.sueNote}</small>
        </div>
      </Card>
    </Section>
  );
}

function LastDay({ at }: { at: string }) {
  const words = useWords(residentCaseWords);
  const isFar = daysFromToday(at, serverNow()) > 14;
  return (
    <b className="lm-nb">
      {words.atLatest} <Moment at={at} as="day" />
      {!isFar && ` ${formatWeekday(at)}`}
    </b>
  );
}

/** People to call, each with the number. */
export function WhoHelps() {
  const words = useWords(residentCaseWords);
  return (
    <Section title={words.whoHelps}>
      <RowList>
        <Row
          icon="phone"
          title={words.cityLine}
          sub={words.cityLineNote}
          to="tel:12345"
          end={<span className="lm-link">{words.call}</span>}
        />
        <Row
          icon="scales"
          title={words.legalAid}
          sub={words.legalAidNote}
          to="tel:12348"
          end={<span className="lm-link">{words.call}</span>}
        />
      </RowList>
    </Section>
  );
}
