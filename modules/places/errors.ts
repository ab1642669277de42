// SPDX-License-Identifier: Apache-2.0
import { defineErrors } from '#packages/kernel';

export const PLACES_ERRORS = defineErrors({
  AREA_UNKNOWN: {
    status: 400,
    zh: '没有这个区划代码，或它在这一天不存在。',
    en: 'There is no such area code, or it was not in force on that day.',
    next: {
      zh: '请填写十二位区划代码；撤并的区划请用现在的代码。',
      en: 'Give a twelve-digit code; for a merged area use the code in force.',
    },
  },
});
