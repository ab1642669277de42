// SPDX-License-Identifier: Apache-2.0
import { useLocation, useSearchParams } from 'wouter';
import { ButtonLink, Segmented, Title, useKeys, useWords } from '#packages/ui';
import { DeedList, type DeedView } from './DeedList.tsx';
import { DeedNotices } from './DeedNotices.tsx';
import './deeds-list.css';
import { deedWords } from './words.ts';

/** 委托书: what my body gives, receives or backs with means; what it was told; what waits for it. */
export default function DeedsPage() {
  const words = useWords(deedWords);
  const [params, setParams] = useSearchParams();
  const [, navigate] = useLocation();
  const asked = params.get('view');
  const view: DeedView = asked === 'force' || asked === 'stopped' ? asked : 'open';
  useKeys({ n: () => navigate('/delegations/new'), u: () => navigate('/') });
  return (
    <main className="deeds" id="main">
      <div className="deeds-top">
        <div>
          <Title lede={words.lede}>{words.title}</Title>
        </div>
        <ButtonLink to="/delegations/new" kind="primary" icon="plus">
          {words.write}
        </ButtonLink>
      </div>
      <DeedNotices />
      <div className="deeds-views">
        <Segmented
          label={words.title}
          value={view}
          onChange={(next) => setParams(next === 'open' ? {} : { view: next }, { replace: true })}
          choices={[
            { value: 'open', name: words.views.open },
            { value: 'force', name: words.views.force },
            { value: 'stopped', name: words.views.stopped },
          ]}
        />
      </div>
      <DeedList view={view} />
    </main>
  );
}
