// SPDX-License-Identifier: Apache-2.0
const words = {
  nav: '公开导航',
  skip: '跳到正文',
  powers: '权责清单',
  asymmetry: '权责对称',
  register: '准入登记簿',
  verify: '查证照',
  log: '公开日志',
  language: 'English',

  logTitle: '公开日志',
  logLede: '每一次办理、每一次查看，都在这里占一行，谁也改不了、删不掉。里面没有任何个人信息。',
  present: '现在的总账',
  presentNote: '每0.1秒合一次账，系统签名，另存一份在数据库外面。',
  size: '一共记了',
  sizeOf: (count: string) => `${count}行`,
  root: '总账的指纹',
  origin: '日志的名字',
  signed: '签名',
  asOf: '取于',
  refresh: '再取一次',
  raw: '原样的总账',
  whatIs: '它保证什么',
  points: [
    {
      title: '改过就看得出来',
      body: '新的总账必须接着旧的。谁改了以前的一行，指纹就对不上，任何人都能发现。',
    },
    {
      title: '看不出是谁的',
      body: '每一行只是加了盐的承诺，不含姓名、号码和内容；本人的记录里才写着自己的那一行是第几行。',
    },
    {
      title: '删了人，账还对',
      body: '依法销毁一个人的密钥以后，他的内容谁也读不出，这一行仍在，总账仍然对得上。',
    },
  ],
  checkTitle: '自己核对一行',
  checkNote:
    '在“经过”或“谁看了我的信息”里点印章，手机会自己核对。要手工核对，把那一行的序号和承诺值填在这里。',
  index: '序号',
  leaf: '承诺值（base64）',
  check: '核对',
  checkFormat: '序号是数字，承诺值是一串 base64 字符。',
  toolsTitle: '用别的程序核对',
  toolsNote: '日志按 C2SP tlog-tiles 排列，总账是签名便条，通用的程序可以直接读。',
  yes: '这一行在总账里',
  yesNote: (place: string, size: string) =>
    `第${place}行，总账共${size}行。您的浏览器刚才自己算过，没有相信服务器的话。`,
  no: '对不上',
  noNote: '这个承诺值不是总账里的那一行，或者那一行被改过。请打12345说这一句。',
  waiting: '还没编进总账',
  waitingNote: '一般一两秒就好，过一会儿再核对。',
  unreachable: '现在核对不了',
  unreachableNote: '没有连上公开日志，过一会儿再试。',
};

export type OpenWords = typeof words;
export default words;
