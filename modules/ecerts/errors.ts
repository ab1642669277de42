// SPDX-License-Identifier: Apache-2.0
import { defineErrors } from '#packages/kernel';

export const ECERT_ERRORS = defineErrors({
  ECERT_UNKNOWN: {
    status: 404,
    zh: '没有这份证照，或者它不是您的。',
    en: 'There is no such certificate, or it is not yours.',
    next: { zh: '请从“我的证照”里打开。', en: 'Open it from your own certificates.' },
  },
  ECERT_TYPE_UNKNOWN: {
    status: 400,
    zh: '没有这种证照。',
    en: 'There is no such type of certificate.',
    next: { zh: '请检查证照类型。', en: 'Check the code of the type.' },
  },
  ECERT_FIELD_UNKNOWN: {
    status: 400,
    zh: '这种证照上没有这些内容。',
    en: 'This type of certificate has no such fields.',
    next: { zh: '请从列出的内容里选择。', en: 'Choose from the fields listed.' },
  },
  ECERT_NOT_ISSUER: {
    status: 403,
    zh: '只有颁发机关有决定权的岗位，才能暂扣、恢复或注销它颁发的证照。',
    en: 'Only a post of the issuing organisation that may decide the matter can change this certificate.',
    next: { zh: '请联系颁发机关。', en: 'Ask the issuing organisation.' },
  },
  ECERT_IMPORTED: {
    status: 409,
    zh: '这份证照是从颁发系统归集来的，状态以颁发系统为准。',
    en: 'This certificate was imported; its status is ruled by the system that issued it.',
    next: { zh: '请到颁发系统办理，再重新归集。', en: 'Change it there, then import it again.' },
  },
  ECERT_RECUSAL: {
    status: 403,
    zh: '持证人是您本人或您家里人，您需要回避。',
    en: 'The holder is you or of your household, so you must stand aside.',
    next: { zh: '请交给同一单位的其他同事办理。', en: 'Hand it to a colleague of the same unit.' },
  },
  ECERT_STATUS: {
    status: 409,
    zh: '证照现在的状态不能这样变更。',
    en: 'The certificate cannot be changed this way from its present status.',
    next: { zh: '请看一下它现在的状态。', en: 'Look at its present status.' },
  },
  ECERT_CHANGED: {
    status: 409,
    zh: '这份证照刚刚被别人变更了。',
    en: 'The certificate was changed by someone else just now.',
    next: { zh: '请看一下最新的状态，再决定。', en: 'Look at the present status, then decide.' },
  },
  ECERT_SOURCE_SILENT: {
    status: 424,
    zh: '颁发系统暂时没有回答。',
    en: 'The issuing system does not answer now.',
    next: { zh: '请过一会儿再试。', en: 'Try again in a while.' },
  },
  ECERT_NONE_THERE: {
    status: 404,
    zh: '颁发系统里没有您的这种证照。',
    en: 'The issuing system holds no such certificate of yours.',
    next: {
      zh: '如果您认为有误，请联系颁发机关。',
      en: 'If you think it should, ask the issuing organisation.',
    },
  },
});
