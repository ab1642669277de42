// SPDX-License-Identifier: Apache-2.0
import type { Text } from '#packages/kernel';

/** What each act is called on a timeline. */
export const VERB_WORDS: Record<string, Text> = {
  open: { zh: '开始办理', en: 'Draft opened' },
  fill: { zh: '填写', en: 'Filled in' },
  attach: { zh: '上传材料', en: 'File uploaded' },
  submit: { zh: '提交', en: 'Submitted' },
  prove: { zh: '向登记部门核验', en: 'Checked with the registers' },
  accept: { zh: '受理', en: 'Accepted' },
  'refuse-acceptance': { zh: '不予受理', en: 'Not accepted' },
  'request-supplement': { zh: '一次告知要补的内容', en: 'Asked once for what is missing' },
  supplement: { zh: '已补上', en: 'Supplied' },
  'supplement-ended': {
    zh: '补正时间已到，按现有内容接着办',
    en: 'Time to supply has ended; it goes on with what there is',
  },
  pause: { zh: '停钟', en: 'Clock paused' },
  resume: { zh: '恢复计时', en: 'Clock resumed' },
  review: { zh: '审核', en: 'Reviewed' },
  decide: { zh: '审定', en: 'Decided' },
  complete: { zh: '办结', en: 'Completed' },
  answer: { zh: '答复', en: 'Answered' },
  opine: { zh: '社区提了意见', en: 'The community was heard' },
  'opinion-silence': { zh: '到期未提意见', en: 'No opinion came in time' },
  withdraw: { zh: '撤回', en: 'Withdrawn' },
  lapse: { zh: '草稿到期失效', en: 'Draft lapsed' },
  rate: { zh: '评价', en: 'Rated' },
  overdue: { zh: '超过承诺时间', en: 'Promise missed' },
  correction: { zh: '提出“这不对”', en: 'Said that a value is wrong' },
  'move-desk': {
    zh: '换了办理单位，时限照算，您什么都不用重做',
    en: 'Another unit goes on with it; the time limit runs on, nothing has to be done again',
  },
};
