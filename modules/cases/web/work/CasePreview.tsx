// SPDX-License-Identifier: Apache-2.0
import { useLocation } from 'wouter';
import type { MatterPage } from '#modules/matters/contract';
import {
  Button,
  ErrorState,
  Icon,
  Loading,
  Moment,
  Note,
  serverNow,
  useDoor,
  useKeys,
  useText,
  useWords,
} from '#packages/ui';
import type { CaseView } from '../../contract.ts';
import { Blocked } from './Blocked.tsx';
import { ApplicantName, StateChip } from './CaseHead.tsx';
import { buttonWords, type Choice } from './opinion.ts';
import { PreviewCourse, PreviewRules, PreviewWhy } from './PreviewParts.tsx';
import { KEY_OF, type PrimaryAct, primaryAct } from './steps.ts';
import { isConflict, useAct } from './use-act.ts';
import './work-case.css';
import { workCaseWords } from './words.ts';

export interface CasePreviewProps {
  id: string;
  /** After an act was done here: what, to which number. */
  onActed: (act: string, number: string) => void;
}

/** The case beside the list: the next act as one button, rules, course, why it is mine. */
export function CasePreview({ id, onActed }: CasePreviewProps) {
  const read = useDoor<undefined, CaseView>('GET /api/v1/cases/{id}', undefined, { path: { id } });
  if (read.data) return <Preview view={read.data} onActed={onActed} />;
  return read.isError ? (
    <ErrorState error={read.error} onRetry={() => void read.refetch()} />
  ) : (
    <Loading rows={7} />
  );
}

function Preview({ view, onActed }: { view: CaseView } & Pick<CasePreviewProps, 'onActed'>) {
  const text = useText();
  const words = useWords(workCaseWords);
  const primary = primaryAct(view);
  return (
    <article className="wprev" aria-label={`${text(view.matter.title)} ${view.applicant.name}`}>
      <header>
        <p className="wprev-top">
          <span className="lm-nb">{view.number}</span>
          <StateChip view={view} />
        </p>
        <h2>{text(view.matter.title)}</h2>
        <p className="lm-quiet">
          <ApplicantName view={view} />
          {words.comma}
          {text(view.area.name)}
        </p>
      </header>
      {primary ? (
        <PreviewAct view={view} primary={primary} onActed={onActed} />
      ) : (
        <PreviewIdle view={view} />
      )}
      <PreviewRules view={view} />
      <PreviewCourse view={view} />
      <PreviewWhy view={view} />
    </article>
  );
}

function PreviewIdle({ view }: { view: CaseView }) {
  const words = useWords(workCaseWords);
  const [, navigate] = useLocation();
  return (
    <div className="wprev-idle">
      <Blocked view={view} />
      <Button wide keyHint="Enter" onPress={() => navigate(`/cases/${view.id}`)}>
        {words.openCase}
      </Button>
    </div>
  );
}

const CHOICE_OF: Record<PrimaryAct, Choice> = {
  accept: 'accept',
  review: 'agree',
  decide: 'grant',
  complete: 'complete',
  opine: 'no-view',
  answer: 'answer',
  resume: 'accept',
};

interface PreviewActProps extends Pick<CasePreviewProps, 'onActed'> {
  view: CaseView;
  primary: PrimaryAct;
}

/** Accepting needs no word, so it is done here; what needs an opinion opens the case. */
function PreviewAct({ view, primary, onActed }: PreviewActProps) {
  const words = useWords(workCaseWords);
  const [, navigate] = useLocation();
  const page = useDoor<{ version: number; area: string }, MatterPage>(
    'GET /api/v1/matters/{code}',
    { version: view.matter.version, area: view.area.code },
    { path: { code: view.matter.code } },
  );
  const act = useAct(view, (doing) => onActed(doing.act, view.number ?? ''));
  const open = () => navigate(`/cases/${view.id}`);
  const isHere = primary === 'accept' || primary === 'resume';
  const go = isHere ? () => !act.isPending && act.mutate({ act: primary, body: {} }) : open;
  const { step, promised } = view.clocks;
  useKeys({ [KEY_OF[primary]]: go, s: open });
  const isDouble = step === promised?.due;
  const isLate = !view.flags.paused && promised && Date.parse(promised.due) < serverNow().getTime();
  return (
    <div className="lm-card wprev-act">
      {(step ?? promised) && (
        <p className={`lm-due${isLate ? ' lm-due-late' : ''}`}>
          <Icon name={isLate ? 'alert' : 'clock'} size={20} />
          <span>
            {step && !isDouble && (
              <>
                {words.thisStep}{' '}
                <b>
                  <Moment at={step} as="near" />
                </b>
                {words.before}
                {words.comma}
              </>
            )}
            {promised && (
              <>
                {words.wholeBy}{' '}
                <b>
                  <Moment at={promised.due} />
                </b>
              </>
            )}
          </span>
        </p>
      )}
      <Button
        kind="primary"
        wide
        tall
        keyHint={KEY_OF[primary]}
        isPending={act.isPending}
        onPress={go}
      >
        {primary === 'resume'
          ? words.doAct.resume
          : isHere
            ? buttonWords({ view, page: page.data }, CHOICE_OF[primary], words)
            : words.opinionOf[primary]}
      </Button>
      {act.isError &&
        (isConflict(act.error) ? (
          <Note kind="info" icon="swap" title={words.conflictTitle}>
            {words.conflictNote}
          </Note>
        ) : (
          <ErrorState error={act.error} />
        ))}
      <div className="wprev-also">
        <Button kind="quiet" keyHint="Enter" onPress={open}>
          {words.openCase}
        </Button>
      </div>
    </div>
  );
}
