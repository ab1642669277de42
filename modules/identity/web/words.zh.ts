// SPDX-License-Identifier: Apache-2.0
const words = {
  username: '用户名',
  password: '密码',
  signIn: '登录',
  register: '注册',
  passwordHelp: '至少十个字符，别处没用过的',
  passwordShort: '密码要至少十个字符',
  bar: '我的码',
  title: '我的码',
  lede: '到窗口办事，把这个码给工作人员看，就是您本人到场。',
  digits: (code: string) => `在场码 ${code}`,
  until: '前有效，用一次就作废',
  renew: '换一个新码',
  asking: '正在取码',
  note: '不用报身份证号。谁用了这个码、打开了什么，您马上看得到。',
};

export type IdentityWords = typeof words;
export default words;
