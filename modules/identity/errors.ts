// SPDX-License-Identifier: Apache-2.0
import { defineErrors } from '#packages/kernel';

export const IDENTITY_ERRORS = defineErrors({
  IDENTITY_SIGN_IN_FAILED: {
    status: 401,
    zh: '用户名或密码不对。',
    en: 'The user name or the password is wrong.',
    next: {
      zh: '请再试一次；忘了密码，可带身份证到社区便民服务站重设。',
      en: 'Try again; if it is forgotten, bring your card to the community service station.',
    },
  },
  IDENTITY_TOO_MANY_TRIES: {
    status: 429,
    zh: '试的次数太多了。',
    en: 'There have been too many tries.',
    next: { zh: '请十五分钟后再试。', en: 'Wait a quarter of an hour and try again.' },
  },
  IDENTITY_CODE_NEEDS_PERSON: {
    status: 403,
    zh: '这里的在场码要证明是您本人，只凭姓名和号码登录不能出示。',
    en: 'The code says that you are here in person; a name and a number do not show that.',
    next: {
      zh: '请用身份证在窗口读卡，或用实人方式登录后再出示。',
      en: 'Put your card on the counter’s reader, or sign in at the real-person level.',
    },
  },
  IDENTITY_POST_NOT_HELD: {
    status: 403,
    zh: '您现在没有担任这个岗位。',
    en: 'You do not hold this post now.',
    next: {
      zh: '请在自己的岗位里选择；任职有变动请联系本单位。',
      en: 'Choose among your own posts; ask your unit if an assignment is missing.',
    },
  },
  IDENTITY_NOT_MATCHED: {
    status: 422,
    zh: '姓名和身份证号对不上，或者今天试的次数已经用完。',
    en: 'Name and number do not agree, or the tries of today are used up.',
    next: {
      zh: '请对照身份证看一遍；今天试满五次的，明天再来，或到窗口读卡。',
      en: 'Compare them with the card; after five tries come back tomorrow or use the reader.',
    },
  },
  IDENTITY_ACCOUNT_BOUND: {
    status: 409,
    zh: '这个账号已经属于另一个人。',
    en: 'This account already belongs to another person.',
    next: { zh: '请退出后用自己的账号办理。', en: 'Sign out and use an account of your own.' },
  },
  IDENTITY_ACCOUNT_UNKNOWN: {
    status: 404,
    zh: '没有这个账号，或者它已经注销。',
    en: 'There is no such account, or it has been closed.',
    next: { zh: '请重新登录。', en: 'Sign in again.' },
  },
  IDENTITY_ACCOUNT_CHANGED: {
    status: 409,
    zh: '这个账号刚刚有了变化。',
    en: 'This account has just changed.',
    next: { zh: '请再试一次。', en: 'Try again.' },
  },
  IDENTITY_USERNAME_TAKEN: {
    status: 409,
    zh: '这个用户名不能用。',
    en: 'This user name cannot be used.',
    next: {
      zh: '请换一个，三到六十个小写字母、数字或 . _ - @。',
      en: 'Choose another: 3 to 60 lower-case letters, digits or . _ - @.',
    },
  },
});
