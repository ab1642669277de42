// SPDX-License-Identifier: Apache-2.0
const words = {
  back: '权责清单',
  title: (name: string) => `${name}答复社区的记录`,
  note: '社区问了几件，按时答了几件，答得怎么样由提问的社区评。只有件数，不排名，不和别的部门比。',
  none: '还没有社区向它提出过',
  noneNote: '有社区提问或者交回事情，就记在这里。',
  inTime: '按时答复',
  late: '超时答复',
  waiting: '期限以内',
  overdue: '到期未答',
  count: (n: number) => `${n}件`,
  assessment: '社区的评价',
  assessedOf: (rated: number, answered: number) => `答复${answered}件，评了${rated}件`,
  notAssessed: '还没有社区评价',
  grades: ['不满意', '不太满意', '一般', '满意', '很满意'],
};

export type CaseRecordWords = typeof words;
export default words;
