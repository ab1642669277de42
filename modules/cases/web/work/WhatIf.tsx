// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import {
  ErrorState,
  formatDay,
  Icon,
  Loading,
  Section,
  Segmented,
  serverNow,
  useDoor,
  useLanguage,
  useText,
  useWords,
} from '#packages/ui';
import type { MovingCases, WhatIf, WhatIfQuery } from '../../contract.ts';
import './what-if.css';
import { workCaseWords } from './words.ts';

export interface WhatIfPartProps {
  delegation: string;
  /** Its last day in force. */
  stopsOn: string;
}

type When = 'now' | 'end';

/** 如果现在这份停了: which open cases would move, to whom, and that no resident loses anything. */
export default function WhatIfPart({ delegation, stopsOn }: WhatIfPartProps) {
  const words = useWords(workCaseWords);
  const language = useLanguage();
  const [when, setWhen] = useState<When>('now');
  // The first instant no longer: midnight in China after the last day.
  const at = when === 'end' ? { at: `${stopsOn}T16:00:00.000Z` } : {};
  const read = useDoor<WhatIfQuery, WhatIf>('GET /api/v1/cases/what-if', { delegation, ...at });
  if (read.error?.status === 403) return null;
  return (
    <Section
      title={words.whatIf}
      aside={
        <Segmented
          label={words.whatIf}
          value={when}
          onChange={setWhen}
          choices={[
            { value: 'now', name: words.whatIfNow },
            {
              value: 'end',
              name: words.whatIfEnd(formatDay(stopsOn, serverNow(), language)),
            },
          ]}
        />
      }
    >
      {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.isPending && <Loading rows={3} />}
      {read.data && <Moving found={read.data} />}
    </Section>
  );
}

function Moving({ found }: { found: WhatIf }) {
  const words = useWords(workCaseWords);
  const said =
    found.cases > 0
      ? words.whatIfTold(found.residents, found.doneActs)
      : words.whatIfNone(found.doneActs);
  return (
    <>
      <ul className="what-if">
        {found.groups.map((group) => (
          <MovingRow key={`${group.matter}${group.step}${group.state}${group.paused}`} {...group} />
        ))}
      </ul>
      <p className="what-if-so">
        <Icon name="ok" size={20} />
        <span>{said}</span>
      </p>
    </>
  );
}

function MovingRow({ count, stepTitle, matterTitle, paused, to, posts }: MovingCases) {
  const words = useWords(workCaseWords);
  const text = useText();
  const by = posts.map((post) => text(post)).join(words.listSeparator);
  return (
    <li>
      <span>
        <b>{words.whatIfCases(count)}</b> {text(stepTitle)}
        <small>{text(matterTitle)}</small>
      </span>
      <Icon name="right" size={20} />
      <span>
        {text(to.name)}
        {by && <small>{by}</small>}
      </span>
      <small>{paused ? words.whatIfPaused : words.whatIfRuns}</small>
    </li>
  );
}
