// SPDX-License-Identifier: Apache-2.0
import { Pairs, useText, useWords } from '#packages/ui';
import type { WorkDemand } from '../../contract.ts';
import { figure, sayAsker, useSay } from '../say.ts';
import { burdenWords } from '../words.ts';
import { gateWords } from './words.ts';

/** On what it rests and what comes with it, as the department wrote it. */
export function Means({ demand }: { demand: WorkDemand }) {
  const words = useWords(gateWords);
  const common = useWords(burdenWords);
  const text = useText();
  const say = useSay();
  const { content } = demand;
  return (
    <section className="gate-section" aria-labelledby="gate-filed">
      <div className="gate-head">
        <h2 id="gate-filed">{words.filed(sayAsker(text(demand.from.name), common))}</h2>
      </div>
      <Pairs
        pairs={[
          { key: 'kind', label: words.kind, value: common.kinds[content.kind] },
          { key: 'basis', label: words.basis, value: say.basis(content.basis) },
          {
            key: 'areas',
            label: words.areas,
            value: words.areasOf(
              demand.areaNames.join(common.listSeparator),
              figure(demand.communities),
            ),
          },
          { key: 'means', label: words.means, value: say.given(content) || common.nothingGiven },
        ]}
      />
    </section>
  );
}
