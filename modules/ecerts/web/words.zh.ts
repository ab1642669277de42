// SPDX-License-Identifier: Apache-2.0
import type { ECertStatus } from '../contract.ts';

const STATUSES: Record<ECertStatus, string> = {
  valid: '有效',
  suspended: '暂停使用',
  revoked: '已注销',
  expired: '已过期',
};

const words = {
  statuses: STATUSES,
  bar: '我的证照',
  title: '我的证照',
  lede: '办成的事会有一份带电子印章的告知书，也在这里。',
  empty: '还没有证照',
  emptyNote: '办成一件事，告知书就会出现在这里。',
  find: '想办什么事',
  issuedBy: '颁发',
  holder: '持证人',
  number: '编号',
  valid: '有效期',
  forever: '长期',
  until: (day: string) => `到${day}`,
  sealed: '已加盖电子印章',
  checkedAt: '的状态',
  qrPaper: '证照二维码，只含编号',
  qrShow: '出示用的二维码',
  enlarge: '点一下放大',
  show: '这次出示哪些内容',
  showNote: '您选什么，对方就只看到什么。',
  must: '必须出示',
  status: '证照状态',
  preview: '对方看到的就是这些',
  previewNote: '预览，和对方手机上一样。',
  cannotSee: (names: string) => `看不到：${names}。`,
  act: '亮码出示',
  actNote: '码过五分钟失效，截图没有用',
  showing: '请对方扫这个码',
  showingUntil: '失效前再点一次就换新',
  done: '收起来',
  notValid: '现在不能出示',
  uses: '用过几次',
  none: '还没有用过',
  all: '全部',
};

export type ECertWords = typeof words;
export default words;
