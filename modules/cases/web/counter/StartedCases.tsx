// SPDX-License-Identifier: Apache-2.0
import { Button, Moment, Section, State, useText, useWords } from '#packages/ui';
import { type ChangeSitting, type Sitting, withCase } from './sitting.ts';
import { useStarted } from './use-started.ts';
import { counterWords } from './words.ts';

export interface StartedCasesProps {
  sitting: Sitting;
  onChange: ChangeSitting;
}

/** What was started here for her. Her other cases are hers to show. */
export function StartedCases({ sitting, onChange }: StartedCasesProps) {
  const words = useWords(counterWords);
  const text = useText();
  const views = useStarted(sitting);
  if (views.length === 0) return null;
  return (
    <Section title={words.started}>
      <ul className="lm-card lm-rows">
        {views.map((view) => (
          <li key={view.id} className="counter-row">
            <span>
              <b>{text(view.matter.title)}</b>
              <small>{view.number ?? words.draft}</small>
            </span>
            <span>{view.clocks.promised && <Moment at={view.clocks.promised.due} />}</span>
            {view.state === 'draft' ? (
              <Button onPress={() => onChange(withCase(view.id))}>{words.goOn}</Button>
            ) : (
              <State kind="ok">{words.sent}</State>
            )}
          </li>
        ))}
      </ul>
      <p className="lm-help counter-gap">{words.otherCases}</p>
    </Section>
  );
}
