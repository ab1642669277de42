// SPDX-License-Identifier: Apache-2.0
import { type Text, text } from '#packages/kernel';
import type { AsymmetryLevel, FigureMeaning } from './contract/asymmetry.ts';
import type { Measured } from './model/asymmetry.ts';

export const FORMULA: Text = text(
  '指数 = 权、人、钱里最少的一样 ÷ 担子。四样都先除以中位数，再乘100。1.00是刚好对上；低于0.80算对不上。',
  'Index = the least of power, people and money ÷ load. Each of the four is first divided by the ' +
    'median, × 100. 1.00 fits exactly; below 0.80 it does not fit.',
);

type Said = Pick<FigureMeaning, 'name' | 'formula' | 'sources'>;

const POWER: Said = {
  name: text('权', 'Power'),
  formula: text(
    '要做的事里，现在有有效依据的比例（按分钟）',
    'Share of the minutes asked that rest on a power or an admitted demand in force now',
  ),
  sources: text(
    '权责清单、委托书、准入登记簿',
    'Powers list, delegations, register of admitted work',
  ),
};

const LOAD_SOURCES = text(
  '办件（事项测定的分钟，没有测定的用本平台量到的中位数）、准入登记（多久一次×每次几分钟）、各社区原来的台账',
  'Cases (minutes stated for the matter, else the median this system measured), admitted work (how ' +
    'often × minutes each), ledgers kept before',
);

const OF_COMMUNITIES: Record<keyof Measured, Said> = {
  load: {
    name: text('担子', 'Load'),
    formula: text('每千居民每月被要求做的小时', 'Hours asked a month, for a thousand residents'),
    sources: LOAD_SOURCES,
  },
  power: POWER,
  people: {
    name: text('人', 'People'),
    formula: text('每千居民在岗的全职人数', 'Full-time people in post, for a thousand residents'),
    sources: text('岗位任职记录、社区名册', 'Assignments to posts, roll of the community'),
  },
  money: {
    name: text('钱', 'Money'),
    formula: text(
      '每千居民一年确认到账、现在还有效的元',
      'Yuan a year, confirmed and in force now, for a thousand residents',
    ),
    sources: text(
      '生效委托随附的经费、社区工作经费',
      'Money confirmed with delegations in force, the community’s own budget',
    ),
  },
};

const OF_DEPARTMENTS: Record<keyof Measured, Said> = {
  load: {
    name: text('要的活', 'Asked'),
    formula: text(
      '每千居民每月要社区做的小时',
      'Hours a month it asks of communities, for a thousand residents',
    ),
    sources: LOAD_SOURCES,
  },
  power: POWER,
  people: {
    name: text('人', 'People'),
    formula: text('每千居民随事给的人', 'People it gave with the work, for a thousand residents'),
    sources: text('生效委托随附的人员', 'People confirmed with delegations in force'),
  },
  money: {
    name: text('钱', 'Money'),
    formula: text('每千居民一年给的元', 'Yuan a year it gives, for a thousand residents'),
    sources: OF_COMMUNITIES.money.sources,
  },
};

/** What each figure is, how it is computed and from what. */
export function meaningsOf(level: AsymmetryLevel, medians: Measured): FigureMeaning[] {
  const said = level === 'department' ? OF_DEPARTMENTS : OF_COMMUNITIES;
  return (['load', 'power', 'people', 'money'] as const).map((figure) => ({
    figure,
    ...said[figure],
    median: Math.round(medians[figure] * 1000) / 1000,
  }));
}
