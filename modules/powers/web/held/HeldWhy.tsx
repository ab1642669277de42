// SPDX-License-Identifier: Apache-2.0
import { Icon, useText, useWords } from '#packages/ui';
import type { HeldPower } from '../../contract.ts';
import { useDay } from '../deeds/days.ts';
import { hasStopped } from '../deeds/deed.ts';
import { deedWords } from '../deeds/words.ts';
import { powerPageWords } from '../page-words.ts';
import { type HeldStanding, standingOf } from './held.ts';

/** What ends it first; or that nobody may send work on it, why, and what brings it back. */
export function HeldWhy({ power }: { power: HeldPower }) {
  const words = useWords(powerPageWords);
  const deeds = useWords(deedWords);
  const day = useDay();
  const stopped = useWhyStopped(power);
  const first =
    power.stopsBy === 'period'
      ? deeds.untilDay(day(power.stopsOn))
      : deeds.stopsFirst(deeds.causes[power.stopsBy], day(power.stopsOn));
  const said: Record<HeldStanding, string> = {
    stands: [power.means ? words.heldAll : words.heldStands, first].join(words.comma),
    early: words.heldEarly(day(power.from)),
    stopped,
    cut: words.heldCut,
  };
  const standing = standingOf(power);
  const isSound = standing === 'stands' || standing === 'early';
  return (
    <p className={isSound ? 'powers-held-why' : 'powers-held-why powers-held-late'}>
      <Icon name={isSound ? 'ok' : 'broken'} size={20} />
      <span>
        {!isSound && <b>{words.heldNobody}</b>}
        {!isSound && words.sentenceGap}
        {said[standing]}
      </span>
    </p>
  );
}

function useWhyStopped(power: HeldPower): string {
  const words = useWords(deedWords);
  const pageWords = useWords(powerPageWords);
  const text = useText();
  const day = useDay();
  const { state, stopsOn, stopsBy, stoppedOn, path } = power;
  if (!hasStopped(power)) return '';
  const isByClock = state === 'lapsed' || state === 'ended';
  const why = words.stoppedWhy[state as keyof typeof words.stoppedWhy];
  const giver = text(path.at(-2));
  return [
    why(words.causes[stopsBy], day(isByClock ? stopsOn : (stoppedOn ?? stopsOn))),
    state === 'suspended' ? words.againSuspended : words.againNew(giver),
  ].join(pageWords.sentenceGap);
}
