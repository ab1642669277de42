// SPDX-License-Identifier: Apache-2.0
import { defineErrors } from '#packages/kernel';

export const CASE_ERRORS = defineErrors({
  CASE_NOT_FOUND: {
    status: 404,
    zh: '没有这个办件，或者不归您看。',
    en: 'There is no such case, or it is not yours to see.',
    next: { zh: '请核对办件编号。', en: 'Check the case number.' },
  },
  CASE_STATE: {
    status: 409,
    zh: '办件现在的状态不能这样做。',
    en: 'The case is not in a state in which this can be done.',
    next: { zh: '请看一下办件现在到哪一步了。', en: 'Look at where the case stands now.' },
  },
  CASE_CHANGED: {
    status: 409,
    zh: '别人刚刚先办了一步，您填的还在。',
    en: 'Somebody else acted first; what you typed is kept.',
    next: { zh: '请看一下最新情况再办。', en: 'Look at the present state and go on from there.' },
  },
  CASE_NO_PRESENCE: {
    status: 403,
    zh: '本人没有到场，不能替别人打开个人信息。',
    en: 'Another person’s draft opens only with proof of their presence.',
    next: {
      zh: '请本人把身份证放上读卡器，或出示手机上的一次性码。',
      en: 'Ask them to put the card on the reader, or to show the code on their own screen.',
    },
  },
  CASE_NO_POWER: {
    status: 403,
    zh: '您的岗位没有办这一步的权力。',
    en: 'Your post holds no power for this step.',
    next: {
      zh: '下面写明缺哪一环、谁能给。',
      en: 'Below: which link is missing and who could give it.',
    },
  },
  CASE_RECUSAL: {
    status: 403,
    zh: '申请人是您本人或同住家人，您需要回避。',
    en: 'You or your household are a party to this case: you must stand aside.',
    next: {
      zh: '请同事办理，办件会留在原处。',
      en: 'A colleague will take it; the case stays where it is.',
    },
  },
  CASE_SAME_PERSON: {
    status: 403,
    zh: '审核和审定不能是同一个人。',
    en: 'The person who reviewed a case cannot decide it.',
    next: { zh: '请另一位有审定权的同事决定。', en: 'Another officer with the power must decide.' },
  },
  CASE_PROOF_OWED: {
    status: 409,
    zh: '还有证明没有核到，现在不能决定。',
    en: 'A proof is still owed, so nothing can be decided yet.',
    next: {
      zh: '系统会继续向登记部门查询，查到后即可决定；不需要申请人做什么。',
      en: 'We keep asking the register; decide once it has answered. The applicant need do nothing.',
    },
  },
  CASE_CRITERION_UNMET: {
    status: 409,
    zh: '有条件没有满足，不能同意。',
    en: 'A criterion is not met, so the case cannot be granted.',
    next: { zh: '请看下面的条件和事实。', en: 'See the criteria and facts below.' },
  },
  CASE_INCOMPLETE: {
    status: 422,
    zh: '还有几项没有填完，已经填的都保存了。',
    en: 'A few things are still missing; what you filled in is saved.',
    next: { zh: '请把下面几项补上再提交。', en: 'Fill in what is listed below and submit again.' },
  },
  CASE_FIELD_INVALID: {
    status: 422,
    zh: '有几项填得不对。',
    en: 'Some fields are not right.',
    next: {
      zh: '请改正下面几项，其余的都保存了。',
      en: 'Correct the fields listed below; the rest is saved.',
    },
  },
  FACT_VERIFIED: {
    status: 409,
    zh: '这一项已经由登记部门核验，不用也不能手工改。',
    en: 'A register has verified this; it need not and cannot be typed over.',
    next: {
      zh: '如果不对，请点“这不对”提出更正。',
      en: 'If it is wrong, use “this is wrong” to ask for a correction.',
    },
  },
  CASE_MATTER_UNKNOWN: {
    status: 404,
    zh: '没有这个事项。',
    en: 'There is no such matter.',
    next: { zh: '请从办事目录里选择。', en: 'Choose a matter from the catalogue.' },
  },
  CASE_MATTER_RETIRED: {
    status: 409,
    zh: '这个版本的事项已经不再收件。',
    en: 'This version of the matter no longer takes applications.',
    next: { zh: '请用现行版本。', en: 'Use the present version.' },
  },
  CASE_MATTER_ELSEWHERE: {
    status: 409,
    zh: '这件事现在还不能在这里办理。',
    en: 'This matter is described here but is not yet handled here.',
    next: { zh: '请按事项页写明的地点办理。', en: 'See its page for where it is handled.' },
  },
  CASE_AREA_UNKNOWN: {
    status: 422,
    zh: '没有这个社区代码。',
    en: 'There is no such community code.',
    next: {
      zh: '请选择社区，或不填，用您户籍所在的社区。',
      en: 'Choose a community, or leave it out.',
    },
  },
  CASE_PERSON_UNKNOWN: {
    status: 404,
    zh: '没有找到这个人，或者您不能替他办理。',
    en: 'No such person, or you may not act for them.',
    next: { zh: '请确认监护关系已经登记。', en: 'Check that the guardianship is registered.' },
  },
  CASE_SUPPLEMENT_ASKED: {
    status: 409,
    zh: '补正只能一次告知，已经告知过了。',
    en: 'What is missing is asked once, and it has been asked.',
    next: { zh: '请在已有材料的基础上办理。', en: 'Go on with what is there.' },
  },
  CASE_PAUSE_BARRED: {
    status: 422,
    zh: '不能这样停钟。',
    en: 'The clock cannot be paused this way.',
    next: {
      zh: '只能用事项列明的特别程序，且不超过规定天数。',
      en: 'Only a listed special procedure, within its limit.',
    },
  },
  CASE_UPLOAD_BARRED: {
    status: 409,
    zh: '这项证明不需要上传。',
    en: 'This proof needs no upload.',
    next: { zh: '系统会向登记部门核验。', en: 'We check it with the register.' },
  },
  CASE_UPLOAD_TYPE: {
    status: 415,
    zh: '文件不是能识别的照片或 PDF。',
    en: 'The file is not an image or PDF we can read.',
    next: {
      zh: '请上传 JPG、PNG、WebP 照片或 PDF。',
      en: 'Upload a JPEG, PNG or WebP image, or a PDF.',
    },
  },
  CASE_REGISTER_SILENT: {
    status: 409,
    zh: '登记部门暂时没有回答。',
    en: 'The register does not answer at the moment.',
    next: {
      zh: '请过一会儿再试，这一次什么都没有决定。',
      en: 'Try again a little later; nothing was decided.',
    },
  },
  CASE_FIELD_UNKNOWN: {
    status: 422,
    zh: '这个事项没有这一项。',
    en: 'The matter has no such field.',
    next: { zh: '请按事项页列出的字段填写。', en: 'Use the fields listed for the matter.' },
  },
  CASE_REVEAL_BARRED: {
    status: 403,
    zh: '这一步用不到这些信息，不能打开。',
    en: 'This step does not need those fields, so they stay closed.',
    next: {
      zh: '只能打开本环节列明的字段。',
      en: 'Only fields listed for the step can be revealed.',
    },
  },
  CASE_APPLICANT_KIND: {
    status: 422,
    zh: '这件事不是由您这样的申请人提出的。',
    en: 'This matter is not for this kind of applicant.',
    next: {
      zh: '请看事项页写的服务对象；单位的事由单位的岗位提出。',
      en: 'See on its page who it is for; a body’s matter is raised from a post of that body.',
    },
  },
  CASE_ASKED_UNKNOWN: {
    status: 422,
    zh: '没有能接这件事的部门。',
    en: 'There is no such department to put this to.',
    next: { zh: '请在表里选一个部门。', en: 'Choose a department in the form.' },
  },
  CASE_OPINION_UNANSWERED: {
    status: 422,
    zh: '社区提了反对意见，决定里还没有答复。',
    en: 'The community objected, and the decision does not answer it yet.',
    next: {
      zh: '请写明采纳或不采纳的理由（opinionAnswer）。',
      en: 'Say why the objection is followed or not (opinionAnswer).',
    },
  },
  CASE_RECORD_UNKNOWN: {
    status: 404,
    zh: '没有这个单位。',
    en: 'There is no such organisation.',
    next: {
      zh: '请从权责清单里点部门名称。',
      en: 'Follow a department’s name from the powers list.',
    },
  },
  CASE_RATED: {
    status: 409,
    zh: '已经评价过了。',
    en: 'This case has been rated.',
    next: { zh: '谢谢您。', en: 'Thank you.' },
  },
});
