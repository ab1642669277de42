// SPDX-License-Identifier: Apache-2.0
import { Moment, Note, Section, useText, useWords } from '#packages/ui';
import type { CaseView } from '../../contract.ts';
import { workCaseWords } from './words.ts';

const KINDS = { support: 'ok', object: 'late', 'no-view': 'info', silent: 'info' } as const;

/** 协管意见: what the community said before the decision, and what the decider answered. */
export function Hearing({ view }: { view: CaseView }) {
  const words = useWords(workCaseWords);
  const text = useText();
  const { hearing, decision } = view;
  if (!hearing) return null;
  const isSilent = hearing.opinion === 'silent';
  return (
    <Section title={words.hearing} aside={text(hearing.by)}>
      <Note kind={KINDS[hearing.opinion]} icon="people" title={words.opinions[hearing.opinion]}>
        <p>{isSilent ? words.silentNote : `“${hearing.reason}”`}</p>
        <p>
          <Moment at={hearing.at} />
        </p>
        {decision?.opinionAnswer && (
          <p>
            <b>{words.answered}</b> “{decision.opinionAnswer}”
          </p>
        )}
      </Note>
    </Section>
  );
}
