// SPDX-License-Identifier: Apache-2.0
import { defineErrors } from '#packages/kernel';

export const HTTP_ERRORS = defineErrors({
  HTTP_BODY_INVALID: {
    status: 400,
    zh: '有几处填写不符合要求。',
    en: 'Some of what was sent does not have the required form.',
    next: {
      zh: '请按下面列出的位置改正，再提交一次；已经填的内容都还在。',
      en: 'Correct the places listed below and send again; nothing you typed is lost.',
    },
  },
  HTTP_BODY_TOO_LARGE: {
    status: 413,
    zh: '发送的内容太大了。',
    en: 'What was sent is too large.',
    next: { zh: '照片或文件请不超过 10 MB。', en: 'Keep photos and files within 10 MB.' },
  },
  HTTP_MEDIA_TYPE: {
    status: 415,
    zh: '不接受这种格式的内容。',
    en: 'This media type is not accepted here.',
    next: {
      zh: '请使用接口说明里列出的格式。',
      en: 'Use a media type listed in the API description.',
    },
  },
  HTTP_NOT_FOUND: {
    status: 404,
    zh: '没有找到您要的页面或内容。',
    en: 'There is nothing here, or nothing you may see.',
    next: {
      zh: '请检查地址，或从首页重新查找。',
      en: 'Check the address, or start from the home page.',
    },
  },
  HTTP_SIGN_IN: {
    status: 401,
    zh: '需要先登录，或者登录已经过期。',
    en: 'Sign in first, or sign in again: the session has ended.',
    next: {
      zh: '请登录后继续；已经填的内容都还在。',
      en: 'Sign in and go on; nothing you typed is lost.',
    },
  },
  HTTP_LEVEL: {
    status: 403,
    zh: '这件事需要更可靠的身份确认。',
    en: 'This needs a higher level of identity assurance.',
    next: {
      zh: '请到窗口用身份证确认，或完成实名认证。',
      en: 'Confirm with your card at a counter, or complete real-name verification.',
    },
  },
  HTTP_CROSS_SITE: {
    status: 403,
    zh: '这个请求来自别的网站，已经拦下。',
    en: 'This request came from another site and was refused.',
    next: { zh: '请直接在本系统的页面上操作。', en: 'Use the pages of this system directly.' },
  },
  HTTP_TOO_MANY: {
    status: 429,
    zh: '请求太频繁了。',
    en: 'Too many requests.',
    next: { zh: '请等一分钟再试。', en: 'Wait a minute and try again.' },
  },
  HTTP_KEY_INVALID: {
    status: 400,
    zh: 'Idempotency-Key 的格式不对。',
    en: 'The Idempotency-Key is malformed.',
    next: { zh: '请使用 1 到 200 个可见字符。', en: 'Use 1 to 200 visible ASCII characters.' },
  },
  HTTP_KEY_REUSED: {
    status: 422,
    zh: '同一个 Idempotency-Key 用在了不同的内容上。',
    en: 'This Idempotency-Key was used with a different body.',
    next: { zh: '内容改了就换一个新的 Key。', en: 'Use a new key for a new body.' },
  },
  HTTP_IF_MATCH: {
    status: 412,
    zh: '这件事在您打开之后已经有了变化。',
    en: 'This has changed since you opened it.',
    next: { zh: '请看一下最新的情况，再决定。', en: 'Look at the present state, then decide.' },
  },
  HTTP_UNEXPECTED: {
    status: 500,
    zh: '系统出了问题，您填的内容没有丢。',
    en: 'Something went wrong on our side; nothing you typed is lost.',
    next: {
      zh: '请稍后再试；反映问题时请报下面的编号。',
      en: 'Try again later; quote the number below when you report it.',
    },
  },
});
