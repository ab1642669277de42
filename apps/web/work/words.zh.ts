// SPDX-License-Identifier: Apache-2.0
const words = {
  nav: '工作台导航',
  skip: '跳到正文',
  inbox: '收件箱',
  signOut: '退出登录',
  post: '用哪个岗位',
  noPost: '您现在没有岗位，看不到要办的件。',
  today: '今天',
  due: '到期',
  matter: '事项和申请人',
  step: '走到哪一步',
  channel: '来自',
  channels: { online: '手机', counter: '柜台', telephone: '电话', paper: '纸面' },
  late: '已经超期',
  dueToday: '今天到期',
  later: '以后',
  paused: '暂停计时',
  pausedNote: '等本人补正，不算超期',
  empty: '要办的都办完了',
  emptyNote: '新件来了自己出现在这里。',
};

export type WorkWords = typeof words;
export default words;
