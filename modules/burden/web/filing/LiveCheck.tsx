// SPDX-License-Identifier: Apache-2.0
import { ErrorState, Loading, Note, type StateKind, useText, useWords } from '#packages/ui';
import type { GateCheck } from '../../contract.ts';
import { Checks } from '../gate/Checks.tsx';
import { FieldSources } from '../gate/FieldSources.tsx';
import { Limits } from '../gate/Limits.tsx';
import { Sentence } from '../Sentence.tsx';
import { sayArticle } from '../say.ts';
import { burdenWords } from '../words.ts';
import type { LiveCheckRead } from './use-live-check.ts';
import { filingWords } from './words.ts';

const LOOKS: Record<GateCheck['suggestion']['outcome'], StateKind> = {
  admit: 'ok',
  return: 'wait',
  refuse: 'late',
};

/** The gate's own check while the demand is still being written. */
export function LiveCheck({ read }: { read: LiveCheckRead }) {
  const words = useWords(filingWords);
  return (
    <>
      <div className="gate-head">
        <h2>{words.check}</h2>
        <small role="status">{read.isFetching ? words.checking : ''}</small>
      </div>
      {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {!read.data && !read.isError && read.isAsked && <Loading rows={6} />}
      {!read.isAsked && <p className="lm-quiet">{words.checkFirst}</p>}
      {read.data && <Found check={read.data} />}
    </>
  );
}

function Found({ check }: { check: GateCheck }) {
  const words = useWords(filingWords);
  const common = useWords(burdenWords);
  const text = useText();
  const { outcome, conditions } = check.suggestion;
  return (
    <>
      <Note kind={LOOKS[outcome]} title={words.suggestsNow[outcome]}>
        {conditions.length > 0 && (
          <ul className="gate-points">
            {conditions.map(({ rule, text: asked, article }) => (
              <li key={rule}>
                <Sentence>{text(asked)}</Sentence>
                <small className="filing-article">{sayArticle(article, common)}</small>
              </li>
            ))}
          </ul>
        )}
      </Note>
      <Checks check={check} />
      <FieldSources check={check} />
      <Limits check={check} />
    </>
  );
}
