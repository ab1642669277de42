// SPDX-License-Identifier: Apache-2.0
import { defineErrors } from '#packages/kernel';

export const PARTIES_ERRORS = defineErrors({
  PERSON_UNKNOWN: {
    status: 404,
    zh: '没有找到这个人。',
    en: 'There is no such person.',
    next: { zh: '请核对后再试。', en: 'Check what you gave and try again.' },
  },
  PERSON_NOT_OWN: {
    status: 403,
    zh: '只能看自己的完整信息，或您登记监护的人的。',
    en: 'Only your own details, or those of a ward registered to you, are shown in full.',
    next: {
      zh: '办事需要他人信息的，请在办件里核验。',
      en: 'If a matter needs them, verify inside its case.',
    },
  },
  PERSON_UNSEAL_REFUSED: {
    status: 403,
    zh: '没有开着的办理目的包含这个人的这项信息。',
    en: 'No open purpose covers this person and field.',
    next: {
      zh: '请从办件进入，只能查看该环节需要的信息。',
      en: 'Go through the case; only what its step needs can be opened.',
    },
  },
  PERSON_ERASED: {
    status: 410,
    zh: '这个人的信息已依法删除。',
    en: 'The details of this person have been erased by law.',
    next: { zh: '无法恢复。', en: 'They cannot be brought back.' },
  },
  PERSON_KNOWN: {
    status: 409,
    zh: '这个身份号码已经登记过。',
    en: 'This citizen number is already registered.',
    next: { zh: '请直接查找此人。', en: 'Look the person up instead.' },
  },
  ID_NUMBER_INVALID: {
    status: 400,
    zh: '身份号码不对，请看看有没有漏位或输错。',
    en: 'The citizen number is not valid: a digit may be missing or wrong.',
    next: {
      zh: '请对照身份证重新输入十八位。',
      en: 'Type the eighteen characters again from the card.',
    },
  },
  ORGANISATION_UNKNOWN: {
    status: 404,
    zh: '没有这个机构。',
    en: 'There is no such organisation.',
    next: { zh: '请核对机构代码。', en: 'Check the code of the organisation.' },
  },
  POST_UNKNOWN: {
    status: 404,
    zh: '没有这个岗位。',
    en: 'There is no such post.',
    next: { zh: '请核对岗位代码。', en: 'Check the code of the post.' },
  },
  ASSIGNMENT_CONFLICT: {
    status: 409,
    zh: '这项任职刚被改动过。',
    en: 'This assignment has just been changed.',
    next: { zh: '请刷新后再试。', en: 'Load it again and retry.' },
  },
});
