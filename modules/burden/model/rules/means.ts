// SPDX-License-Identifier: Apache-2.0
import type { GateFinding } from '../../contract/check.ts';
import { change, figure, found, number, pass, UNITS } from '../finding.ts';
import type { RuleInput } from '../gate-input.ts';

/** Small work is nobody's post: below this many hours a year in one community, nothing is owed. */
const HOURS_FREE = 1;
/** An estimate is an estimate: so much short is not short. */
const TOLERANCE = 0.05;

/**
 * Do people and money match the minutes? Hours a year of all communities against posts and money at
 * the district's rates. Basis: 费随事转、人随事调; 城市居民委员会组织法 (2025 revision, text seen in part).
 */
export function means({ effort, rules }: RuleInput): GateFinding {
  const { hoursYear, hoursYearNew, hoursOffered, communities, peopleOffered, yuanOffered } = effort;
  const on = {
    ...found('means', { zh: '人和钱', en: 'People and money' }, rules.means),
    figures: [
      figure({ zh: '一年要', en: 'Needed a year' }, hoursYear, UNITS.hours),
      figure({ zh: '给的够', en: 'Covered' }, hoursOffered, UNITS.hours),
      figure({ zh: '给的人', en: 'People given' }, peopleOffered, UNITS.people),
      figure({ zh: '给的钱', en: 'Money given' }, yuanOffered, UNITS.yuan),
    ],
  };
  const each = hoursYear / Math.max(1, communities);
  if (each <= HOURS_FREE) {
    return pass(on, {
      zh: `每个社区一年${number(each)}小时，不用另给人和钱。`,
      en: `${number(each)} hours a year in each community: nothing more is owed.`,
    });
  }
  if (hoursOffered >= hoursYear * (1 - TOLERANCE)) {
    return pass(on, {
      zh: `一年${number(hoursYear)}小时，给的人和钱够做${number(hoursOffered)}小时。`,
      en: `${number(hoursYear)} hours a year; people and money cover ${number(hoursOffered)}.`,
    });
  }
  const eachNew = number(hoursYearNew / Math.max(1, communities));
  return change(
    on,
    {
      zh: `一年${number(hoursYear)}小时，给${peopleOffered}人${number(yuanOffered)}元，只够${number(hoursOffered)}小时。`,
      en: `${number(hoursYear)} hours a year; ${peopleOffered} people and ${number(yuanOffered)} yuan cover ${number(hoursOffered)}.`,
    },
    {
      zh: `配人或钱：每社区每年${eachNew}小时，参考每小时${effort.yuanHour}元，合${number(effort.yuanYearNew)}元`,
      en: `Give people or money: ${eachNew} hours a year in each community, ${number(effort.yuanYearNew)} yuan at ${effort.yuanHour} an hour`,
    },
  );
}
