// SPDX-License-Identifier: Apache-2.0
import { Moment, Note, Row, RowList, Title, useText, useWords } from '#packages/ui';
import type { CaseView } from '../../contract.ts';
import { Appeal, WhoHelps } from './Appeal.tsx';
import './cases.css';
import { residentCaseWords } from './words.ts';

/** Granted, or the work is done: what was decided, by whom, and the sealed notice. */
export function Granted({ view }: { view: CaseView }) {
  const words = useWords(residentCaseWords);
  const text = useText();
  const title = view.state === 'granted' ? words.grantedTitle : words.completedTitle;
  const note = lastNote(view, ['decide', 'complete']);
  return (
    <>
      <Title lede={<DecidedBy view={view} />}>
        {text(view.matter.title)}，{title}
      </Title>
      {(view.decision?.reason || note) && (
        <div className="lm-section">
          <Note title={title}>{view.decision?.reason || note}</Note>
        </div>
      )}
      <ResultNotice view={view} />
    </>
  );
}

/** The sealed result as a certificate of the person's own. */
export function ResultNotice({ view }: { view: CaseView }) {
  const words = useWords(residentCaseWords);
  if (!view.decision?.certificate) return null;
  return (
    <div className="lm-section">
      <RowList>
        <Row
          icon="seal"
          title={words.notice}
          sub={words.noticeNote}
          to={`/certificates?case=${view.id}`}
        />
      </RowList>
    </div>
  );
}

export function DecidedBy({ view }: { view: CaseView }) {
  const words = useWords(residentCaseWords);
  const text = useText();
  if (!view.decision) return <span className="lm-nb">{view.number}</span>;
  return (
    <>
      {view.decision.by && words.decidedBy(text(view.decision.by))}
      <Moment at={view.decision.at} />
      {words.decided}
    </>
  );
}

/** Acceptance was refused: the reason, and how to come again. */
export function NotAccepted({ view }: { view: CaseView }) {
  const words = useWords(residentCaseWords);
  const reason = lastNote(view, ['refuse-acceptance']);
  return (
    <>
      <Title lede={<span className="lm-nb">{view.number}</span>}>{words.notAcceptedTitle}</Title>
      {reason && (
        <div className="lm-section">
          <Note kind="late" title={words.reason}>
            {reason}
          </Note>
        </div>
      )}
      <div className="lm-section">
        <RowList>
          <Row icon="refresh" title={words.again} to={`/start/${view.matter.code}`} />
        </RowList>
      </div>
      <Appeal view={view} />
      <WhoHelps />
    </>
  );
}

function lastNote(view: CaseView, verbs: readonly string[]): string | undefined {
  return view.timeline.findLast(({ verb }) => verbs.includes(verb))?.note ?? undefined;
}
