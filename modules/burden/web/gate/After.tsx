// SPDX-License-Identifier: Apache-2.0
import { useText, useWords } from '#packages/ui';
import type { WorkDemand } from '../../contract.ts';
import { Sentence } from '../Sentence.tsx';
import { sayAsker, useSay } from '../say.ts';
import { burdenWords } from '../words.ts';
import type { Ruling } from './ruling.ts';
import { gateWords } from './words.ts';

/** What a ruling does to each side. */
export function After({ demand, outcome }: { demand: WorkDemand; outcome: Ruling }) {
  const words = useWords(gateWords);
  const common = useWords(burdenWords);
  const text = useText();
  const say = useSay();
  const after = words.after[outcome](say.day(demand.content.startsOn), demand.limitDays ?? 0);
  return (
    <dl className="gate-then">
      <dt>{sayAsker(text(demand.from.name), common)}</dt>
      <dd>
        <Sentence>{after.department}</Sentence>
      </dd>
      <dt>{words.community}</dt>
      <dd>
        <Sentence>{after.community}</Sentence>
      </dd>
      <dt>{words.public}</dt>
      <dd>{after.public}</dd>
    </dl>
  );
}
