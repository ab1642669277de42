// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { OrganisationView } from '#modules/parties/contract';
import { Button, ErrorState, Icon, Loading, Title, useDoor, useKeys, useWords } from '#packages/ui';
import type { WorkDemand } from '../../contract.ts';
import { Desk } from '../Desk.tsx';
import { type BurdenDoing, DEMAND, useBurdenAct } from '../doors.ts';
import { Sentence } from '../Sentence.tsx';
import { useOwnBody } from '../use-own-body.ts';
import { burdenWords } from '../words.ts';
import { contentOf, draftOf, emptyDraft, type FilingDraft, gapsOf } from './draft.ts';
import { FilingFields } from './FilingFields.tsx';
import { LiveCheck } from './LiveCheck.tsx';
import { useLiveCheck } from './use-live-check.ts';
import { filingWords } from './words.ts';
import '../gate/gate.css';
import './filing.css';

/** 提出准入申请, or a returned one mended: the form at the left, the gate's check live at the right. */
export default function FilePage() {
  const own = useOwnBody();
  const [params] = useSearchParams();
  const again = params.get('again') ?? '';
  const before = useDoor<undefined, WorkDemand>(DEMAND, undefined, {
    path: { id: again },
    enabled: again !== '',
  });
  if (before.isError) {
    return (
      <main className="gate-main" id="main">
        <ErrorState isPage error={before.error} onRetry={() => void before.refetch()} />
      </main>
    );
  }
  if (!own || (again !== '' && !before.data)) {
    return (
      <main className="gate-main" id="main">
        <Loading rows={8} />
      </main>
    );
  }
  return <Filing key={again} own={own} before={before.data} />;
}

interface FilingProps {
  own: OrganisationView;
  /** The demand that was returned, when it is filed again. */
  before: WorkDemand | undefined;
}

function doingOf(draft: FilingDraft, before: WorkDemand | undefined): BurdenDoing {
  const body = contentOf(draft);
  if (!before) return { door: 'POST /api/v1/burden/demands', body };
  const { id, version } = before;
  return { door: 'POST /api/v1/burden/demands/{id}/refile', id, version, body };
}

function Filing({ own, before }: FilingProps) {
  const words = useWords(filingWords);
  const common = useWords(burdenWords);
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState(() =>
    before ? draftOf(before.content) : emptyDraft(own.area),
  );
  const [hasTried, setTried] = useState(false);
  const check = useLiveCheck(draft);
  const act = useBurdenAct<WorkDemand>(({ id }) => navigate(`/demands/${id}`));
  const gaps = gapsOf(draft);
  const send = () => {
    setTried(true);
    if (gaps.length === 0 && !act.isPending) act.mutate(doingOf(draft, before));
  };
  useKeys({ d: send, u: () => navigate('/demands') });
  return (
    <Desk className="filing" label={words.check} aside={<LiveCheck read={check} />}>
      <Title lede={words.lede}>{before ? words.again(before.content.title) : words.title}</Title>
      {before && <Conditions before={before} />}
      <FilingFields
        draft={draft}
        own={own}
        check={check.data}
        gaps={hasTried ? gaps : []}
        onChange={setDraft}
      />
      {act.isError && (
        <div className="gate-word">
          <ErrorState error={act.error} kept={common.kept} onRetry={send} />
        </div>
      )}
      <div className="filing-go">
        <Button kind="primary" tall keyHint="d" isPending={act.isPending} onPress={send}>
          {before ? words.sendAgain : words.send}
        </Button>
        {hasTried && gaps[0] ? (
          <p className="lm-error" role="alert">
            <Icon name="alert" size={16} />
            {words.gaps[gaps[0]]}
          </p>
        ) : (
          <p className="lm-quiet">{words.sendNote}</p>
        )}
      </div>
    </Desk>
  );
}

/** What the last ruling asked to change. */
function Conditions({ before }: { before: WorkDemand }) {
  const words = useWords(filingWords);
  const conditions = before.rulings.at(-1)?.conditions ?? [];
  if (conditions.length === 0) return null;
  return (
    <section className="filing-before" aria-labelledby="filing-before">
      <h2 id="filing-before">{words.mustChange}</h2>
      <ul className="gate-points">
        {conditions.map((condition) => (
          <li key={condition}>
            <Sentence>{condition}</Sentence>
          </li>
        ))}
      </ul>
    </section>
  );
}
