// SPDX-License-Identifier: Apache-2.0
import { Row, useText, useWords } from '#packages/ui';
import type { MatterSummary } from '../contract.ts';
import { DOMAIN_ICONS } from './domain-icons.ts';
import { limitWords, performerWords } from './matter-words.ts';
import { matterWords } from './words.ts';

/** One matter in a list: what it is, who decides, how long it takes. */
export function MatterRow({ matter }: { matter: MatterSummary }) {
  const words = useWords(matterWords);
  const text = useText();
  const isByRule = matter.decidedBy.body === 'rule';
  return (
    <Row
      icon={DOMAIN_ICONS[matter.domain]}
      title={text(matter.title)}
      sub={text(matter.summary)}
      to={`/matters/${matter.code}`}
      meta={[
        {
          icon: 'building',
          text: isByRule
            ? words.decidedByRule
            : words.decides(performerWords(matter.decidedBy, words)),
        },
        { icon: 'clock', text: limitWords(matter.promised, words) },
      ]}
    />
  );
}
