// SPDX-License-Identifier: Apache-2.0
import { defineErrors } from '#packages/kernel';

export const EXCHANGE_ERRORS = defineErrors({
  EXCHANGE_NO_PURPOSE: {
    status: 403,
    zh: '没有打开的办件允许读取这个人的数据。',
    en: 'No open case allows this person’s data to be read here.',
    next: {
      zh: '只能在本人同意打开的、正由您这一环节办理的办件里核验。',
      en: 'Data is read only inside an open case, at the step your post performs, for its people.',
    },
  },
  EXCHANGE_FIELD_NOT_GRANTED: {
    status: 403,
    zh: '这件事在这一环节不需要、也不能读取这些字段。',
    en: 'The matter does not grant these fields at this step.',
    next: {
      zh: '请只查询事项目录里这一环节列出的字段。',
      en: 'Ask only for the fields that the matter lists for this step.',
    },
  },
  EXCHANGE_RESOURCE_UNKNOWN: {
    status: 400,
    zh: '没有这个数据资源。',
    en: 'There is no such data resource.',
    next: { zh: '请检查资源编码。', en: 'Check the code of the resource.' },
  },
  EXCHANGE_YES_NO_ONLY: {
    status: 403,
    zh: '实名级别只能得到“是”或“否”，看不到具体内容。',
    en: 'At real-name level registers answer yes or no only, because relatives know name and number.',
    next: {
      zh: '请在柜台刷身份证，或用实人认证登录后再查看。',
      en: 'Show your card at the counter, or sign in at real-person level, to see values.',
    },
  },
  EXCHANGE_RECUSAL: {
    status: 403,
    zh: '当事人是您本人或您家里人，您需要回避。',
    en: 'You or your household are a party here, so you must stand aside.',
    next: { zh: '请交给同一单位的其他同事办理。', en: 'Hand it to a colleague of the same unit.' },
  },
  EXCHANGE_STALE: {
    status: 409,
    zh: '权限刚刚有变化，这次读取没有进行。',
    en: 'Powers changed just now, so nothing was read.',
    next: { zh: '请再试一次。', en: 'Try again.' },
  },
});
