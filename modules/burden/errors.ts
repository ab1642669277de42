// SPDX-License-Identifier: Apache-2.0
import { defineErrors } from '#packages/kernel';

export const BURDEN_ERRORS = defineErrors({
  BURDEN_DEMAND_UNKNOWN: {
    status: 404,
    zh: '没有这件准入申请，或者还没有公开。',
    en: 'There is no such demand, or it is not public yet.',
    next: {
      zh: '请核对编号；裁定以后谁都能看。',
      en: 'Check the number; once ruled on, anyone may read it.',
    },
  },
  BURDEN_QUESTION_UNKNOWN: {
    status: 404,
    zh: '没有这件疑问，或者还没有裁定公开。',
    en: 'There is no such question, or its ruling is not public yet.',
    next: { zh: '请核对编号。', en: 'Check the number.' },
  },
  BURDEN_NO_POWER: {
    status: 403,
    zh: '您的岗位没有办这一步的权力。',
    en: 'Your post holds no power for this step.',
    next: {
      zh: '下面写明缺哪一环、谁能给。',
      en: 'Below: which link is missing and who could give it.',
    },
  },
  BURDEN_OTHER_BODY: {
    status: 403,
    zh: '这是别的单位提出的申请。',
    en: 'Another body filed this demand.',
    next: { zh: '请由提出申请的单位办理。', en: 'The body that filed it must do this.' },
  },
  BURDEN_OWN_DEMAND: {
    status: 403,
    zh: '本单位提出的申请，本单位不能裁定。',
    en: 'A body does not rule on its own demand.',
    next: {
      zh: '请上一级政府的准入岗裁定。',
      en: 'The gate of the government above must rule on it.',
    },
  },
  BURDEN_STATE: {
    status: 409,
    zh: '现在的状态不能这样做。',
    en: 'This cannot be done in its present state.',
    next: { zh: '请看一下它现在到哪一步了。', en: 'Look at where it stands now.' },
  },
  BURDEN_CHANGED: {
    status: 409,
    zh: '别人刚刚先办了一步，您填的还在。',
    en: 'Somebody else acted first; what you typed is kept.',
    next: { zh: '请看一下最新情况再办。', en: 'Look at the present state and go on from there.' },
  },
  BURDEN_AREA_OTHER: {
    status: 422,
    zh: '有的区域不存在，或者不在本区里。',
    en: 'Some areas do not exist, or lie outside this district.',
    next: {
      zh: '请只写本区的街道和社区；跨区的请在每个区各报一次。',
      en: 'Name areas of this district only; file once in each district.',
    },
  },
  BURDEN_DELEGATION_UNKNOWN: {
    status: 422,
    zh: '没有这份委托书，或者它与本单位无关。',
    en: 'There is no such delegation, or your body has no part in it.',
    next: {
      zh: '请选本单位交出、承接或保障的委托书；不随委托书的，留空。',
      en: 'Choose one that your body gives, receives or gives means for; or name none.',
    },
  },
  BURDEN_DELEGATION_OVER: {
    status: 422,
    zh: '这份委托书已经停了，给不了人和钱。',
    en: 'This delegation has ended; no people or money come with it.',
    next: {
      zh: '请换一份没有停的；要续的，先写一份新委托书。',
      en: 'Choose one that has not ended, or draft a new one first.',
    },
  },
  BURDEN_DELEGATION_ELSEWHERE: {
    status: 422,
    zh: '这份委托书不管申请里的这些区域。',
    en: 'This delegation does not apply in any area of the demand.',
    next: {
      zh: '请换一份管这里的委托书，或改申请的区域。',
      en: 'Choose a delegation that applies there, or change the areas asked.',
    },
  },
  BURDEN_DECLARATION_MISSING: {
    status: 422,
    zh: '先行的工作要写明法定条款，或应急响应是谁宣布的。',
    en: 'Work that goes ahead must name its statute, or who declared the emergency.',
    next: { zh: '请补上依据；没有就按一般申请办。', en: 'Name it, or file an ordinary demand.' },
  },
  BURDEN_VALIDITY: {
    status: 422,
    zh: '有效期不对：要写明哪天为止，最长一年。',
    en: 'The period is not right: it must end, within a year at most.',
    next: { zh: '请改成一年以内的日期。', en: 'Choose a last day within a year.' },
  },
  BURDEN_BARRED: {
    status: 409,
    zh: '这件事谁也不能要求社区做，不能准入。',
    en: 'Nobody may ask this of a community, so it cannot be admitted.',
    next: {
      zh: '下面写明是哪一条；请裁定不准入，或退回去掉它。',
      en: 'Below: which rule. Refuse it, or return it to have this taken out.',
    },
  },
  BURDEN_CONDITIONS_MISSING: {
    status: 422,
    zh: '退回修改要写明改哪几条。',
    en: 'A return must say what is to change.',
    next: { zh: '请至少写一条。', en: 'Name at least one condition.' },
  },
  BURDEN_APPEAL_LATE: {
    status: 409,
    zh: '申诉期已经过了。',
    en: 'The time to appeal has passed.',
    next: { zh: '可以改好重新提出申请。', en: 'You may file a new demand.' },
  },
  BURDEN_QUESTION_INCOMPLETE: {
    status: 422,
    zh: '还要写明是什么事、谁要的。',
    en: 'Say what is asked, and who asks it.',
    next: {
      zh: '没有编号的工作，请填“什么事”和“谁要的”；有编号的，选那一件就可以。',
      en: 'For work without a number give title and from; for admitted work name the demand.',
    },
  },
  BURDEN_QUESTION_OPEN: {
    status: 409,
    zh: '这件事您的社区已经问过了，正在等裁定。',
    en: 'Your community has questioned this already; a ruling is awaited.',
    next: { zh: '等裁定就可以，这期间不用做。', en: 'Wait for the ruling; until then it stops.' },
  },
  BURDEN_NOT_ASKED_HERE: {
    status: 422,
    zh: '这件准入的工作没有要这个社区做。',
    en: 'This admitted work is not asked of this community.',
    next: {
      zh: '如果还是有人叫您做，请按没有编号的工作提出疑问。',
      en: 'If somebody asks it all the same, question it as work without a number.',
    },
  },
  BURDEN_NO_NUMBER: {
    status: 409,
    zh: '没有准入编号的一般工作，不能裁定照做。',
    en: 'Ordinary work without a number cannot be ruled to go on.',
    next: {
      zh: '可以裁定“不该做”，或“先补准入”。',
      en: 'Rule that it must not be done, or that it be admitted first.',
    },
  },
  BURDEN_NOT_YOURS_TO_SEE: {
    status: 403,
    zh: '这一页只给这个社区自己、它的街道和管准入、监督的岗位看。',
    en: 'This page is for the community itself, its subdistrict, and posts that admit or oversee.',
    next: {
      zh: '准入登记簿谁都能看。',
      en: 'The register of admitted work is open to anyone.',
    },
  },
  BURDEN_AREA_UNKNOWN: {
    status: 422,
    zh: '没有这个区域。',
    en: 'There is no such area.',
    next: { zh: '请核对12位区划代码。', en: 'Check the twelve-digit code.' },
  },
  BURDEN_UNIT_UNKNOWN: {
    status: 404,
    zh: '没有这个社区、街道或部门的记录。',
    en: 'There is no record of this community, subdistrict or body.',
    next: {
      zh: '有人要它做事、或它要社区做事以后，这里才有记录。',
      en: 'A record begins when something is asked of it, or by it.',
    },
  },
  BURDEN_POST_NEEDED: {
    status: 403,
    zh: '要先选岗位。',
    en: 'Choose a post first.',
    next: {
      zh: '这一页算的是岗位上用本平台的时间；请选一个岗位再看。',
      en: 'This page is about work in a post; choose one and look again.',
    },
  },
});
