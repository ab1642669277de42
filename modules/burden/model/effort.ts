// SPDX-License-Identifier: Apache-2.0
import type { GateEffort } from '../contract/check.ts';
import type { DemandContent } from '../contract/demand.ts';
import type { GateRules } from './city-data.ts';
import { medianMinutes, minutesMonth, minutesYear } from './minutes.ts';

/** What work costs, beside what is given for it. */
export interface EffortInput {
  content: DemandContent;
  rates: GateRules['rates'];
  communities: number;
  newFields: number;
  forms: readonly { fields: number; minutes: number }[];
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Minutes of meetings a year, in one community. */
function meetingMinutes({ meetings }: DemandContent): number {
  return meetings ? meetings.perYear * meetings.hoursEach * 60 : 0;
}

/** Hours a year that people and money cover at the city's rates. */
export function hoursOffered(
  { people, money }: Pick<DemandContent, 'people' | 'money'>,
  rates: GateRules['rates'],
): number {
  const posts = people.reduce((sum, post) => sum + post.count, 0);
  return posts * rates.hoursPostYear + (money?.yuanYear ?? 0) / rates.yuanHour;
}

/**
 * A form is reckoned at what forms of its size are measured to take, or at what its filer says if
 * that is more; asking only what is new, at the measure of so many fields, and never at more.
 */
export function effortOf(input: EffortInput): GateEffort {
  const { content, rates, communities, newFields, forms } = input;
  const { fields, often, minutesEach, people, money } = content;
  const whole = medianMinutes(forms, fields.length);
  const rest = medianMinutes(forms, newFields);
  const each = Math.max(minutesEach, whole.median ?? 0);
  const share = newFields === 0 && fields.length > 0 ? 0 : Math.min(each, rest.median ?? each);
  const eachNew = newFields === fields.length ? each : share;
  const meetings = meetingMinutes(content);
  const hours = (minutes: number): number =>
    ((minutesYear(often, minutes) + meetings) * communities) / 60;
  return {
    communities,
    minutesMonth: tenth(minutesMonth(often, each) + meetings / 12),
    minutesMonthNew: tenth(minutesMonth(often, eachNew) + meetings / 12),
    hoursYear: tenth(hours(each)),
    hoursYearNew: tenth(hours(eachNew)),
    peopleYear: tenth(hours(each) / rates.hoursPostYear),
    peopleYearNew: tenth(hours(eachNew) / rates.hoursPostYear),
    yuanYearNew: Math.round(hours(eachNew) * rates.yuanHour),
    yuanHour: rates.yuanHour,
    hoursOffered: tenth(hoursOffered(content, rates)),
    peopleOffered: people.reduce((sum, post) => sum + post.count, 0),
    yuanOffered: money?.yuanYear ?? 0,
    median: whole.median,
    medianOf: whole.of,
  };
}
