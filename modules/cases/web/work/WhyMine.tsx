// SPDX-License-Identifier: Apache-2.0
import { WhyChain } from '#modules/powers/web';
import { Mark, Section, State, useText, useWords } from '#packages/ui';
import type { CaseView } from '../../contract.ts';
import { stepDeciding, stepHere } from './steps.ts';
import { useMayAct } from './use-may-act.ts';
import { workCaseWords } from './words.ts';

/** 为什么归我: the chain down to the reader, or to where it breaks, and what was not given to her. */
export function WhyMine({ view }: { view: CaseView }) {
  const words = useWords(workCaseWords);
  const text = useText();
  const refused = useMayAct(view);
  const chain = refused?.chain ?? view.mine.chain;
  if (chain.length === 0) return null;
  const here = stepHere(view);
  const deciding = stepDeciding(view);
  const isElsewhere =
    deciding &&
    here &&
    deciding.code !== here.code &&
    !isSame(deciding.organisation, here.organisation);
  return (
    <Section
      title={refused ? words.notMine : words.mine}
      aside={
        refused ? (
          <State kind="late" icon="broken">
            {words.mineMissing}
          </State>
        ) : (
          words.mineAll
        )
      }
    >
      <WhyChain chain={chain} missing={refused?.missing} isSelf deedsAt="/delegations" />
      {!refused && isElsewhere && (
        <div className="wcase-gap">
          <Mark icon="forbid">
            {words.limit(text(deciding.title), text(deciding.organisation))}
          </Mark>
        </div>
      )}
    </Section>
  );
}

type Name = CaseView['steps'][number]['organisation'];

function isSame(one: Name, other: Name): boolean {
  return one?.zh === other?.zh;
}
