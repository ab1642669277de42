// SPDX-License-Identifier: Apache-2.0
const words = {
  title: '准入登记簿',
  lede: '部门要社区做的每一件，准入了才能要。谁要的、凭哪一条、多少分钟、给不给人和钱、到哪天为止，都在这里，谁都能看。',
  search: '找做什么、谁要的、编号',
  states: { admitted: '在办的', expired: '到期的', revoked: '撤销的', stopped: '停办的' },
  stateLabel: '状态',
  found: (n: number) => `${n}件`,
  foundMore: (n: number) => `先列出${n}件，后面还有`,
  none: '登记簿里还没有',
  noneNote: '有部门的申请准入以后，就在这里。',
  nothing: (q: string) => `没有找到“${q}”`,
  nothingNote: '换几个字试试；没有准入的，社区可以不做。',
  basis: '凭哪一条',
  minutes: '每个社区每月',
  each: (minutes: string, often: string) => `每次${minutes}，${often}`,
  given: '给的人和钱',
  nothingGiven: '没有另给',
  until: '到什么时候',
  since: (day: string) => `${day}准入`,
  whereAll: (names: string, communities: string) => `${names}，${communities}个社区`,
  where: '要哪些社区做',
  reasons: '裁定理由全文',
  asksOf: (kind: string, who: string) => `${who}要的${kind}`,
  stoppedOn: (day: string) => `${day}起停`,
  ended: {
    expired: '到期，不用做了',
    revoked: '撤销了，不用做了',
    stopped: '停了，不用做',
  } as Record<string, string>,
  questioned: (n: number) => `${n}个社区正在问它`,
};

export type RegisterWords = typeof words;
export default words;
