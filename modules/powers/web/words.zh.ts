// SPDX-License-Identifier: Apache-2.0
const words = {
  chain: '权从哪里来',
  kinds: {
    law: '法律',
    department: '部门',
    subdistrict: '街道',
    community: '社区',
    organisation: '单位',
    post: '岗位',
    person: '人',
  } as Record<string, string>,
  /** What ends is said by its end; what does not, by its beginning. */
  period: (from: string | undefined, until: string | undefined) =>
    until ? `到${until}` : from ? `${from}起` : '',
  revoked: '这一环已经撤销',
  suspended: '这一环暂停了',
  expired: '这一环已经到期',
  /** Who mends it, and how: a paper that was never given, one that is paused, one that is over. */
  mend: {
    give: {
      who: (name: string) => `谁能给：${name}`,
      how: '委托书上要写明人、钱、数据；对方给了，您这里当时就有。',
    },
    resume: {
      who: (name: string) => `谁能恢复：${name}`,
      how: '理由写在委托书页上；恢复了，您这里当时就有。',
    },
    renew: {
      who: (name: string) => `谁能接上：${name}`,
      how: '另起一份委托书，写明人、钱、数据；公布当天，您这里就有。',
    },
  },
  youMay: (paper: string) => `您凭${paper}办，从法律到您，每一环都有效。`,
  theList: '权责清单',
  understood: '知道了',
  comma: '，',
  isYou: (name: string) => `${name}，就是您`,
};

export type PowerWords = typeof words;
export default words;
