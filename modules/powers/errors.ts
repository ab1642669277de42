// SPDX-License-Identifier: Apache-2.0
import { defineErrors } from '#packages/kernel';

export const POWERS_ERRORS = defineErrors({
  POWER_MISSING: {
    status: 403,
    zh: '现在没有做这件事的权力。',
    en: 'There is no power to do this here and now.',
    next: {
      zh: '缺哪一环、谁能给，写在下面；可以请有权的一方办理。',
      en: 'What is missing and who could give it is shown below; ask the side that holds it.',
    },
  },
  POWER_NOT_FOR_COMMITTEE: {
    status: 422,
    zh: '这项权力依法不能交给居（村）民委员会。',
    en: 'By law this power can never rest with a resident committee.',
    next: {
      zh: '请由法律规定的行政机关行使；居委会只能协助，或办自治范围内的事。',
      en: 'Leave it with the organ the law names; a committee may assist, or decide its own affairs.',
    },
  },
  POWER_ONLY_FOR_ORGANS: {
    status: 422,
    zh: '这项权力依法只能由行政机关行使。',
    en: 'By law this power rests with organs of the state only.',
    next: { zh: '请改由行政机关行使。', en: 'Leave it with an organ of the state.' },
  },
  POWER_ENTRY_EXISTS: {
    status: 409,
    zh: '清单里已经有这个编码的条目。',
    en: 'There is already an entry with this code.',
    next: {
      zh: '条目一经公布不改；请用新编码，并写明它替代哪一条。',
      en: 'Entries are never changed: use a new code and name the entry it supersedes.',
    },
  },
  POWER_ENTRY_UNKNOWN: {
    status: 422,
    zh: '清单里没有这个条目。',
    en: 'There is no such entry in the powers list.',
    next: { zh: '请核对条目编码。', en: 'Check the code of the entry.' },
  },
  POWER_ORGANISATION_UNKNOWN: {
    status: 422,
    zh: '没有这个机构或岗位。',
    en: 'There is no such organisation or post.',
    next: { zh: '请核对机构编码或岗位。', en: 'Check the code of the organisation or post.' },
  },
  POWER_AREA_UNKNOWN: {
    status: 422,
    zh: '没有这个区划代码。',
    en: 'There is no such area code.',
    next: { zh: '请填写十二位区划代码。', en: 'Give a twelve-digit area code.' },
  },
  POWER_LIST_UNFIT: {
    status: 422,
    zh: '这一条不合这张清单：承接部门、工作方式只在上级收回清单里；负面清单没有行为。',
    en: 'The entry does not fit its list: only what was taken back is taken over; a negative list has no acts.',
    next: { zh: '请改清单，或去掉不合的那一项。', en: 'Change the list, or leave that part out.' },
  },
  POWER_CELL_MISSING: {
    status: 422,
    zh: '这一格没有填。',
    en: 'This cell is empty.',
    next: { zh: '请填上再导入。', en: 'Fill it in and import again.' },
  },
  POWER_CELL_INVALID: {
    status: 422,
    zh: '这一格认不出，或者太长。',
    en: 'This cell is not understood, or too long.',
    next: { zh: '请改正再导入。', en: 'Correct it and import again.' },
  },
  POWER_ARTICLE_MISSING: {
    status: 422,
    zh: '依据没有写到条款。',
    en: 'The basis names no article.',
    next: {
      zh: '请写到第几条；以整部文件为依据的，写“全文”。',
      en: 'Name the article; write 全文 where the whole document is the basis.',
    },
  },
  POWER_CODE_TWICE: {
    status: 422,
    zh: '编码重复。',
    en: 'The code stands twice.',
    next: {
      zh: '一条一个编码或序号；请改其中一行，或删去重复的。',
      en: 'One code or number for each entry: change one row, or remove the double.',
    },
  },
  POWER_SHEET_HEADLESS: {
    status: 422,
    zh: '这张表里找不到表头。',
    en: 'No head was found in this sheet.',
    next: {
      zh: '前几行里要有一行列名，至少有“事项名称”和另一列，如“牵头部门”。',
      en: 'One of the first rows must name the columns: 事项名称 and at least one more.',
    },
  },
  POWER_IMPORT_EMPTY: {
    status: 422,
    zh: '文件里没有清单的条目。',
    en: 'The file holds no entry of a list.',
    next: { zh: '请核对选的文件。', en: 'Check which file was chosen.' },
  },
  POWER_IMPORT_REFUSED: {
    status: 422,
    zh: '有的行有错，按要求一条也没有导入。',
    en: 'Some rows are at fault; as asked, nothing was imported.',
    next: {
      zh: '请改正列出的行再导入，或者不勾“全部正确才导入”。',
      en: 'Correct the rows listed and import again, or import the good ones without the bad.',
    },
  },
  POWER_LINK_WIDENS: {
    status: 422,
    zh: '交出去的比自己有的多：行为、区域、期限和事项只能缩小。',
    en: 'A link may only narrow: acts, area, period and matters never grow.',
    next: { zh: '请改小下面列出的那一项。', en: 'Narrow the part listed below.' },
  },
  POWER_LINK_BROKEN: {
    status: 422,
    zh: '这一环接不上：上一环不存在、不属于交出方，或链条过长。',
    en: 'The link does not join: its parent is missing, belongs to another body, or the chain is too long.',
    next: { zh: '请从交出方自己持有的那一环接起。', en: 'Begin at a link the giving body holds.' },
  },
  POWER_RESOURCE_UNKNOWN: {
    status: 422,
    zh: '没有这项数据资源，或它没有这个字段。',
    en: 'There is no such data resource, or it has no such field.',
    next: { zh: '请从数据资源目录里选择。', en: 'Choose from the catalogue of data resources.' },
  },
  POWER_LINK_TOO_DEEP: {
    status: 422,
    zh: '委托最多六层，不能再往下交。',
    en: 'A chain of delegation has at most six links; this one would be the seventh or more.',
    next: {
      zh: '请由上面的一级直接委托。',
      en: 'Let a body higher up the chain give it directly.',
    },
  },
  POWER_LINK_LOOPS: {
    status: 422,
    zh: '权力绕了回来：接受方就是交出过它的一方。',
    en: 'The power comes back: the receiver is one of those who gave it.',
    next: { zh: '请换一个接受方。', en: 'Choose another receiver.' },
  },
  POWER_WRONG_RECEIVER: {
    status: 422,
    zh: '这样来的权力不能交给这类机构。',
    en: 'A power of this origin cannot go to a body of this kind.',
    next: {
      zh: '下放、授权给行政机关；委托给行政机关或管理公共事务的组织；购买服务给社会主体。',
      en: 'Devolve to organs, entrust to organs or public bodies, buy services from others.',
    },
  },
  POWER_MEANS_MISSING: {
    status: 422,
    zh: '委托书没有写明人、钱、数据从哪里来，或为什么不需要。',
    en: 'The deed does not say where people, money and data come from, or why none are needed.',
    next: {
      zh: '下面列出的每一种，写明内容，或写明不需要的理由，两者取一。',
      en: 'For each kind listed below give either its parts or the reason why it is not needed.',
    },
  },
  POWER_DEED_OVERLAPS: {
    status: 409,
    zh: '同一事项、同一承接方、同一区域、同一时期，已经有一份生效的委托。',
    en: 'A deed of the same entry, receiver, area and period is already in force.',
    next: {
      zh: '请先撤销下面这一份，或改用不同的行为、区域、时期。',
      en: 'Revoke the deed named below first, or choose other acts, another area or period.',
    },
  },
  POWER_DEED_NOT_NOW: {
    status: 409,
    zh: '这份委托书现在的状态，还不能或不能再做这一步。',
    en: 'The deed is in a state in which this step is not due.',
    next: { zh: '请看下面写着的状态和该轮到谁。', en: 'See its state, and whose turn it is.' },
  },
  POWER_DEED_AMENDED: {
    status: 409,
    zh: '您看过以后，委托方又改了这份草稿。',
    en: 'The giver has amended the draft since you read it.',
    next: { zh: '请看一下新的内容，再决定同意不同意。', en: 'Read it as it is now, then decide.' },
  },
  POWER_DEED_ELSEWHERE: {
    status: 422,
    zh: '委托书记在原来的区县，不能改到别的区县去。',
    en: 'A deed is recorded in its county, and cannot be amended to lie in another.',
    next: {
      zh: '请撤回这份草稿，为那个区县另起草一份。',
      en: 'Withdraw this draft, and write another for that county.',
    },
  },
  POWER_PERIOD_REVERSED: {
    status: 422,
    zh: '结束的日子早于开始的日子。',
    en: 'The last day comes before the first.',
    next: { zh: '请改其中一个日子。', en: 'Change one of the two days.' },
  },
  POWER_LINK_UNKNOWN: {
    status: 404,
    zh: '没有这份委托。',
    en: 'There is no such delegation.',
    next: { zh: '请从公开的清单里选择。', en: 'Choose it from the published list.' },
  },
  POWER_LINK_ENDED: {
    status: 409,
    zh: '这份委托已经撤销或到期。',
    en: 'This delegation was revoked or has ended already.',
    next: { zh: '不用再做什么。', en: 'Nothing more is needed.' },
  },
  POWER_CHANGED: {
    status: 409,
    zh: '就在刚才，权力有了变动。',
    en: 'Powers changed a moment ago.',
    next: {
      zh: '请看一下最新的情况，再做一次。',
      en: 'Look at the present state and do it again.',
    },
  },
});
