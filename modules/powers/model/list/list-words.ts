// SPDX-License-Identifier: Apache-2.0
import type { Decider, Origin, PowerList } from '../../contract/acts.ts';
import type { PowerEntry } from '../../contract/entry.ts';

/** Words of a published sheet, both ways. */
export const LIST_WORDS: Record<PowerList, string> = {
  basic: '基本履职',
  cooperate: '配合履职',
  'taken-back': '上级收回',
  'community-statutory': '社区依法履职',
  'community-assist': '社区协助政府',
  'community-negative': '社区负面清单',
};

/** What a tab of a county's file may hold in its name. */
export const LIST_SIGNS: readonly [sign: string, list: PowerList][] = [
  ['负面', 'community-negative'],
  ['协助', 'community-assist'],
  ['依法', 'community-statutory'],
  ['收回', 'taken-back'],
  ['配合', 'cooperate'],
  ['基本', 'basic'],
];

/** Begins the code of an entry whose sheet gives it a number and no code. */
export const LIST_PREFIXES: Record<PowerList, string> = {
  basic: 'basic',
  cooperate: 'cooperate',
  'taken-back': 'taken-back',
  'community-statutory': 'statutory',
  'community-assist': 'assist',
  'community-negative': 'negative',
};

export const DECIDER_WORDS: Record<Decider, string> = {
  government: '政府',
  'self-governance': '自治',
  entrusted: '受托主体',
};

export const ORIGIN_WORDS: Record<Origin, string> = {
  statutory: '法定',
  authorised: '授权',
  devolved: '下放',
  entrusted: '委托',
  assisting: '协助',
  contracted: '购买服务',
  'self-governed': '自治',
};

export const LEVEL_WORDS: Record<PowerEntry['level'], string> = {
  national: '国家级',
  provincial: '省级',
  city: '市级',
  county: '县级',
  subdistrict: '乡级',
  community: '村（社区）级',
};

/** The value whose word or code this is. */
export function meantBy<T extends string>(words: Record<T, string>, said: string): T | undefined {
  const codes = Object.keys(words) as T[];
  return codes.find((code) => code === said || words[code].normalize('NFKC') === said);
}
