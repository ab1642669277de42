// SPDX-License-Identifier: Apache-2.0
import { Chip, Moment, type StateKind, useText, useWords } from '#packages/ui';
import type { DemandState, WorkDemand } from '../../contract.ts';
import { Sentence } from '../Sentence.tsx';
import { figure, useSay } from '../say.ts';
import { burdenWords } from '../words.ts';
import { gateWords } from './words.ts';

const LOOKS: Record<DemandState, StateKind> = {
  filed: 'info',
  proceeding: 'info',
  appealed: 'info',
  admitted: 'ok',
  returned: 'wait',
  withdrawn: 'wait',
  stopped: 'late',
  refused: 'late',
  revoked: 'late',
  expired: 'wait',
};

/** Number, name, state, and in one sentence who wants what of whom. */
export function DemandHead({ demand }: { demand: WorkDemand }) {
  const words = useWords(gateWords);
  const common = useWords(burdenWords);
  const sentence = useDemandSentence();
  const { number, admittedNumber, content, state, filedAt } = demand;
  return (
    <header>
      <p className="gate-no">
        {admittedNumber ? `${admittedNumber}${common.comma}${number}` : number}
        {common.comma}
        <Moment at={filedAt} as="day" /> {words.received}
      </p>
      <h1 className="gate-title">
        {content.title} <Chip kind={LOOKS[state]}>{common.demandStates[state]}</Chip>
      </h1>
      <p className="gate-ask">
        <Sentence>{sentence(demand)}</Sentence>
      </p>
      {content.urgency !== 'ordinary' && (
        <p className="gate-ask">
          <b>{common.urgencies[content.urgency]}</b>
          {content.declaration && `${common.comma}${content.declaration}`}
        </p>
      )}
    </header>
  );
}

/** 上城区民政局要全区203个社区，每月填一次，30栏，从12月1日起，没写到哪天为止。 */
export function useDemandSentence(): (demand: WorkDemand) => string {
  const words = useWords(gateWords);
  const common = useWords(burdenWords);
  const text = useText();
  const say = useSay();
  return ({ content, communities, areaNames, from }) => {
    const parts = [
      words.wants(text(from.name), areaNames.join(common.listSeparator), figure(communities)),
      say.often(content.often),
      ...(content.fields.length > 0 ? [common.fields(String(content.fields.length))] : []),
      words.minutesEachTime(say.minutes(content.minutesEach)),
      words.startsOn(say.day(content.startsOn)),
      content.until ? common.until(say.day(content.until)) : common.noUntil,
    ];
    return `${parts.join(common.comma)}${common.stop}`;
  };
}
