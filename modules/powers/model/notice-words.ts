// SPDX-License-Identifier: Apache-2.0
import type { Text } from '#packages/kernel';
import { text } from '#packages/kernel';
import type { DeedNotice } from '../contract/delegation.ts';
import { nameOfCause } from './means.ts';
import { sayDay } from './say-day.ts';

type Noticed = Omit<DeedNotice, 'sentence'>;

/** 钱江街道委托定海社区服务站办“高龄津贴”: which deed, in one breath. */
function deedOf({ fromName, toName, entryTitle }: Noticed): Text {
  return text(
    `${fromName.zh}委托${toName.zh}的“${entryTitle.zh}”`,
    `The deed of “${entryTitle.en}” from ${fromName.en} to ${toName.en}`,
  );
}

const SENTENCES: Record<DeedNotice['kind'], (deed: Text, notice: Noticed) => Text> = {
  published: (deed, { stopsOn }) =>
    text(
      `${deed.zh}生效了，到${sayDay(stopsOn).zh}为止。`,
      `${deed.en} is in force, until ${sayDay(stopsOn).en}.`,
    ),
  ending: (deed, { stopsOn, stopsBy }) => {
    const cause = nameOfCause(stopsBy);
    return text(
      `${deed.zh}，${cause.zh}到${sayDay(stopsOn).zh}为止。到期后权力停用，办件转到交出方，时限照算；要接着办，请在这以前重新委托。`,
      `${deed.en}: its ${cause.en} ends on ${sayDay(stopsOn).en}. Then the power ends, and open cases go to the giver with their time limits running; to go on, make a new deed before that.`,
    );
  },
  lapsed: (deed, { stopsOn, stopsBy }) => {
    const cause = nameOfCause(stopsBy);
    return text(
      `${deed.zh}，${cause.zh}到${sayDay(stopsOn).zh}用尽，权力停用；办件已转到交出方，时限照算。`,
      `${deed.en}: its ${cause.en} ended on ${sayDay(stopsOn).en}, and the power with it; open cases have gone to the giver, their time limits running.`,
    );
  },
  ended: (deed, { stopsOn }) =>
    text(
      `${deed.zh}期满，到${sayDay(stopsOn).zh}为止；办件已转到交出方，时限照算。`,
      `${deed.en} came to its end on ${sayDay(stopsOn).en}; open cases have gone to the giver, their time limits running.`,
    ),
  suspended: (deed) =>
    text(
      `${deed.zh}暂停了；恢复以前，办件由交出方办，时限照算。`,
      `${deed.en} is suspended; until it is resumed the giver handles the cases, their time limits running.`,
    ),
  resumed: (deed) => text(`${deed.zh}恢复了。`, `${deed.en} is resumed.`),
  revoked: (deed) =>
    text(
      `${deed.zh}撤销了；办件转到交出方，已经办成的不变。`,
      `${deed.en} was revoked; open cases go to the giver, and what was done stands.`,
    ),
};

/** One sentence for whoever is told. */
export function sentenceOfNotice(notice: Noticed): Text {
  return SENTENCES[notice.kind](deedOf(notice), notice);
}
