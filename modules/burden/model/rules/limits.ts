// SPDX-License-Identifier: Apache-2.0
// The numeric limits of 《整治形式主义为基层减负若干规定》 (2024), as numbers of gate.yaml.
import type { GateFinding } from '../../contract/check.ts';
import { change, figure, found, number, pass, UNITS } from '../finding.ts';
import type { RuleInput } from '../gate-input.ts';

/** 文件篇幅: 4,000 characters for a specific task, 5,000 otherwise. */
export function noticeLength({ content, rules }: RuleInput): GateFinding {
  const isSpecific = content.noticeKind === 'specific';
  const limit = isSpecific ? rules.limits.lengthSpecific : rules.limits.lengthGeneral;
  const on = {
    ...found('notice-length', { zh: '通知字数', en: 'Length of the notice' }, limit.basis),
    figures: [
      figure({ zh: '这份通知', en: 'This notice' }, content.noticeLength, UNITS.characters),
      figure({ zh: '上限', en: 'Limit' }, limit.value, UNITS.characters),
    ],
  };
  const over = content.noticeLength - limit.value;
  if (over <= 0) {
    return pass(on, {
      zh: `通知${number(content.noticeLength)}字，没超上限${number(limit.value)}字。`,
      en: `The notice has ${number(content.noticeLength)} characters; ${number(limit.value)} are allowed.`,
    });
  }
  return change(
    on,
    {
      zh: `通知${number(content.noticeLength)}字，上限${number(limit.value)}字，超${number(over)}字。`,
      en: `The notice has ${number(content.noticeLength)} characters, ${number(over)} over ${number(limit.value)}.`,
    },
    {
      zh: `通知压到${number(limit.value)}字以内`,
      en: `Cut the notice to ${number(limit.value)} characters`,
    },
  );
}

/** 会议: the main speech within an hour, a comprehensive meeting once a year. */
export function meetings({ content, rules, before }: RuleInput): GateFinding {
  const { speechHours, comprehensiveMeetings } = rules.limits;
  const on = found('meetings', { zh: '会议', en: 'Meetings' }, speechHours.basis);
  const held = content.meetings;
  if (!held) return pass(on, { zh: '不要社区开会。', en: 'No meeting is asked.' });
  const yearly = held.isComprehensive ? held.perYear + before.meetings : 0;
  const figures = [
    figure({ zh: '主要讲话', en: 'Main speech' }, held.speechHours, UNITS.hours),
    figure({ zh: '综合性会议', en: 'Comprehensive meetings' }, yearly, UNITS.times),
  ];
  if (yearly > comprehensiveMeetings.value) {
    const sentence = {
      zh: `综合性会议一年最多${comprehensiveMeetings.value}次，连已准入的要开${yearly}次。`,
      en: `${yearly} comprehensive meetings a year with those admitted; ${comprehensiveMeetings.value} is the limit.`,
    };
    const condition = {
      zh: `综合性会议减到一年${comprehensiveMeetings.value}次`,
      en: `Hold ${comprehensiveMeetings.value} comprehensive meeting a year`,
    };
    const article = comprehensiveMeetings.basis;
    return { ...change(on, sentence, condition), article, figures };
  }
  if (held.speechHours > speechHours.value) {
    const sentence = {
      zh: `主要讲话${held.speechHours}小时，不得超过${speechHours.value}小时。`,
      en: `The main speech takes ${held.speechHours} hours; ${speechHours.value} is the limit.`,
    };
    const condition = {
      zh: `主要讲话压到${speechHours.value}小时以内`,
      en: `Keep the main speech within ${speechHours.value} hour`,
    };
    return { ...change(on, sentence, condition), figures };
  }
  return { ...pass(on, { zh: '会议没超上限。', en: 'Meetings are within the limits.' }), figures };
}

/** 督查检查考核: one comprehensive inspection a year. */
export function inspection({ content, rules, before }: RuleInput): GateFinding {
  const limit = rules.limits.comprehensiveInspections;
  const on = found('inspection', { zh: '检查考核', en: 'Inspections' }, limit.basis);
  const asked = content.inspection;
  if (!asked) return pass(on, { zh: '不检查考核社区。', en: 'No inspection of communities.' });
  if (!asked.isComprehensive) {
    return pass(on, { zh: '不是综合性检查考核。', en: 'Not a comprehensive inspection.' });
  }
  const yearly = asked.perYear + before.inspections;
  const figures = [figure({ zh: '一年', en: 'A year' }, yearly, UNITS.times)];
  if (yearly <= limit.value) {
    return { ...pass(on, { zh: '一年一次，没超上限。', en: 'Once a year, as allowed.' }), figures };
  }
  return {
    ...change(
      on,
      {
        zh: `综合性检查考核一年最多${limit.value}次，连已准入的有${yearly}次。`,
        en: `${yearly} comprehensive inspections a year with those admitted; ${limit.value} is the limit.`,
      },
      {
        zh: `并入已有的检查，一年最多${limit.value}次`,
        en: `Join the inspection there is; at most ${limit.value} a year`,
      },
    ),
    figures,
  };
}
