// SPDX-License-Identifier: Apache-2.0
import { addWorkingDays, shanghaiDate, workdayEnd, workingDaysBetween } from '#packages/kernel';
import type { GateFinding } from '../../contract/check.ts';
import { addMonths } from '../civil-months.ts';
import { change, figure, found, pass, UNITS } from '../finding.ts';
import type { RuleInput } from '../gate-input.ts';

/** 写明到哪天为止，最长一年. Without an end an admission would never be looked at again. */
export function validity({ content, rules }: RuleInput): GateFinding {
  const limit = rules.limits.validityMonths;
  const on = found('validity', { zh: '有效期', en: 'Validity' }, limit.basis);
  const condition = { zh: '写明到哪天为止，最长一年', en: 'Say when it ends, within a year' };
  const { startsOn, until } = content;
  if (until === undefined) {
    return change(on, { zh: '没写到哪天为止。', en: 'It does not say when it ends.' }, condition);
  }
  if (until < startsOn) {
    return change(on, { zh: '结束日早于开始日。', en: 'It ends before it begins.' }, condition);
  }
  if (until > addMonths(startsOn, limit.value)) {
    return change(
      on,
      { zh: `到${until}为止，超过一年。`, en: `Until ${until}: longer than a year.` },
      condition,
    );
  }
  return pass(on, { zh: `到${until}为止。`, en: `Until ${until}.` });
}

const FAR_MONTHS = 12;

/** 提前申请: so many working days before it begins; urgent work proceeds at once. */
export function noticeAhead({ content, rules, filedOn }: RuleInput): GateFinding {
  const { noticeDays, basis } = rules.clocks;
  const on = found('notice-ahead', { zh: '提前量', en: 'Notice' }, basis);
  if (content.urgency !== 'ordinary') {
    return pass(on, {
      zh: '法定协助或应急，先做后补裁定。',
      en: 'Statutory assistance or an emergency: it goes ahead and is ratified after.',
    });
  }
  // Days are not counted one by one to a beginning that is years away.
  if (content.startsOn > addMonths(filedOn, FAR_MONTHS)) {
    return pass(on, { zh: '提前一年以上。', en: 'More than a year ahead.' });
  }
  const filed = workdayEnd(filedOn);
  const days = workingDaysBetween(filed, workdayEnd(content.startsOn));
  const figures = [figure({ zh: '提前', en: 'Ahead' }, days, UNITS.days)];
  if (days >= noticeDays) {
    const sentence = { zh: `提前${days}个工作日。`, en: `${days} working days ahead.` };
    return { ...pass(on, sentence), figures };
  }
  const earliest = shanghaiDate(addWorkingDays(filed, noticeDays));
  return {
    ...change(
      on,
      {
        zh: `只提前${days}个工作日，要提前${noticeDays}个。`,
        en: `${days} working days ahead; ${noticeDays} are asked.`,
      },
      { zh: `最早从${earliest}开始`, en: `Begin on ${earliest} at the earliest` },
    ),
    figures,
  };
}
