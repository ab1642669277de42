// SPDX-License-Identifier: Apache-2.0
import type { Text } from '#packages/kernel';
import { text } from '#packages/kernel';
import type { PowerAct } from '../contract/acts.ts';
import type { MissingCode } from '../contract/answer.ts';
import { nameOfAct } from './act-bits.ts';
import { sayDay } from './say-day.ts';

/** What a sentence about a missing power may speak of. */
export interface Missing {
  act: PowerAct;
  unit: Text;
  giver: Text;
  /** Where the power ends, and where it was asked for. */
  area: string;
  asked: string;
  document: Text;
  from: string;
  until: string;
  /** The means that ended first, where one did. */
  means: Text;
}

const SENTENCES: Record<MissingCode, (m: Missing) => Text> = {
  POWER_NO_POST: () =>
    text('您现在没有以任何岗位的身份办事。', 'You are not acting in any post at present.'),
  POWER_POST_ENDED: () =>
    text('您在这个岗位的任职现在不在有效期内。', 'Your assignment to this post is not in force.'),
  POWER_NOT_ON_LIST: () =>
    text('权责清单里没有这件事的条目。', 'The powers list has no entry for this matter.'),
  POWER_NO_LINK: handedTo,
  POWER_OTHER_ACT: handedTo,
  POWER_OTHER_AREA: (m) =>
    text(
      `这个岗位的权力只在${m.area}，这件事在${m.asked}。`,
      `The power of this post is for ${m.area}; this was asked for ${m.asked}.`,
    ),
  POWER_NOT_YET: (m) => {
    const from = sayDay(m.from);
    return text(
      `${m.document.zh}从${from.zh}起才有效。`,
      `${m.document.en} takes effect on ${from.en}.`,
    );
  },
  POWER_EXPIRED: (m) => {
    const until = sayDay(m.until);
    return text(
      `${m.document.zh}到${until.zh}为止，已经过期。`,
      `${m.document.en} ended on ${until.en}.`,
    );
  },
  POWER_REVOKED: (m) => text(`${m.document.zh}已经撤销。`, `${m.document.en} was revoked.`),
  POWER_SUSPENDED: (m) =>
    text(
      `${m.document.zh}暂停了，${m.giver.zh}恢复以前不能用。`,
      `${m.document.en} is suspended until ${m.giver.en} resumes it.`,
    ),
  POWER_MEANS_ENDED: (m) => {
    const until = sayDay(m.until);
    return text(
      `${m.document.zh}停了：${m.means.zh}到${until.zh}为止，没有接上。`,
      `${m.document.en} stopped: the ${m.means.en} given with it ended on ${until.en}.`,
    );
  },
  POWER_OTHER_UNIT: (m) =>
    text(`这一步不由${m.unit.zh}办理。`, `This step is not performed by ${m.unit.en}.`),
  POWER_NOT_FOR_COMMITTEE: (m) =>
    text(
      `“${nameOfAct(m.act).zh}”依法不能交给居（村）民委员会。`,
      `By law “${nameOfAct(m.act).en}” can never rest with a resident committee.`,
    ),
};

const GAPS: Partial<Record<MissingCode, Text>> = {
  POWER_NO_POST: text('没有岗位', 'No post'),
  POWER_POST_ENDED: text('任职不在有效期内', 'The assignment is not in force'),
  POWER_NOT_ON_LIST: text('清单里没有这一条', 'The list has no such entry'),
  POWER_OTHER_AREA: text('这一环不到这个区域', 'This link does not reach the area'),
  POWER_NOT_YET: text('这一环还没有生效', 'This link has not yet taken effect'),
  POWER_EXPIRED: text('这一环已经过期', 'This link has ended'),
  POWER_REVOKED: text('这一环已经撤销', 'This link was revoked'),
  POWER_SUSPENDED: text('这一环暂停了', 'This link is suspended'),
  POWER_OTHER_UNIT: text('这一步由别的单位办', 'Another unit performs this step'),
};

/** 缺这一环：没有交“受理”的委托书: the missing link in a few words. */
export function gapOf(code: MissingCode, { act, means }: Pick<Missing, 'act' | 'means'>): Text {
  const name = nameOfAct(act);
  if (code === 'POWER_MEANS_ENDED') {
    return text(`这一环的${means.zh}没有接上`, `The ${means.en} of this link ended`);
  }
  return (
    GAPS[code] ??
    text(
      `缺这一环：没有交“${name.zh}”的委托书`,
      `This link is missing: no document hands on “${name.en}”`,
    )
  );
}

function handedTo({ act, giver, unit }: Missing): Text {
  const name = nameOfAct(act);
  return text(
    `“${name.zh}”到${giver.zh}为止，没有交给${unit.zh}。`,
    `“${name.en}” stops at ${giver.en}; it was not given to ${unit.en}.`,
  );
}

/** “受理”：芙蓉社区便民服务站凭《街道委托书》街示委〔2025〕7号，在芙蓉社区可以做。 */
export function yesSentence(yes: { act: PowerAct; unit: Text; area: string; paper: string }): Text {
  const { unit, area, paper } = yes;
  const name = nameOfAct(yes.act);
  return text(
    `“${name.zh}”：${unit.zh}凭${paper}，在${area}可以做。`,
    `“${name.en}”: ${unit.en} may do it in ${area}, by ${paper}.`,
  );
}

export function sentenceOf(code: MissingCode, missing: Missing): Text {
  return SENTENCES[code](missing);
}
