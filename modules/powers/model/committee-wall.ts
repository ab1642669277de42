// SPDX-License-Identifier: Apache-2.0
import type { Text } from '#packages/kernel';
import { text } from '#packages/kernel';
import type { ActsOpenTo, BarredAct, Decider, PowerAct } from '../contract/acts.ts';
import { BARRED_ACTS } from '../contract/acts.ts';
import { nameOfAct } from './act-bits.ts';

/** Bodies of self-governance: no organs of the state. */
export const COMMITTEE_KINDS = ['resident-committee', 'villagers-committee'] as const;
/** The only bodies that a barred act may rest with. */
export const ORGAN_KINDS = ['government', 'department', 'subdistrict'] as const;

/** Acts at a body of a known kind: a barred act at a committee does not type-check. */
export interface ActsAt<Kind extends string, By extends Decider> {
  kind: Kind;
  decider: By;
  acts: readonly ActsOpenTo<Kind, By>[];
}

/** The article that keeps each barred act with the organs. Texts not verified. */
const ARTICLES: Record<BarredAct | 'decide', string> = {
  license: '《中华人民共和国行政许可法》第二十四条',
  penalise: '《中华人民共和国行政处罚法》第二十条、第二十一条',
  coerce: '《中华人民共和国行政强制法》第十七条',
  levy: '《中华人民共和国城市居民委员会组织法》（征收由行政机关依法实施）',
  inspect: '《中华人民共和国城市居民委员会组织法》（行政检查由行政机关实施）',
  adjudicate: '《中华人民共和国城市居民委员会组织法》（行政裁决由行政机关作出）',
  decide: '《中华人民共和国城市居民委员会组织法》（给付和确认由行政机关决定，居委会协助）',
};

export interface WallBreach {
  act: PowerAct;
  article: string;
  /** True for a committee; false for another body that is no organ. */
  isCommittee: boolean;
  sentence: Text;
}

export function isCommitteeKind(kind: string): boolean {
  return (COMMITTEE_KINDS as readonly string[]).includes(kind);
}

function isBarred(act: PowerAct): act is BarredAct {
  return (BARRED_ACTS as readonly string[]).includes(act);
}

function breach(act: BarredAct | 'decide', isCommittee: boolean): WallBreach {
  const name = nameOfAct(act);
  const who = isCommittee
    ? text('居（村）民委员会', 'a resident committee')
    : text('行政机关以外的组织', 'a body that is no organ of the state');
  const sentence = text(
    `“${name.zh}”不能交给${who.zh}：${ARTICLES[act]}。`,
    `“${name.en}” can never rest with ${who.en}: ${ARTICLES[act]}.`,
  );
  return { act, article: ARTICLES[act], isCommittee, sentence };
}

/**
 * The first act that may not rest with a body of this kind, with the article; undefined if all may.
 * The same rule stands as CHECKs in `migrations/0001_powers.sql` and as `ActsOpenTo` in the types.
 */
export function findWallBreach(
  kind: string,
  decider: Decider,
  acts: readonly PowerAct[],
): WallBreach | undefined {
  const isCommittee = isCommitteeKind(kind);
  const isOrgan = (ORGAN_KINDS as readonly string[]).includes(kind);
  for (const act of acts) {
    if (isBarred(act) && !isOrgan) return breach(act, isCommittee);
    if (act === 'decide' && decider === 'government' && isCommittee) return breach(act, true);
  }
  return undefined;
}
