// SPDX-License-Identifier: Apache-2.0
const words = {
  product: '一公里',
  work: '一公里 工作台',
  open: '一公里 公开',
  demoMark: '演示数据，不是真实情况',
  demoTitle: '选一个演示人物',
  demoNote: '这是演示系统，人物都是编的，点一个就登录。',
  demoPeople: {
    'elder-resident': '81岁的老人，刚迁来',
    'relative-resident': '她的亲戚，知道姓名和身份证号',
    guardian: '监护人',
    'resident-nephew': '她同住的侄子，也是社区工作者',
    'community-worker': '她社区的工作者',
    'committee-member': '居民委员会成员',
    'other-community-worker': '隔壁社区的工作者',
    'other-county-worker': '另一个区的工作者',
    'subdistrict-reviewer': '街道审核人',
    'subdistrict-officer': '街道决定人',
    'subdistrict-officer-2': '街道另一位决定人',
    'civil-affairs-officer': '区民政局工作人员',
    'finance-officer': '区财政局给钱的人',
    'urban-management-officer': '区综合行政执法局管市容的',
    'personnel-officer': '区编办给人的人',
    'public-security-officer': '公安分局户籍民警',
    'facility-owner': '健身器材产权单位',
    auditor: '审计人员',
  },
  signInTitle: '登录',
  signInAgain: '登录过期了',
  signInAgainNote: '您写的都还在这一页，登录后接着来。',
  notFound: '没有这一页',
  notFoundNote: '地址可能写错了，或者这件事已经不在了。',
  home: '回首页',
};

export type ShellWords = typeof words;
export default words;
