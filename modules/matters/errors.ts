// SPDX-License-Identifier: Apache-2.0
import { defineErrors } from '#packages/kernel';

export const MATTERS_ERRORS = defineErrors({
  MATTER_UNKNOWN: {
    status: 404,
    zh: '没有这个事项。',
    en: 'There is no such matter.',
    next: { zh: '用平常的话搜一搜，或打12345。', en: 'Search in plain words, or call 12345.' },
  },
  MATTER_VERSION_UNKNOWN: {
    status: 404,
    zh: '这个事项没有这一版。',
    en: 'The matter has no such version.',
    next: { zh: '打开事项的当前版本。', en: 'Open the current version of the matter.' },
  },
  MATTER_VERSION_PUBLISHED: {
    status: 409,
    zh: '这一版已经公布，不能再改。',
    en: 'This version is published and cannot change.',
    next: { zh: '改动请另起新版本。', en: 'Publish the change as a new version.' },
  },
  MATTER_NOT_SOUND: {
    status: 422,
    zh: '事项没有通过检查，不能公布。',
    en: 'The matter does not pass the catalogue check and cannot be published.',
    next: {
      zh: '按检查结果逐条改正：lastmile catalogue check。',
      en: 'Correct what the catalogue check lists: lastmile catalogue check.',
    },
  },
  MATTER_AREA_UNKNOWN: {
    status: 400,
    zh: '没有这个社区，或这个事项不在那里办理。',
    en: 'There is no such community, or the matter is not offered there.',
    next: { zh: '请填写社区的十二位代码。', en: 'Give the twelve-digit code of a community.' },
  },
});
